/** Instructions of the pattern machine; five numbers each: operation, two operands, what it may cross, one more operand. */
export const Op = {
  match: 0,
  word: 1,
  category: 2,
  chunk: 3,
  split: 4,
  jump: 5,
  save: 6,
  any: 7,
  clauseStart: 8,
  sentenceStart: 9,
  clauseEnd: 10,
  sentenceEnd: 11,
  not: 12,
  /** One of many single words: the operands are the stretch of their literals, and, last, their signature. */
  wordSet: 13,
} as const

export const OP_SIZE = 5

/** What an instruction may step over to reach its word. */
export const Cross = { nothing: 0, clause: 1, sentence: 2 } as const

/** All programs, flat: what runs one after the other stands in one place. */
export interface ProgramTables {
  readonly code: Int32Array
  /**
   * What each program can begin with, `FIRST_ROW` numbers: three of category bits, chunk bits, the signature of literals and their stretch `[from, to)` of
   * `sets`; last 1 where it can begin with anything.
   */
  readonly firsts: Int32Array
  /** Sets of literals, one after the other, each in order. */
  readonly sets: Int32Array
}

export const FIRST_ROW = 8

/** Whether a literal stands in a stretch of literals, which are in order. */
export function holdsLiteral(literals: Int32Array, from: number, to: number, literal: number): boolean {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    const found = literals[middle] ?? 0
    if (found === literal) return true
    if (found < literal) low = middle + 1
    else high = middle
  }
  return false
}

/** The bit of a literal in a signature, by which most sets that do not hold it are told without a look at them. */
export function signatureOf(literal: number): number {
  return 1 << (literal & 31)
}

export interface Program {
  /** Where its code begins, and how many instructions it has. */
  readonly from: number
  readonly size: number
  /** Its row of `firsts`. */
  readonly first: number
  /** It may step over the end of a sentence, so what it needs may stand anywhere. */
  readonly crosses: boolean
}
