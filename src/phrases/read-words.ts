import type { Span } from '../text/span.js'

/** A word of a text, folded, with its place and the number of its sentence. */
export interface Word extends Span {
  readonly folded: string
  readonly sentence: number
}

/** Only the beginning of a long text is read. */
const READ = 20_000
const LONGEST = 60
const PIECE = /[\p{L}\p{M}\p{N}]+|[.!?…\n]+(?=\s|$)|\n/gu
const MARKS = /\p{M}+/gu

/**
 * Cuts a text into words, each folded: lower case, without diacritics, ligatures in two letters.
 *
 * Bounds: the first 20,000 UTF-16 units; words past 60 letters are left out. Spans are those of the original text.
 * Errors: none.
 *
 * @example
 * readWords('Où est mon Œuf ?').map((word) => word.folded) // => ['ou', 'est', 'mon', 'oeuf']
 */
export function readWords(text: string): readonly Word[] {
  const words: Word[] = []
  let sentence = 0
  const searched = text.slice(0, READ)
  for (const found of searched.matchAll(PIECE)) {
    const [piece] = found
    if (!/[\p{L}\p{N}]/u.test(piece)) {
      sentence += 1
      continue
    }
    const start = found.index
    if (piece.length <= LONGEST) words.push({ folded: foldWord(piece), sentence, start, end: start + piece.length })
  }
  return words
}

/** Folds a text so that it can be compared: lower case, without diacritics, ligatures in two letters. */
export function foldWord(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae')
}
