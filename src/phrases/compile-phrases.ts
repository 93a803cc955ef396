import { foldWord, readWords } from './read-words.js'
import { stemWord } from './stem-word.js'

/** Phrases by language tag, as they are written. */
export type PhrasesByLanguage = Readonly<Record<string, readonly string[]>>

/** A phrase ready to be looked for. */
export interface CompiledPhrase {
  readonly language: string
  /** What has to be found, each word in one of its spellings: stems, or words as they are after `=`. */
  readonly slots: readonly (readonly Slot[])[]
  /** The beginning of one of its words, of which every text that holds the phrase holds one. */
  readonly keys: readonly string[]
}

export interface Slot {
  readonly word: string
  readonly isStem: boolean
}

const KEY_LENGTH = 4

/**
 * Compiles phrases into what `findPhrases` looks for.
 *
 * A phrase is words that stand together in any order and form; `a|b` is one or the other, `=word` asks for the word as it is.
 *
 * Bounds: a phrase without a letter or digit finds nothing.
 */
export function compilePhrases(phrases: PhrasesByLanguage): readonly CompiledPhrase[] {
  return Object.entries(phrases).flatMap(([language, list]) =>
    list.flatMap((phrase) => compilePhrase(phrase, language) ?? []),
  )
}

function compilePhrase(phrase: string, language: string): CompiledPhrase | null {
  const slots = phrase
    .split(/\s+/)
    .map((written) => written.split('|').flatMap((choice) => toSlot(choice, language)))
    .filter((choices) => choices.length > 0)
  const [first, ...rest] = slots.map((choices) => choices.map(({ word }) => word.slice(0, KEY_LENGTH)))
  if (first === undefined) return null
  return { language, slots, keys: rest.reduce((best, keys) => (shortest(keys) > shortest(best) ? keys : best), first) }
}

function shortest(keys: readonly string[]): number {
  return Math.min(...keys.map((key) => key.length))
}

function toSlot(choice: string, language: string): readonly Slot[] {
  const isStem = !choice.startsWith('=')
  return readWords(foldWord(choice)).map(({ folded }) => ({
    word: isStem ? stemWord(folded, language) : folded,
    isStem,
  }))
}
