import type { Numbers } from '../lexicon/columns.js'
import { CATEGORY_NAMES, type CategoryBits, categoryBits, type LexiconTables } from '../lexicon/tables.js'
import { ANYTHING, FIRST_SIZE, type KeyedLists, NO_SET, type PackedPatterns } from './pack-patterns.js'
import { CAPTURES } from './parse-match.js'
import { valuedId } from './pattern-needs.js'
import { FIRST_ROW, OP_SIZE, Op, type Program, type ProgramTables, signatureOf } from './program.js'
import { type Target, targetNamed } from './target.js'

export interface CompiledPattern {
  readonly id: string
  readonly language: number
  readonly family: string
  readonly signal: string
  readonly signals: ReadonlyMap<string, string> | null
  readonly polarity: 'negative' | 'positive' | 'any'
  readonly weight: number
  readonly immune: ReadonlySet<string>
  /** What the evidence carries, and for `$X` the place of that capture, else -1. */
  readonly value: string | null
  readonly valueCapture: number
  /** Whom it is about when nobody is captured. */
  readonly ownTarget: Target
  readonly unless: readonly Program[]
}

/** The programs of one language, by what calls them up; those that anything calls up are under key 0. */
export interface LanguageIndex {
  readonly byCategory: Calls
  readonly byChunk: Calls
  readonly byLiteral: Calls
  readonly always: Calls
}

/**
 * Entries by key, flat: key k has the records in `[start[k], start[k + 1])`. A record is the entry with `CallFlag`s, a row for its second need
 * (three numbers of category bits, chunk bits, the signature and the number of its literals), and these literals: what decides most often stands where it is
 * read one after the other.
 */
export interface Calls {
  readonly start: Int32Array
  readonly records: Int32Array
}

/** What stands beside the entry in its record; the entry is above. */
export const CallFlag = {
  /** Its program may cross the end of a sentence. */
  crosses: 1,
  /** It has a second need. */
  needs: 2,
} as const
export const CALL_SHIFT = 2

/** Numbers of a row in a record. */
export const ROW_SIZE = 6

/**
 * What every entry needs, flat: entry e has the rows of `NEED_SIZE` numbers in `[start[e], start[e + 1])` of `rows`. A row has three numbers of
 * category bits, chunk bits, the signature of its literals (`1 << (literal & 31)` of each), and its stretch of `literals`.
 */
export interface NeedTables {
  readonly start: Int32Array
  readonly rows: Int32Array
  readonly literals: Int32Array
}

export interface CompiledPatterns {
  readonly patterns: readonly CompiledPattern[]
  readonly programs: ProgramTables
  readonly entries: readonly { readonly pattern: CompiledPattern; readonly program: Program }[]
  readonly byLanguage: readonly LanguageIndex[]
  readonly needs: NeedTables
  /** Number of each word that some pattern names, from 1; 0 for other words. */
  readonly literals: Int32Array
  /** The same for terms whose category and value some pattern names together. */
  readonly termLiterals: Int32Array
  /** Category bits of such terms. */
  readonly valuedBits: CategoryBits
  readonly literalCount: number
}

