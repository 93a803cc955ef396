import { firstLetters } from './first-letters.js'
import { foldWord, readWords } from './read-words.js'
import { stemWord } from './stem-word.js'

/** Phrases by language tag, as they are written. */
export type PhrasesByLanguage = Readonly<Record<string, readonly string[]>>

/** A phrase ready to be looked for. */
export interface CompiledPhrase {
  readonly language: string
  /** What has to be found, each word in one of its spellings: stems, or words as they are after `=`. */
  readonly slots: readonly (readonly Slot[])[]
  /** The word of it that stands in the fewest texts: the longest. */
  readonly rarest: readonly Slot[]
}

export interface Slot {
  readonly word: string
  readonly isStem: boolean
  /** What every word with this stem begins with: stemmers change at most the last two letters of what they leave. */
  readonly beginning: string
}

/** Phrases that are looked for together. */
export interface CompiledPhrases {
  readonly list: readonly CompiledPhrase[]
  /** By the first letters of their rarest word: places in the list. */
  readonly byLetters: ReadonlyMap<number, readonly number[]>
}

/**
 * Compiles phrases into what `findPhrases` looks for.
 *
 * A phrase is words that stand together in any order and form; `a|b` is one or the other, `=word` asks for the word as it is.
 *
 * Bounds: a phrase without a letter or digit finds nothing.
 */
export function compilePhrases(phrases: PhrasesByLanguage): CompiledPhrases {
  return joinPhrases(
    Object.entries(phrases).flatMap(([language, list]) =>
      list.flatMap((phrase) => compilePhrase(phrase, language) ?? []),
    ),
  )
}

/** Makes one search of many phrases. */
export function joinPhrases(list: readonly CompiledPhrase[]): CompiledPhrases {
  const byLetters = new Map<number, number[]>()
  for (const [at, { rarest }] of list.entries()) {
    for (const letters of new Set(rarest.map(({ word }) => firstLetters(word)))) {
      const known = byLetters.get(letters)
      if (known === undefined) byLetters.set(letters, [at])
      else known.push(at)
    }
  }
  return { list, byLetters }
}

function compilePhrase(phrase: string, language: string): CompiledPhrase | null {
  const slots = phrase
    .split(/\s+/)
    .map((written) => written.split('|').flatMap((choice) => toSlot(choice, language)))
    .filter((choices) => choices.length > 0)
  return slots.length === 0 ? null : { language, slots, rarest: rarestOf(slots) }
}

/** The word whose shortest spelling is longest: short words stand everywhere. */
function rarestOf(slots: readonly (readonly Slot[])[]): readonly Slot[] {
  return slots.reduce<readonly Slot[]>((best, slot) => (shortest(slot) > shortest(best) ? slot : best), [])
}

function shortest(slot: readonly Slot[]): number {
  return slot.length === 0 ? 0 : Math.min(...slot.map(({ word }) => word.length))
}

function toSlot(choice: string, language: string): readonly Slot[] {
  const isStem = !choice.startsWith('=')
  return readWords(foldWord(choice)).map(({ folded }) => {
    const word = isStem ? stemWord(folded, language) : folded
    return { word, isStem, beginning: isStem ? word.slice(0, Math.max(2, word.length - 2)) : word }
  })
}
