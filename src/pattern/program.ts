/** Instructions of the pattern machine; four numbers each: operation, two operands, what it may cross. */
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
  /** One of many single words: the operand is the place of their set. */
  wordSet: 13,
} as const

export const OP_SIZE = 5

/** What an instruction may step over to reach its word. */
export const Cross = { nothing: 0, clause: 1, sentence: 2 } as const

/** A set of things that can or must stand somewhere: category bits, chunk bits, words as bits by literal number. */
export interface Things {
  readonly bits0: number
  readonly bits1: number
  readonly bits2: number
  readonly chunks: number
  /** Words as bits by literal number; null for none. */
  readonly words: Int32Array | null
}

export interface Program {
  readonly code: Int32Array
  /** What can stand first; null when anything can. */
  readonly first: Things | null
  /** It may step over the end of a sentence, so what it needs may stand anywhere. */
  readonly crosses: boolean
}