/** Lays packed patterns out for the tables of the lexicons they were compiled with. */
export function sealPatterns(packed: PackedPatterns, tables: LexiconTables): CompiledPatterns {
  const literalCount = packed.literalWords.length + packed.valued.length + 1
  const sets = sealSets(packed.sets)
  const { programs, code, firsts } = sealPrograms(packed, sets)
  const patterns: CompiledPattern[] = []
  const entries: { readonly pattern: CompiledPattern; readonly program: Program }[] = []
  const count = packed.patterns.reduce((sum, pattern) => sum + pattern.programs, 0)
  let entry = 0
  let excuse = count
  for (const row of packed.patterns) {
    const pattern: CompiledPattern = {
      id: row.id,
      language: row.language,
      family: row.family,
      signal: typeof row.signal === 'string' ? row.signal : (row.signal.default ?? 'none'),
      signals: typeof row.signal === 'string' ? null : new Map(Object.entries(row.signal)),
      polarity: row.polarity,
      weight: row.weight,
      immune: new Set(row.immune ?? []),
      value: row.value ?? null,
      valueCapture: row.value?.startsWith('$') === true ? CAPTURES.indexOf(row.value.slice(1)) : -1,
      ownTarget: targetNamed(row.target ?? null),
      unless: programs.slice(excuse, excuse + row.unless),
    }
    excuse += row.unless
    patterns.push(pattern)
    for (const program of programs.slice(entry, entry + row.programs)) entries.push({ pattern, program })
    entry += row.programs
  }
  const needs: NeedTables = {
    start: new Int32Array(packed.needStart),
    rows: new Int32Array(packed.needRows),
    literals: new Int32Array(packed.needLiterals),
  }
  const crosses = (entry: number): boolean => entries[entry]?.program.crosses === true
  const sealCalls = (lists: KeyedLists, keys: number): Calls => layCalls(lists, keys, needs, crosses)
  return {
    patterns,
    programs: { code, firsts, sets: sets.literals },
    entries,
    byLanguage: packed.indexes.map((index) => ({
      byCategory: sealCalls(index.byCategory, CATEGORY_NAMES.length),
      byChunk: sealCalls(index.byChunk, CHUNK_KINDS),
      byLiteral: sealCalls(index.byLiteral, literalCount),
      always: sealCalls([0, index.always.length, ...stepsOf(index.always)], 1),
    })),
    needs,
    ...sealLiterals(packed, tables),
    literalCount,
  }
}

/** Sets of literals one after the other: set s is the stretch `[start[s], start[s + 1])`, under its signature. */
interface SetTables {
  readonly literals: Int32Array
  readonly start: readonly number[]
  readonly signatures: readonly number[]
}

function sealSets(packed: KeyedLists): SetTables {
  const start = [0]
  const signatures: number[] = []
  const literals: number[] = []
  eachEntry(packed, (set, literal) => {
    literals.push(literal)
    signatures[set] = (signatures[set] ?? 0) | signatureOf(literal)
    start[set + 1] = literals.length
  })
  return { literals: new Int32Array(literals), start, signatures }
}

function sealPrograms(packed: PackedPatterns, sets: SetTables) {
  const { lengths, first } = packed
  const crossing = new Set(packed.crossing)
  const code = sealCode(packed, sets)
  const firsts = new Int32Array(lengths.length * FIRST_ROW)
  let from = 0
  const programs = Array.from(lengths, (size, index): Program => {
    const program = { from, size, first: index * FIRST_ROW, crosses: crossing.has(index) }
    firsts.set(sealFirst(first, index * FIRST_SIZE, sets), program.first)
    for (let at = from; at < from + size * OP_SIZE; at += OP_SIZE) placeSteps(code, at, from / OP_SIZE)
    from += size * OP_SIZE
    return program
  })
  return { programs, code, firsts }
}

/** Lays the instructions out, with the literals of sets in place of their numbers. */
function sealCode({ code: dense, lengths }: PackedPatterns, sets: SetTables): Int32Array {
  let total = 0
  for (const length of lengths) total += length
  const code = new Int32Array(total * OP_SIZE)
  let at = 0
  for (let read = 0; read < dense.length; at += OP_SIZE) {
    const head = dense[read++] ?? 0
    code[at] = head & 15
    for (let operand = 1; operand < OP_SIZE; operand++)
      if (head & (8 << operand)) code[at + operand] = dense[read++] ?? 0
    if (code[at] !== Op.wordSet) continue
    const set = code[at + 1] ?? 0
    code[at + 1] = sets.start[set] ?? 0
    code[at + 2] = sets.start[set + 1] ?? 0
    code[at + 4] = sets.signatures[set] ?? 0
  }
  return code
}

