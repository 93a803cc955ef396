import { whenAsked } from '../when-asked.js'
import { readWords, type Word } from './read-words.js'
import { stemWord } from './stem-word.js'

/** A text as phrases are looked for in it; read once, it serves for any number of lists of phrases. */
export interface PhraseText {
  readonly words: () => readonly Word[]
  /** The stem of the word at a place, worked out when it is first asked for. */
  readonly stemAt: (at: number, language: string) => string
}

/**
 * Reads a text for `findPhrases`.
 *
 * Bounds: as those of `readWords`; the text is read, and a word stemmed, only when first asked for, and only once in each language.
 */
export function readPhraseText(text: string): PhraseText {
  const words = whenAsked(() => readWords(text))
  const stems = new Map<string, string[]>()
  return {
    words,
    stemAt(at, language) {
      const known = stems.get(language) ?? []
      stems.set(language, known)
      known[at] ??= stemWord(words()[at]?.folded ?? '', language)
      return known[at]
    },
  }
}
