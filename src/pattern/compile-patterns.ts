import type { LexiconBuilder } from '../lexicon/compile-lexicons.js'
import { CATEGORY_NAMES, LAST_HARMFUL, type LexiconTables } from '../lexicon/tables.js'
import { isHostileSignal } from './hostile-signals.js'
import { CAPTURES, type MatchNode, parseMatch } from './parse-match.js'
import type { Pattern, PatternFile } from './pattern.js'
import { type Target, targetNamed } from './target-of.js'

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

/** Numbers in a row of needs. */
export const NEED_SIZE = 7

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
  /** Word sets that the code refers to, as bits by literal number. */
  readonly sets: readonly Int32Array[]
  /** What can stand first; null when anything can. */
  readonly first: Things | null
  /** It may step over the end of a sentence, so what it needs may stand anywhere. */
  readonly crosses: boolean
}

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

/** A program as numbers, with everything it needs, the rarest first. */
export interface ProgramRow {
  readonly code: readonly number[]
  readonly sets: readonly (readonly number[])[]
  readonly needs: readonly Need[]
}

/** A pattern in the form that the build ships: plain JSON, its programs as numbers. */
export interface PatternRow {
  readonly id: string
  readonly language: number
  readonly family: string
  readonly signal: string | Readonly<Record<string, string>>
  readonly polarity: 'negative' | 'positive' | 'any'
  readonly weight: number
  readonly immune?: readonly string[]
  readonly value?: string
  readonly target?: string
  readonly programs: readonly ProgramRow[]
  readonly unless: readonly ProgramRow[]
}

/** The programs of one language, by what calls them up: lists of entries. */
export interface LanguageIndex {
  readonly byCategory: readonly (Int32Array | null)[]
  readonly byChunk: readonly (Int32Array | null)[]
  readonly byLiteral: readonly (Int32Array | null)[]
  readonly always: Int32Array
}

/**
 * What every entry needs, flat: entry e has the rows of `NEED_SIZE` numbers in `[start[e], start[e + 1])` of `rows`. A row has three numbers of
 * category bits, chunk bits, the signature of its literals (`1 << (literal & 31)` of each), and its stretch of `literals`.
 */
export interface NeedTables {
  readonly start: Int32Array
  readonly rows: Int32Array
  readonly literals: Int32Array
  /** 1 for entries whose program may cross the end of a sentence. */
  readonly crosses: Uint8Array
}

export interface CompiledPatterns {
  readonly patterns: readonly CompiledPattern[]
  readonly entries: readonly { readonly pattern: CompiledPattern; readonly program: Program }[]
  readonly byLanguage: readonly LanguageIndex[]
  readonly needs: NeedTables
  /** Number of each word that some pattern names, from 1; 0 for other words. */
  readonly literals: Int32Array
  /** The same for terms whose category and value some pattern names together. */
  readonly termLiterals: Int32Array
  /** Category bits of such terms. */
  readonly valuedBits: readonly [number, number, number]
  readonly literalCount: number
}

export interface PatternIssue {
  readonly file: string
  readonly pattern: string
  readonly message: string
}

/**
 * Compiles pattern files to rows of programs.
 *
 * Errors: every pattern that cannot be compiled, with its file; the others are compiled all the same.
 */