/** Where an instruction leads is counted from the beginning of its program, and then from the beginning of all code. */
function placeSteps(code: Int32Array, at: number, first: number): void {
  const op = code[at]
  if (op === Op.split || op === Op.jump || op === Op.not) code[at + 1] = (code[at + 1] ?? 0) + first
  if (op === Op.split) code[at + 2] = (code[at + 2] ?? 0) + first
}

function sealFirst(first: Numbers, row: number, { start, signatures }: SetTables): readonly number[] {
  const set = first[row + 4] ?? NO_SET
  const bits = [first[row] ?? 0, first[row + 1] ?? 0, first[row + 2] ?? 0, first[row + 3] ?? 0]
  return set < 0
    ? [...bits, 0, 0, 0, set === ANYTHING ? 1 : 0]
    : [...bits, signatures[set] ?? 0, start[set] ?? 0, start[set + 1] ?? 0, 0]
}

const CHUNK_KINDS = 8

/** A list of growing numbers as `KeyedLists` have it. */
function stepsOf(list: Numbers): number[] {
  return Array.from(list, (number, at) => number - (list[at - 1] ?? 0))
}

function layCalls(
  lists: KeyedLists,
  keys: number,
  { start: needStart, rows, literals }: NeedTables,
  crosses: (entry: number) => boolean,
): Calls {
  const start = new Int32Array(keys + 1)
  const hasNeeds = (entry: number): boolean => (needStart[entry + 1] ?? 0) > (needStart[entry] ?? 0)
  eachEntry(lists, (key, entry) => {
    const row = needStart[entry] ?? 0
    const size = hasNeeds(entry) ? (rows[row + 6] ?? 0) - (rows[row + 5] ?? 0) : 0
    start[key + 1] = (start[key + 1] ?? 0) + 1 + ROW_SIZE + size
  })
  for (let key = 0; key < keys; key++) start[key + 1] = (start[key + 1] ?? 0) + (start[key] ?? 0)
  const records = new Int32Array(start[keys] ?? 0)
  const next = start.slice()
  eachEntry(lists, (key, entry) => {
    let at = next[key] ?? 0
    const row = needStart[entry] ?? 0
    const needs = hasNeeds(entry)
    records[at++] = (entry << CALL_SHIFT) | (crosses(entry) ? CallFlag.crosses : 0) | (needs ? CallFlag.needs : 0)
    const from = needs ? (rows[row + 5] ?? 0) : 0
    const to = needs ? (rows[row + 6] ?? 0) : 0
    for (let place = 0; place < ROW_SIZE - 1; place++) records[at++] = needs ? (rows[row + place] ?? 0) : 0
    records[at++] = to - from
    for (let literal = from; literal < to; literal++) records[at++] = literals[literal] ?? 0
    next[key] = at
  })
  return { start, records }
}

/** Visits every number of the lists that `packPatterns` has written one after the other. */
function eachEntry(lists: KeyedLists, visit: (key: number, entry: number) => void): void {
  for (let at = 0; at < lists.length; ) {
    const key = lists[at++] ?? 0
    let number = 0
    for (let left = lists[at++] ?? 0; left > 0; left--) {
      number += lists[at++] ?? 0
      visit(key, number)
    }
  }
}

function sealLiterals({ literalWords, valued }: PackedPatterns, tables: LexiconTables) {
  const literals = new Int32Array(tables.words)
  for (let at = 0; at < literalWords.length; at++) literals[literalWords[at] ?? 0] = at + 1
  const termLiterals = new Int32Array(tables.termCategory.length)
  const numbers = new Map(Array.from(valued, (id, at) => [id, literalWords.length + at + 1]))
  const valuedBits = categoryBits(Array.from(valued, (id) => id % CATEGORY_NAMES.length))
  for (let term = 0; term < termLiterals.length; term++) {
    const value = tables.termValue[term] ?? 0
    if (value !== 0) termLiterals[term] = numbers.get(valuedId(tables.termCategory[term] ?? 0, value)) ?? 0
  }
  return { literals, termLiterals, valuedBits }
}
