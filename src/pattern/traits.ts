import { Repair } from '../lexicon/reading.js'
import { categoriesNamed } from '../lexicon/tables.js'
import type { Evidence } from '../signals/signal.js'
import { endOfStem, tokenAt } from '../text/stem.js'
import { TokenFlag, TokenKind, type Workspace } from '../text/workspace.js'
import type { Analyzer } from './analyzer.js'
import { hasAny, highestBit } from './scene.js'

/** Words that are read; what stands after them is not weighed. */
export const MOST_WORDS = 400

/** Sorts of words: categories by id, then kinds of chunks. */
export const CHUNK_SORT = 96
export const SORTS = CHUNK_SORT + 6

/** Words are compared by their first letters, so that inflected forms meet. */
const STEM = 5
const LEAST_LETTERS = 3

/** What is told of the traits of a text, in the order of its words; the same trait may be told several times. */
export interface TraitReader {
  /** The first letters of a word, or a sign that stands for a number, a link and the like; `follows` when the word before is of the same sentence. */
  stem(at: number, units: Uint16Array, from: number, to: number, follows: boolean): void
  sort(at: number, sort: number): void
  /** A term that carries a value. */
  term(at: number, term: number): void
  /** Something about the text as a whole. */
  whole(name: string): void
}

/**
 * Tells the traits by which a text is weighed: the stems of its words and of neighbours, their sorts, the evidence found so far, how long it
 * is and how it ends.
 *
 * Bounds: the first 400 words; linear in their number.
 */
export function readTraits(analyzer: Analyzer, evidence: readonly Evidence[], reader: TraitReader): void {
  const { reading, scene, workspace, tables } = analyzer
  const count = Math.min(reading.count, MOST_WORDS)
  let token = 0
  for (let i = 0; i < count; i++) {
    token = tokenAt(workspace, token, reading.start[i] ?? 0)
    tellStem(analyzer, i, token, i > 0 && reading.sentence[i - 1] === reading.sentence[i], reader)
    tellSorts(i, scene.bits0[i] ?? 0, 0, reader)
    tellSorts(i, scene.bits1[i] ?? 0, 32, reader)
    tellSorts(i, scene.bits2[i] ?? 0, 64, reader)
    tellSorts(i, scene.chunkBits[i] ?? 0, CHUNK_SORT, reader)
    for (let mark = reading.head[i] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
      const term = reading.markTerm[mark] ?? 0
      if ((tables.termValue[term] ?? 0) > 0) reader.term(i, term)
    }
  }
  for (let e = 0; e < evidence.length && e < MOST_EVIDENCE; e++) {
    const piece = evidence[e]
    if (piece !== undefined && isFirstOfItsKind(evidence, e, piece)) reader.whole(`${piece.signal}/${piece.tier}`)
  }
  reader.whole(LENGTHS[Math.min(LENGTHS.length - 1, Math.floor(count / WORDS_PER_STEP))] ?? '')
  reader.whole(endOf(workspace))
}

const MOST_EVIDENCE = 64

function isFirstOfItsKind(evidence: readonly Evidence[], at: number, { signal, tier }: Evidence): boolean {
  for (let e = 0; e < at; e++) if (evidence[e]?.signal === signal && evidence[e]?.tier === tier) return false
  return true
}

const LENGTHS = ['length/0', 'length/1', 'length/2', 'length/3', 'length/4', 'length/5', 'length/6'] as const
const WORDS_PER_STEP = 6

function tellSorts(at: number, bits: number, first: number, reader: TraitReader): void {
  for (let rest = bits; rest !== 0; rest &= ~(1 << highestBit(rest))) reader.sort(at, first + highestBit(rest))
}

/** A word that repair found is told as the lexicon has it; one that names a group is told as such, so that no group weighs more than another. */
function tellStem(
  { reading, scene, workspace, tables }: Analyzer,
  at: number,
  token: number,
  follows: boolean,
  reader: TraitReader,
): void {
  const kind = reading.kind[at] ?? 0
  if (kind !== TokenKind.word || ((reading.flags[at] ?? 0) & TokenFlag.digits) !== 0) {
    reader.stem(at, SIGNS, kind, kind + 1, follows)
    return
  }
  if (hasAny(scene, at, NAMES_GROUP)) {
    reader.stem(at, SIGNS, GROUP_SIGN, GROUP_SIGN + 1, follows)
    return
  }
  const id = reading.word[at] ?? -1
  if ((reading.repair[at] ?? 0) > Repair.expanded && id >= 0)
    cutStem(at, tables.units, tables.wordFrom[id] ?? 0, tables.wordTo[id] ?? 0, follows, reader)
  else cutStem(at, workspace.folded, workspace.from[token] ?? 0, workspace.to[token] ?? 0, follows, reader)
}

function cutStem(
  at: number,
  units: Uint16Array,
  from: number,
  to: number,
  follows: boolean,
  reader: TraitReader,
): void {
  reader.stem(at, units, from, endOfStem(units, from, to, STEM, LEAST_LETTERS), follows)
}

/** What stands for a token that is no word, by its kind: a number, an emoji, a mention, a link, another script; a word with digits is `*`, a group `&`. */
const SIGNS = Uint16Array.from('.*#^@/~&', (sign) => sign.charCodeAt(0))
const GROUP_SIGN = 7
const NAMES_GROUP = categoriesNamed('group', 'group-adj', 'slur')

/** The sign a text ends with. */
function endOf({ text }: Workspace): string {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) <= 32) end--
  const last = text.charCodeAt(end - 1)
  return last === 63 ? 'end/?' : last === 33 ? 'end/!' : last === 46 ? 'end/.' : 'end/open'
}