export function compilePatterns(
  files: readonly PatternFile[],
  builder: LexiconBuilder,
): { readonly rows: readonly PatternRow[]; readonly issues: readonly PatternIssue[] } {
  const issues: PatternIssue[] = []
  const rows: PatternRow[] = []
  for (const file of files) {
    const where = `${file.language}/${file.name}`
    for (const pattern of file.patterns) {
      const parse = (source: string): MatchNode | null => {
        const parsed = parseMatch(source, file.macros ?? {})
        if (parsed.ok) return parsed.node
        issues.push({ file: where, pattern: pattern.id, message: `${parsed.message} in \`${source}\`` })
        return null
      }
      const nodes = (typeof pattern.match === 'string' ? [pattern.match] : pattern.match).map(parse)
      const unless = (pattern.unless ?? []).map(parse)
      if (nodes.includes(null) || unless.includes(null)) continue
      rows.push({
        id: `${where}/${pattern.id}`,
        language: Math.max(0, builder.parts.languages.indexOf(file.language)),
        family: pattern.family,
        signal: pattern.signal,
        polarity: pattern.polarity ?? (isHostile(pattern) ? 'negative' : 'any'),
        weight: pattern.weight,
        ...(pattern.immune === undefined ? {} : { immune: pattern.immune }),
        ...(pattern.value === undefined ? {} : { value: pattern.value }),
        ...(pattern.target === undefined ? {} : { target: pattern.target }),
        programs: nodes.flatMap((node) => (node === null ? [] : [toRow(node, builder)])),
        unless: unless.flatMap((node) => (node === null ? [] : [toRow(node, builder)])),
      })
    }
  }
  return { rows, issues }
}

/** Indexes every program by the rarest thing it needs. */
export function indexPatterns(rows: readonly PatternRow[], tables: LexiconTables): CompiledPatterns {
  const { literals, valued, count } = numberLiterals(rows, tables.words)
  const size = (count >> 5) + 1
  const bitsOf = (ids: readonly number[]): Int32Array | null => {
    if (ids.length === 0) return null
    const bits = new Int32Array(size)
    for (const id of ids) {
      const literal = literals[id] ?? 0
      bits[literal >> 5] = (bits[literal >> 5] ?? 0) | (1 << (literal & 31))
    }
    return bits
  }
  const toProgram = (row: ProgramRow): Program => ({
    code: Int32Array.from(row.code),
    sets: row.sets.map((ids) => bitsOf(ids) ?? new Int32Array(size)),
    first: firstOf(row, bitsOf),
    crosses: row.code.some((value, at) => at % OP_SIZE === 3 && value === Cross.sentence),
  })
  const patterns: CompiledPattern[] = []
  const entries: { pattern: CompiledPattern; program: Program }[] = []
  const needsByEntry: (readonly Need[])[] = []
  for (const row of rows) {
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
      unless: row.unless.map(toProgram),
    }
    patterns.push(pattern)
    for (const program of row.programs) {
      entries.push({ pattern, program: toProgram(program) })
      needsByEntry.push(program.needs)
    }
  }
  const literalsOf = (need: Need): readonly number[] => [
    ...new Set([...need.words.map((word) => literals[word] ?? 0), ...need.valued.map((id) => valued.get(id) ?? 0)]),
  ]
  const byLanguage = tables.languages.map((_, language) =>
    indexLanguage(language, entries, needsByEntry, literalsOf, size * 32),
  )
  const valuedCategories = [...valued.keys()].map((id) => id % CATEGORY_NAMES.length)
  return {
    patterns,
    entries,
    byLanguage,
    needs: {
      ...flattenNeeds(needsByEntry, literalsOf),
      crosses: Uint8Array.from(entries, ({ program }) => (program.crosses ? 1 : 0)),
    },
    literals,
    termLiterals: Int32Array.from(
      tables.termCategory,
      (category, term) => valued.get(valuedId(category, tables.termValue[term] ?? 0)) ?? 0,
    ),
    valuedBits: [bitsIn(0, valuedCategories), bitsIn(1, valuedCategories), bitsIn(2, valuedCategories)],
    literalCount: size * 32,
  }
}

/** The bits of the categories that stand in one third of the mask. */
function bitsIn(third: number, categories: readonly number[]): number {
  return categories.reduce((mask, category) => (category >> 5 === third ? mask | (1 << (category & 31)) : mask), 0)
}

