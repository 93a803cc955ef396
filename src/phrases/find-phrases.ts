import type { Span } from '../text/span.js'
import type { CompiledPhrase, CompiledPhrases, Slot } from './compile-phrases.js'
import { firstLetters, MOST_LETTERS } from './first-letters.js'
import { type PhraseText, readPhraseText } from './phrase-text.js'

/** Words that may stand between the first and the last word of a phrase. */
const REACH = 10
const MOST = 50

/** A phrase that was found, and where. */
export interface FoundPhrase extends Span {
  readonly phrase: CompiledPhrase
  /** Its place in the list of those that were looked for. */
  readonly rank: number
  /** The number of its sentence, from 0. */
  readonly sentence: number
}

/**
 * Finds phrases in a text: all words of one in a single sentence, at most ten words apart, in any order.
 *
 * Bounds: linear in the text for each phrase that may be there; the first 20,000 units of the text, 50 finds of each phrase.
 * Errors: none.
 */
export function findPhrases(phrases: CompiledPhrases, given: string | PhraseText): readonly FoundPhrase[] {
  if (phrases.list.length === 0) return []
  const text = typeof given === 'string' ? readPhraseText(given) : given
  const found: FoundPhrase[] = []
  for (const rank of likely(phrases, text)) {
    const phrase = phrases.list[rank]
    if (phrase !== undefined) findOne(phrase, rank, text, found)
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end || a.rank - b.rank)
}

/** The phrases whose rarest word is there, in their order. */
function likely({ list, byLetters }: CompiledPhrases, text: PhraseText): readonly number[] {
  const ranks = new Set<number>()
  const words = text.words()
  for (let at = 0; at < words.length; at += 1) {
    const folded = words[at]?.folded ?? ''
    for (let count = Math.min(folded.length, MOST_LETTERS); count > 0; count -= 1) {
      const met = byLetters.get(firstLetters(folded, count))
      if (met === undefined) continue
      for (const rank of met) {
        const phrase = list[rank]
        if (phrase !== undefined && !ranks.has(rank) && fits(phrase.rarest, at, phrase, text)) ranks.add(rank)
      }
    }
  }
  return ranks.size < 2 ? [...ranks] : [...ranks].sort((a, b) => a - b)
}

function findOne(phrase: CompiledPhrase, rank: number, text: PhraseText, found: FoundPhrase[]): void {
  const words = text.words()
  const [first = []] = phrase.slots
  const most = found.length + MOST
  for (let at = 0; at < words.length && found.length < most; at += 1) {
    const anchor = words[at]
    if (anchor === undefined || !fits(first, at, phrase, text)) continue
    const places = placesAround(phrase, at, text)
    if (places === null) continue
    const spans = places.flatMap((place) => words[place] ?? [])
    const start = Math.min(...spans.map((span) => span.start))
    const end = Math.max(...spans.map((span) => span.end))
    found.push({ phrase, rank, start, end, sentence: anchor.sentence })
  }
}

/** The nearest place of every word of the phrase around its first one, `null` when one is missing. */
function placesAround(phrase: CompiledPhrase, anchor: number, text: PhraseText): readonly number[] | null {
  const words = text.words()
  const taken = [anchor]
  const sentence = words[anchor]?.sentence
  for (const slot of phrase.slots.slice(1)) {
    const place = nearest(
      anchor,
      (at) => words[at]?.sentence === sentence && !taken.includes(at) && fits(slot, at, phrase, text),
    )
    if (place === null) return null
    taken.push(place)
  }
  return taken
}

function nearest(anchor: number, isIt: (at: number) => boolean): number | null {
  for (let away = 1; away <= REACH; away += 1) {
    if (isIt(anchor + away)) return anchor + away
    if (isIt(anchor - away)) return anchor - away
  }
  return null
}

function fits(slot: readonly Slot[], at: number, { language }: CompiledPhrase, text: PhraseText): boolean {
  const folded = text.words()[at]?.folded
  if (folded === undefined) return false
  for (const { word, isStem, beginning } of slot)
    if (isStem ? folded.startsWith(beginning) && word === text.stemAt(at, language) : word === folded) return true
  return false
}
