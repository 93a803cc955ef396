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

/** A set of things that can stand somewhere: category bits, chunk bits, words by their literals. */
export interface Things {
  readonly bits0: number
  readonly bits1: number
  readonly bits2: number
  readonly chunks: number
  /** The stretch `[from, to)` of literals, and `1 << (literal & 31)` of each. */
  readonly from: number
  readonly to: number
  readonly signature: number
}

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
  readonly code: Int32Array
  /** What can stand first; null when anything can. */
  readonly first: Things | null
  /** It may step over the end of a sentence, so what it needs may stand anywhere. */
  readonly crosses: boolean
}