function indexLanguage(
  language: number,
  entries: readonly { readonly pattern: CompiledPattern; readonly program: Program }[],
  needsByEntry: readonly (readonly Need[])[],
  literalsOf: (need: Need) => readonly number[],
  literalCount: number,
): LanguageIndex {
  const byCategory: number[][] = CATEGORY_NAMES.map(() => [])
  const byChunk: number[][] = Array.from({ length: 8 }, () => [])
  const byLiteral: number[][] = Array.from({ length: literalCount }, () => [])
  const always: number[] = []
  entries.forEach(({ pattern }, entry) => {
    if (pattern.language !== language) return
    const [need] = needsByEntry[entry] ?? []
    if (need === undefined) always.push(entry)
    for (const category of need?.categories ?? []) byCategory[category]?.push(entry)
    for (let bit = 0; bit < 8; bit++) if (need !== undefined && need.chunks & (1 << bit)) byChunk[bit]?.push(entry)
    for (const literal of need === undefined ? [] : literalsOf(need)) byLiteral[literal]?.push(entry)
  })
  const packed = (lists: readonly number[][]) => lists.map((list) => (list.length === 0 ? null : Int32Array.from(list)))
  return {
    byCategory: packed(byCategory),
    byChunk: packed(byChunk),
    byLiteral: packed(byLiteral),
    always: Int32Array.from(always),
  }
}

/** Needs after the first of each entry, which is how it was found, in flat tables. */
function flattenNeeds(
  needsByEntry: readonly (readonly Need[])[],
  literalsOf: (need: Need) => readonly number[],
): Omit<NeedTables, 'crosses'> {
  const start = new Int32Array(needsByEntry.length + 1)
  const rows: number[] = []
  const flat: number[] = []
  needsByEntry.forEach((needs, entry) => {
    start[entry] = rows.length
    for (const need of needs.slice(1)) {
      const literals = literalsOf(need)
      const signature = literals.reduce((bits, literal) => bits | (1 << (literal & 31)), 0)
      for (const third of [0, 1, 2]) rows.push(bitsIn(third, need.categories))
      rows.push(need.chunks, signature, flat.length, flat.length + literals.length)
      flat.push(...literals)
    }
  })
  start[needsByEntry.length] = rows.length
  return { start, rows: Int32Array.from(rows), literals: Int32Array.from(flat) }
}

/** Numbers every word that a program or a need names, and every category with a value, in one row from 1. */
function numberLiterals(
  rows: readonly PatternRow[],
  words: number,
): { readonly literals: Int32Array; readonly valued: ReadonlyMap<number, number>; readonly count: number } {
  const literals = new Int32Array(words)
  const valued = new Map<number, number>()
  let next = 1
  const add = (id: number) => {
    if (literals[id] === 0) literals[id] = next++
  }
  for (const row of rows)
    for (const { code, sets, needs } of [...row.programs, ...row.unless]) {
      for (let at = 0; at < code.length; at += OP_SIZE) if (code[at] === Op.word) add(code[at + 1] ?? 0)
      for (const set of sets) for (const id of set) add(id)
      for (const need of needs) {
        for (const id of need.words) add(id)
        for (const id of need.valued) if (!valued.has(id)) valued.set(id, next++)
      }
    }
  return { literals, valued, count: next }
}

type BitsOf = (ids: readonly number[]) => Int32Array | null

function toThings(need: Omit<Need, 'valued'>, bitsOf: BitsOf): Things {
  return {
    bits0: bitsIn(0, need.categories),
    bits1: bitsIn(1, need.categories),
    bits2: bitsIn(2, need.categories),
    chunks: need.chunks,
    words: bitsOf(need.words),
  }
}

function toRow(node: MatchNode, builder: LexiconBuilder): ProgramRow {
  const needs = needsOf(node, builder)
  needs.sort((a, b) => costOf(a, builder) - costOf(b, builder))
  return {
    ...assemble(node, builder),
    needs: needs.filter((need, at) => at === 0 || need.words.length <= MOST_WORDS).slice(0, MOST_NEEDS),
  }
}

function isHostile(pattern: Pattern): boolean {
  const signals = typeof pattern.signal === 'string' ? [pattern.signal] : Object.values(pattern.signal)
  return signals.some((signal) => isHostileSignal(signal))
}

