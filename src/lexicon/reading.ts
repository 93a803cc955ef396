/** How a word was found when not as written. */
export const REPAIRS = [
  'exact',
  'expanded',
  'spaced',
  'leet',
  'elongated',
  'masked',
  'joined',
  'typo',
  'split',
  'sound',
  'reversed',
] as const

export const Repair = {
  exact: 0,
  expanded: 1,
  spaced: 2,
  leet: 3,
  elongated: 4,
  masked: 5,
  joined: 6,
  typo: 7,
  split: 8,
  sound: 9,
  reversed: 10,
} as const

/**
 * A text as the lexicons read it: one element per word after expansion and repair, and the annotations on it.
 * Parallel arrays, reused from text to text.
 */
export interface Reading {
  /** 1 for the languages of the tables that this text may be in. */
  readonly active: Uint8Array
  /** The only such language, or -1. */
  readonly only: number
  count: number
  /** Original span. */
  start: Int32Array
  end: Int32Array
  /** Word id, -1 for a word no lexicon knows. */
  word: Int32Array
  /** `TokenKind` and `TokenFlag` of the token it comes from. */
  kind: Uint8Array
  flags: Uint16Array
  before: Uint8Array
  sentence: Int32Array
  clause: Int32Array
  quote: Int32Array
  repair: Uint8Array
  /** 0 to 100: how sure the repair is. */
  confidence: Uint8Array
  /** First annotation of each word, -1 for none. */
  head: Int32Array
  /** Hash of the folded word, for sketches. */
  hash: Int32Array
  marks: number
  markTerm: Int32Array
  markFeatures: Int32Array
  /** Words covered. */
  markLength: Uint8Array
  markNext: Int32Array
  /** Language of each sentence as an index into the tables' languages, -1 when open. */
  language: Int8Array
  textLanguage: number
  /** Tag of the text's language when it is none of ours, else empty. */
  foreign: string
  /** Votes a language got, of `words` votes. */
  votes: Int32Array
}

/** Annotations kept for one text; beyond it the text is marked as not complete. */
const MARKS_PER_WORD = 6

/** An empty reading for the languages whose flag is set. */
export function createReading(languages: readonly boolean[]): Reading {
  const active = Uint8Array.from(languages, (flag) => (flag ? 1 : 0))
  return {
    active,
    only: languages.filter(Boolean).length === 1 ? active.indexOf(1) : -1,
    count: 0,
    marks: 0,
    textLanguage: -1,
    foreign: '',
    votes: new Int32Array(Math.max(1, languages.length)),
    ...createArrays(256),
  }
}

export function growReading(reading: Reading, words: number): void {
  if (reading.word.length >= words) return
  Object.assign(reading, createArrays(Math.max(words, reading.word.length * 2)))
}

function createArrays(words: number) {
  return {
    start: new Int32Array(words),
    end: new Int32Array(words),
    word: new Int32Array(words),
    kind: new Uint8Array(words),
    flags: new Uint16Array(words),
    before: new Uint8Array(words),
    sentence: new Int32Array(words),
    clause: new Int32Array(words),
    quote: new Int32Array(words),
    repair: new Uint8Array(words),
    confidence: new Uint8Array(words),
    head: new Int32Array(words),
    hash: new Int32Array(words),
    markTerm: new Int32Array(words * MARKS_PER_WORD),
    markFeatures: new Int32Array(words * MARKS_PER_WORD),
    markLength: new Uint8Array(words * MARKS_PER_WORD),
    markNext: new Int32Array(words * MARKS_PER_WORD),
    language: new Int8Array(words + 1),
  }
}
