import type { Span } from '../text/span.js'
import type { CompiledPhrase, Slot } from './compile-phrases.js'
import { foldWord, readWords, type Word } from './read-words.js'
import { stemWord } from './stem-word.js'

/** Words that may stand between the first and the last word of a phrase. */
const REACH = 10
const MOST = 50
const READ = 20_000

/** A phrase that was found, and where. */
export interface FoundPhrase extends Span {
  readonly phrase: CompiledPhrase
  /** The number of its sentence, from 0. */
  readonly sentence: number
}

/**
 * Finds phrases in a text: all words of one in a single sentence, at most ten words apart, in any order.
 *
 * Bounds: linear in the text for each phrase that may be there; the first 20,000 units of the text, 50 finds.
 * Errors: none.
 */
export function findPhrases(phrases: readonly CompiledPhrase[], text: string): readonly FoundPhrase[] {
  if (phrases.length === 0) return []
  const folded = foldWord(text.slice(0, READ))
  const likely = phrases.filter(({ keys }) => keys.some((key) => folded.includes(key)))
  if (likely.length === 0) return []
  const words = readWords(text)
  const stems = new Map<string, readonly string[]>()
  const found: FoundPhrase[] = []
  for (const phrase of likely) {
    let known = stems.get(phrase.language)
    if (known === undefined) {
      known = words.map((word) => stemWord(word.folded, phrase.language))
      stems.set(phrase.language, known)
    }
    findOne(phrase, words, known, found)
    if (found.length >= MOST) break
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}

function findOne(phrase: CompiledPhrase, words: readonly Word[], stems: readonly string[], found: FoundPhrase[]): void {
  const [first = []] = phrase.slots
  for (let at = 0; at < words.length && found.length < MOST; at += 1) {
    const anchor = words[at]
    if (anchor === undefined || !fits(first, anchor.folded, stems[at])) continue
    const places = placesAround(phrase, at, words, stems)
    if (places === null) continue
    const spans = places.flatMap((place) => words[place] ?? [])
    const start = Math.min(...spans.map((span) => span.start))
    const end = Math.max(...spans.map((span) => span.end))
    found.push({ phrase, start, end, sentence: anchor.sentence })
  }
}

/** The nearest place of every word of the phrase around its first one, `null` when one is missing. */
function placesAround(
  { slots }: CompiledPhrase,
  anchor: number,
  words: readonly Word[],
  stems: readonly string[],
): readonly number[] | null {
  const taken = [anchor]
  const sentence = words[anchor]?.sentence
  for (const slot of slots.slice(1)) {
    const place = nearest(anchor, (at) => {
      const word = words[at]
      return word?.sentence === sentence && !taken.includes(at) && fits(slot, word?.folded ?? '', stems[at])
    })
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

function fits(slot: readonly Slot[], folded: string, stem: string | undefined): boolean {
  for (const { word, isStem } of slot) if (word === (isStem ? stem : folded)) return true
  return false
}