/** Needs that are checked before a program runs. */
const MOST_NEEDS = 4

/** A need that this many words can meet tells little, and is left to the program itself. */
const MOST_WORDS = 24

/** Things of which at least one must be present for a pattern to match. */
export interface Need {
  readonly categories: readonly number[]
  /** Categories with a value, as `valuedId` numbers them. */
  readonly valued: readonly number[]
  readonly words: readonly number[]
  readonly chunks: number
}

/** One number for a category and a value of its terms. */
function valuedId(category: number, value: number): number {
  return value * CATEGORY_NAMES.length + category
}

const FREQUENT: ReadonlySet<string> = new Set([
  'i',
  'you',
  'your',
  'third',
  'they',
  'we',
  'possessive',
  'determiner',
  'quantifier',
  'negator',
  'modal',
  'be',
  'have',
  'do',
  'want',
  'preposition',
  'conjunction',
  'relative',
  'adverb',
  'intensifier',
  'say',
  'think',
])

/** How often a need is met by chance: words of everyday grammar say little, words of content much. */
function costOf(need: Need, builder: LexiconBuilder): number {
  let cost = 0
  for (const category of need.categories)
    cost += FREQUENT.has(CATEGORY_NAMES[category] ?? '') ? 60 : category <= LAST_HARMFUL ? 4 : 10
  cost += need.valued.length * 3
  for (const word of need.words) cost += builder.isFunctionWord(word) ? 40 : 2
  for (let bit = 0; bit < 8; bit++) if (need.chunks & (1 << bit)) cost += 30
  return cost
}

const NO_NEED: Need = { categories: [], valued: [], words: [], chunks: 0 }

function needsOf(node: MatchNode, builder: LexiconBuilder): Need[] {
  switch (node.kind) {
    case 'word':
      return builder.words(node.text).map((word) => ({ ...NO_NEED, words: [word] }))
    case 'category':
      return [
        node.value === null
          ? { ...NO_NEED, categories: [node.id] }
          : { ...NO_NEED, valued: [valuedId(node.id, builder.value(node.value))] },
      ]
    case 'chunk':
      return [{ ...NO_NEED, chunks: node.mask }]
    case 'capture':
      return needsOf(node.item, builder)
    case 'sequence':
      return node.items.flatMap((item) => needsOf(item, builder))
    case 'repeat':
      return node.min > 0 ? needsOf(node.item, builder) : []
    case 'choice': {
      const cheapest = node.options.map((option) =>
        needsOf(option, builder).reduce<Need | null>(
          (best, need) => (best === null || costOf(need, builder) < costOf(best, builder) ? need : best),
          null,
        ),
      )
      if (cheapest.includes(null)) return []
      return [
        {
          categories: [...new Set(cheapest.flatMap((need) => need?.categories ?? []))],
          valued: [...new Set(cheapest.flatMap((need) => need?.valued ?? []))],
          words: [...new Set(cheapest.flatMap((need) => need?.words ?? []))],
          chunks: cheapest.reduce((mask, need) => mask | (need?.chunks ?? 0), 0),
        },
      ]
    }
    default:
      return []
  }
}

