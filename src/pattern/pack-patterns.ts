import type { Numbers } from '../lexicon/columns.js'
import { categoryBits } from '../lexicon/tables.js'
import type { PatternRow, ProgramRow } from './compile-patterns.js'
import type { Need } from './pattern-needs.js'
import { Cross, OP_SIZE, Op, signatureOf } from './program.js'

/** Numbers in a row of needs. */
export const NEED_SIZE = 7

/** Numbers that say what a program can begin with: three of category bits, chunk bits, the place of a set or one of these. */
export const FIRST_SIZE = 5
export const NO_SET = -1
export const ANYTHING = -2

/** A pattern without its programs, which follow each other: first those of all patterns, then those of all `unless`. */
export interface PackedPattern extends Omit<PatternRow, 'programs' | 'unless'> {
  readonly programs: number
  readonly unless: number
}

/** Lists of growing numbers, each under a key: the key, how many numbers, and by how much each is more than the one before. */
export type KeyedLists = Numbers

/**
 * Compiled patterns as the build ships them: plain JSON, numbered and indexed, so that start-up only lays them out.
 * Words that patterns name are numbered from 1, categories with a value after them; these numbers are called literals.
 */
export interface PackedPatterns {
  readonly patterns: readonly PackedPattern[]
  /** Word ids by literal, from literal 1. */
  readonly literalWords: Numbers
  /** Categories with a value, as `valuedId` numbers them, by literal, after the words. */
  readonly valued: Numbers
  /** Instructions, each as its operation plus 16 for each bit of the operands that are not 0, and these operands. */
  readonly code: Numbers
  /** Instructions of each program. */
  readonly lengths: Numbers
  /** Sets of literals that the code refers to, by their places. */
  readonly sets: KeyedLists
  readonly first: Numbers
  /** Programs that may cross the end of a sentence. */
  readonly crossing: Numbers
  readonly needStart: Numbers
  readonly needRows: Numbers
  readonly needLiterals: Numbers
  /** By language; each list holds entries. */
  readonly indexes: readonly {
    readonly always: Numbers
    readonly byCategory: KeyedLists
    readonly byChunk: KeyedLists
    readonly byLiteral: KeyedLists
  }[]
}

/** Numbers, packs and indexes compiled patterns; every program by the rarest thing it needs. */
export function packPatterns(rows: readonly PatternRow[], languages: number): PackedPatterns {
  const literals = numberLiterals(rows)
  const sets: (readonly number[])[] = []
  const setPlaces = new Map<string, number>()
  const setOf = (words: readonly number[]): number => {
    const set = [...new Set(words.map((word) => literals.ofWord(word)))].sort((a, b) => a - b)
    const key = set.join()
    const known = setPlaces.get(key)
    if (known !== undefined) return known
    setPlaces.set(key, sets.length)
    sets.push(set)
    return sets.length - 1
  }
  const code: number[] = []
  const lengths: number[] = []
  const first: number[] = []
  const crossing: number[] = []
  const programs = [...rows.flatMap((row) => row.programs), ...rows.flatMap((row) => row.unless)]
  programs.forEach((program, index) => {
    lengths.push(program.code.length / OP_SIZE)
    for (let at = 0; at < program.code.length; at += OP_SIZE) {
      const op = program.code[at] ?? 0
      const operands = program.code.slice(at + 1, at + OP_SIZE)
      if (op === Op.word) operands[0] = literals.ofWord(operands[0] ?? 0)
      else if (op === Op.wordSet) operands[0] = setOf(program.sets[operands[0] ?? 0] ?? [])
      code.push(op + 16 * operands.reduce((mask, operand, bit) => (operand === 0 ? mask : mask | (1 << bit)), 0))
      code.push(...operands.filter((operand) => operand !== 0))
    }
    first.push(...firstOf(program, setOf))
    if (program.code.some((value, at) => at % OP_SIZE === 3 && value === Cross.sentence)) crossing.push(index)
  })
  return {
    patterns: rows.map((row) => ({ ...row, programs: row.programs.length, unless: row.unless.length })),
    literalWords: literals.words,
    valued: literals.valued,
    code,
    lengths,
    sets: toKeyedLists(sets.entries()),
    first,
    crossing,
    ...packNeeds(rows, literals.ofNeed),
    indexes: Array.from({ length: languages }, (_, language) => indexLanguage(rows, language, literals.ofNeed)),
  }
}

