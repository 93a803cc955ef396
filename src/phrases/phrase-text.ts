import { readWords, type Word } from './read-words.js'
import { stemWord } from './stem-word.js'

/** A text as phrases are looked for in it; read once, it serves for any number of phrases. */
export interface PhraseText {
  readonly words: readonly Word[]
  /** The stem of the word at a place, worked out when it is first asked for. */
  readonly stemAt: (at: number, language: string) => string
}

/**
 * Reads a text for `findPhrases`.
 *
 * Bounds: as those of `readWords`; a word is stemmed only once in each language, and only when asked for.
 */
export function readPhraseText(text: string): PhraseText {
  const words = readWords(text)
  const byLanguage = new Map<string, string[]>()
  return {
    words,
    stemAt: (at, language) => {
      const stems = byLanguage.get(language) ?? []
      if (stems.length === 0) byLanguage.set(language, stems)
      const stem = stems[at] ?? stemWord(words[at]?.folded ?? '', language)
      stems[at] = stem
      return stem
    },
  }
}