function assemble(
  node: MatchNode,
  builder: LexiconBuilder,
): { readonly code: readonly number[]; readonly sets: readonly (readonly number[])[] } {
  const code: number[] = []
  const sets: number[][] = []
  let muted = false
  const emit = (op: number, a = 0, b = 0, cross = 0, c = 0): number => {
    code.push(op, a, b, cross, c)
    return code.length / OP_SIZE - 1
  }
  const patch = (at: number, slot: number, target: number) => {
    code[at * OP_SIZE + slot] = target
  }
  const here = () => code.length / OP_SIZE

  /** Emits a node; `cross` is what its first word may step over. Returns what a following word may still step over when the node can be empty. */
  const write = (item: MatchNode, cross: number): number => {
    switch (item.kind) {
      case 'word': {
        let over = cross
        for (const word of builder.words(item.text)) {
          emit(Op.word, word, 0, over)
          over = Cross.nothing
        }
        return Cross.nothing
      }
      case 'category':
        emit(Op.category, item.id, item.features, cross, item.value === null ? 0 : builder.value(item.value))
        return Cross.nothing
      case 'chunk':
        emit(Op.chunk, item.mask, 0, cross)
        return Cross.nothing
      case 'any':
        emit(Op.any, 0, 0, cross)
        return Cross.nothing
      case 'cross':
        return item.sentence ? Cross.sentence : Cross.clause
      case 'assert':
        emit(
          item.at === 'clause-start'
            ? Op.clauseStart
            : item.at === 'sentence-start'
              ? Op.sentenceStart
              : item.at === 'clause-end'
                ? Op.clauseEnd
                : Op.sentenceEnd,
        )
        return cross
      case 'capture': {
        // Inside `!` nothing is kept.
        if (!muted) emit(Op.save, Math.max(0, CAPTURES.indexOf(item.name)))
        return write(item.item, cross)
      }
      case 'sequence': {
        let over = cross
        for (const part of item.items) over = write(part, over)
        return over
      }
      case 'choice': {
        const ends: number[] = []
        let over: number = Cross.nothing
        // Single words become one set, tried first.
        const single: number[] = []
        const others = item.options.filter((option) => {
          const ids = option.kind === 'word' ? builder.words(option.text) : []
          const [id] = ids
          if (ids.length !== 1 || id === undefined) return true
          single.push(id)
          return false
        })
        if (single.length > 0) {
          const split = others.length > 0 ? emit(Op.split) : -1
          if (split >= 0) patch(split, 1, here())
          emit(Op.wordSet, sets.length, 0, cross)
          sets.push(single)
          if (split >= 0) {
            ends.push(emit(Op.jump))
            patch(split, 2, here())
          }
        }
        others.forEach((option, index) => {
          if (index < others.length - 1) {
            const split = emit(Op.split)
            patch(split, 1, here())
            over = Math.max(over, write(option, cross))
            ends.push(emit(Op.jump))
            patch(split, 2, here())
          } else over = Math.max(over, write(option, cross))
        })
        for (const end of ends) patch(end, 1, here())
        return over
      }
      case 'repeat': {
        let over = cross
        for (let i = 0; i < item.min; i++) over = write(item.item, over)
        const splits: number[] = []
        for (let i = item.min; i < item.max; i++) {
          const split = emit(Op.split)
          patch(split, 1, here())
          splits.push(split)
          write(item.item, over)
        }
        for (const split of splits) patch(split, 2, here())
        return item.min > 0 ? Cross.nothing : over
      }
      case 'gap': {
        // Lazy: the shortest gap first.
        const splits: number[] = []
        for (let i = 0; i < item.max; i++) {
          const split = emit(Op.split)
          splits.push(split)
          patch(split, 2, here())
          emit(Op.any, 0, 0, item.sentence ? Cross.clause : i === 0 ? cross : Cross.nothing)
        }
        for (const split of splits) patch(split, 1, here())
        return item.sentence ? Cross.clause : cross
      }
      case 'not': {
        const at = emit(Op.not)
        const outer = muted
        muted = true
        write(item.item, cross)
        muted = outer
        emit(Op.match)
        patch(at, 1, here())
        return cross
      }
    }
  }
  write(node, Cross.nothing)
  emit(Op.match)
  return { code, sets }
}

/** What the program can begin with; null when anything can. */
function firstOf({ code, sets }: ProgramRow, bitsOf: BitsOf): Things | null {
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
    else if (op === Op.any || op === Op.match) return null
    else if (op === Op.jump || op === Op.not) todo.push(a)
    else if (op === Op.split) todo.push(a, code[pc * OP_SIZE + 2] ?? 0)
    else todo.push(pc + 1)
  }
  return toThings({ categories, words, chunks }, bitsOf)
}