/** Numbers every word that a program or a need names, then every category with a value. */
function numberLiterals(rows: readonly PatternRow[]) {
  const words = new Map<number, number>()
  const valued = new Map<number, number>()
  const programs = rows.flatMap((row) => [...row.programs, ...row.unless])
  const add = (numbers: Map<number, number>, id: number) => {
    if (!numbers.has(id)) numbers.set(id, words.size + valued.size + 1)
  }
  for (const { code, sets, needs } of programs) {
    for (let at = 0; at < code.length; at += OP_SIZE) if (code[at] === Op.word) add(words, code[at + 1] ?? 0)
    for (const set of sets) for (const id of set) add(words, id)
    for (const need of needs) for (const id of need.words) add(words, id)
  }
  for (const { needs } of programs) for (const need of needs) for (const id of need.valued) add(valued, id)
  const ofWord = (word: number): number => words.get(word) ?? 0
  return {
    words: [...words.keys()],
    valued: [...valued.keys()],
    ofWord,
    ofNeed: (need: Need): readonly number[] => [
      ...new Set([...need.words.map(ofWord), ...need.valued.map((id) => valued.get(id) ?? 0)]),
    ],
  }
}

type LiteralsOf = (need: Need) => readonly number[]

/** Needs after the first of each entry, which is how it was found. */
function packNeeds(rows: readonly PatternRow[], literalsOf: LiteralsOf) {
  const needStart: number[] = []
  const needRows: number[] = []
  const needLiterals: number[] = []
  for (const { needs } of rows.flatMap((row) => row.programs)) {
    needStart.push(needRows.length)
    for (const need of needs.slice(1)) {
      const literals = literalsOf(need)
      const signature = literals.reduce((bits, literal) => bits | signatureOf(literal), 0)
      needRows.push(...categoryBits(need.categories), need.chunks, signature)
      needRows.push(needLiterals.length, needLiterals.length + literals.length)
      needLiterals.push(...literals)
    }
  }
  needStart.push(needRows.length)
  return { needStart, needRows, needLiterals }
}

function indexLanguage(rows: readonly PatternRow[], language: number, literalsOf: LiteralsOf) {
  const byCategory = new Map<number, number[]>()
  const byChunk = new Map<number, number[]>()
  const byLiteral = new Map<number, number[]>()
  const always: number[] = []
  const list = (lists: Map<number, number[]>, key: number, entry: number) => {
    const entries = lists.get(key)
    if (entries === undefined) lists.set(key, [entry])
    else entries.push(entry)
  }
  let entry = -1
  for (const row of rows)
    for (const { needs } of row.programs) {
      entry++
      if (row.language !== language) continue
      const [need] = needs
      if (need === undefined) always.push(entry)
      else {
        for (const category of need.categories) list(byCategory, category, entry)
        for (let bit = 0; bit < 8; bit++) if (need.chunks & (1 << bit)) list(byChunk, bit, entry)
        for (const literal of literalsOf(need)) list(byLiteral, literal, entry)
      }
    }
  return {
    always,
    byCategory: toKeyedLists(byCategory),
    byChunk: toKeyedLists(byChunk),
    byLiteral: toKeyedLists(byLiteral),
  }
}

function toKeyedLists(lists: Iterable<readonly [key: number, list: readonly number[]]>): number[] {
  return [...lists].flatMap(([key, list]) => [
    key,
    list.length,
    ...list.map((number, at) => number - (list[at - 1] ?? 0)),
  ])
}

/** What a program can begin with. */
function firstOf({ code, sets }: ProgramRow, setOf: (words: readonly number[]) => number): readonly number[] {
  const categories: number[] = []
  const words: number[] = []
  let chunks = 0
  const seen = new Set<number>()
  const todo = [0]
  for (let pc = todo.pop(); pc !== undefined; pc = todo.pop()) {
    if (seen.has(pc)) continue
    seen.add(pc)
    const op = code[pc * OP_SIZE]
    const a = code[pc * OP_SIZE + 1] ?? 0
    if (op === Op.word) words.push(a)
    else if (op === Op.wordSet) words.push(...(sets[a] ?? []))
    else if (op === Op.category) categories.push(a)
    else if (op === Op.chunk) chunks |= a
    else if (op === Op.any || op === Op.match) return [0, 0, 0, 0, ANYTHING]
    else if (op === Op.jump || op === Op.not) todo.push(a)
    else if (op === Op.split) todo.push(a, code[pc * OP_SIZE + 2] ?? 0)
    else todo.push(pc + 1)
  }
  return [...categoryBits(categories), chunks, words.length === 0 ? NO_SET : setOf(words)]
}
