import type { LexiconParts } from './compile-lexicons.js'

/**
 * Compiled lexicons as the build ships them, so that nothing is inflected or cut again at start-up: plain JSON, the words in one string.
 * Columns of words end where only the value for "nothing" would follow.
 */
export interface PackedLexicons extends Omit<LexiconParts, 'words' | 'innocent'> {
  /** Parted by blanks. */
  readonly words: string
  /** Pairs: the word from which on a set of languages holds, as bits. */
  readonly innocent: readonly number[]
}

/** Packs what compiling has gathered. */
export function packLexicons(parts: LexiconParts): PackedLexicons {
  return {
    ...parts,
    words: parts.words.join(' '),
    innocent: toRuns(parts.innocent),
    bits: trimmed(parts.bits, 0),
    votes: trimmed(parts.votes, 0),
    wordSense: trimmed(parts.wordSense, -1),
  }
}

/** Unpacks lexicons so that others can be added. */
export function unpackLexicons(packed: PackedLexicons): LexiconParts {
  const words = packed.words.split(' ')
  const filled = (column: readonly number[], nothing: number): number[] =>
    words.map((_, word) => column[word] ?? nothing)
  const innocent = new Array<number>(words.length).fill(0)
  eachRun(packed.innocent, words.length, (from, to, bits) => innocent.fill(bits, from, to))
  return {
    ...packed,
    words,
    innocent,
    bits: filled(packed.bits, 0),
    votes: filled(packed.votes, 0),
    wordSense: filled(packed.wordSense, -1),
  }
}

/** Visits the runs `[from, to)` of words that are innocent in the same languages. */
export function eachRun(
  runs: readonly number[],
  words: number,
  visit: (from: number, to: number, bits: number) => void,
): void {
  for (let at = 0; at < runs.length; at += 2) visit(runs[at] ?? 0, runs[at + 2] ?? words, runs[at + 1] ?? 0)
}

function toRuns(column: readonly number[]): number[] {
  const runs: number[] = []
  column.forEach((bits, word) => {
    if (bits !== (column[word - 1] ?? 0)) runs.push(word, bits)
  })
  return runs
}

function trimmed(column: readonly number[], nothing: number): number[] {
  let size = column.length
  while (size > 0 && column[size - 1] === nothing) size--
  return column.slice(0, size)
}
