import { type CharTable, createCharTable } from './char-table.js'
import { type Confusables, createConfusables, type FoldedCodePoint } from './fold-code-point.js'

/** What a token is. */
export const TokenKind = { word: 1, number: 2, emoji: 3, mention: 4, link: 5, foreign: 6 } as const

/** What a token looked like before folding; bits. */
export const TokenFlag = {
  /** All letters upper case, at least two. */
  shouted: 1,
  capitalised: 2,
  /** Look-alike letters were replaced. */
  confused: 4,
  /** Invisible characters or combining marks stood inside. */
  hidden: 8,
  digits: 16,
  /** The same letter three times or more. */
  elongated: 32,
  hashtag: 64,
  /** Found by repair, not as written. */
  repaired: 128,
  /** One of several words that one token stands for. */
  expanded: 256,
} as const

/** What stands before a token. */
export const Boundary = {
  blank: 0,
  /** Nothing, a hyphen, a dot or a symbol: same run of visible characters. */
  glued: 1,
  /** Comma, colon, dash, bracket, ellipsis. */
  clause: 2,
  /** Full stop, `!`, `?`, new line, start of text. */
  sentence: 3,
} as const

/** Units of text that are judged; beyond it the analysis says that it is not complete. */
export const MAX_UNITS = 65_536

/** Units of one token that are compared. */
export const MAX_TOKEN = 160

/**
 * The tables that one text is prepared in: parallel arrays, one element per token, reused from text to text so that judging allocates next to nothing.
 * Nothing in it outlives a call: every reader starts at `count` tokens of the current text.
 */
export interface Workspace {
  readonly chars: CharTable
  readonly confusables: Confusables
  readonly seen: Map<number, FoldedCodePoint>
  text: string
  length: number
  units: Uint16Array
  folded: Uint16Array
  count: number
  /** Original span of each token. */
  start: Int32Array
  end: Int32Array
  /** Range of each token in `folded`. */
  from: Int32Array
  to: Int32Array
  hash: Int32Array
  kind: Uint8Array
  flags: Uint16Array
  before: Uint8Array
  sentence: Int32Array
  clause: Int32Array
  /** Number of the quotation a token stands in, 0 for none. */
  quote: Int32Array
  /** Number of the run of visible characters a token stands in. */
  run: Int32Array
  runs: number
  runStart: Int32Array
  runEnd: Int32Array
  /** 1 where a run holds symbols or digits beside letters. */
  runMixed: Uint8Array
  sentences: number
  /** 1 where a sentence ends with a question mark. */
  asked: Uint8Array
  /** How many exclamation marks, capital letters, letters the text holds. */
  exclamations: number
  capitals: number
  letters: number
  digits: number
  /** 1 when the text holds `@` inside a run, a link, or eight digits and more: worth a look for personal data. */
  contactish: boolean
  complete: boolean
}

/** An empty workspace; it grows with the longest text it has seen, up to `MAX_UNITS`. */
export function createWorkspace(): Workspace {
  const confusables = createConfusables()
  return {
    chars: createCharTable(confusables),
    confusables,
    seen: new Map<number, FoldedCodePoint>(),
    text: '',
    length: 0,
    count: 0,
    runs: 0,
    sentences: 0,
    exclamations: 0,
    capitals: 0,
    letters: 0,
    digits: 0,
    contactish: false,
    complete: true,
    ...createArrays(512),
  }
}

/** Makes room for `units` units of text; there are never more tokens than units plus one. */
export function growWorkspace(workspace: Workspace, units: number): void {
  if (workspace.units.length >= units) return
  Object.assign(workspace, createArrays(Math.max(units, workspace.units.length * 2)))
}

function createArrays(units: number) {
  const tokens = units + 8
  return {
    units: new Uint16Array(units),
    folded: new Uint16Array(units * 4 + 64),
    start: new Int32Array(tokens),
    end: new Int32Array(tokens),
    from: new Int32Array(tokens),
    to: new Int32Array(tokens),
    hash: new Int32Array(tokens),
    kind: new Uint8Array(tokens),
    flags: new Uint16Array(tokens),
    before: new Uint8Array(tokens),
    sentence: new Int32Array(tokens),
    clause: new Int32Array(tokens),
    quote: new Int32Array(tokens),
    run: new Int32Array(tokens),
    runStart: new Int32Array(tokens),
    runEnd: new Int32Array(tokens),
    runMixed: new Uint8Array(tokens),
    asked: new Uint8Array(tokens),
  }
}
