import * as z from 'zod'
import type { Numbers } from '../lexicon/columns.js'
import { packHeader } from '../lexicon/pack-header.js'
import { CATEGORY_NAMES, categoryId, type LexiconTables } from '../lexicon/tables.js'
import { hashWord, slotOf } from '../text/hash-units.js'
import { CHUNK_SORT, SORTS } from './traits.js'

const weight = z.int().min(-32768).max(32767)
const byTrait = z.record(z.string(), weight)

const traitsSchema = z.strictObject({
  words: byTrait.describe('first letters of a word, or of two neighbours'),
  sorts: byTrait.describe('categories of words, and kinds of chunks (`@YOU`)'),
  terms: byTrait.describe('categories with the value of the term (`cue=prowl`)'),
  whole: byTrait.describe('evidence found by other means, length, end'),
})

const sums = z.strictObject({
  doubt: z.int().describe('below this sum, whatever the length, what constructions found is left to a person'),
  review: z.int().describe('from this sum on a person looks'),
  act: z.int().describe('from this sum on words may lead to a removal'),
})

/**
 * What the traits of a text weigh in one language. Units: hundredths of a natural logarithm of odds, so that 100 makes abuse 2.7 times as
 * likely. Every trait stands under the signal that it speaks for most.
 */
export const weightsSchema = z.strictObject({
  sangfroid: z.literal(1),
  kind: z.literal('weights'),
  language: packHeader.language,
  bias: z.int().describe('what an empty text weighs'),
  perWord: z.int().min(0).describe('what each word adds to `review` and `act`: longer texts weigh more by chance'),
  names: z
    .int()
    .describe('below this sum, whatever the length, what one stretch of words calls somebody is left to a person'),
  hint: z.int().min(0).describe('so much less is enough to act where other evidence hints at it'),
  reach: z.strictObject({
    you: sums.describe('where somebody is spoken to'),
    group: sums.describe('where a group is named'),
    others: sums.describe('anywhere else'),
  }),
  signals: z.record(z.string(), traitsSchema),
  teasing: traitsSchema
    .extend({ bias: weight.describe('what an empty text leans') })
    .optional()
    .describe('how far words tease for the sake of it; negative where they speak of a matter'),
})

export type Weights = z.infer<typeof weightsSchema>

/** Whom a text reaches: it speaks to somebody, names a group, or neither. */
export type Reach = keyof Weights['reach']

/** Sums from which something follows, for one reach. */
export type Sums = z.infer<typeof sums>

/** What a text's sum is held against. */
export type Thresholds = Pick<Weights, 'bias' | 'perWord' | 'names' | 'hint' | 'reach'>

/** Weights as the build ships them. */
export interface PackedWeights extends Thresholds {
  readonly language: string
  readonly signals: readonly string[]
  /** Hashes of words and neighbours in order, each as its distance from the one before; their weights; the places of their signals. */
  readonly hashes: Numbers
  readonly weights: Numbers
  readonly places: Numbers
  /** How far each leans to teasing, and an empty text; null where that was not learnt. */
  readonly leanings: Numbers
  readonly leaning: number | null
  /** Sorts, terms and what concerns the whole, by name. */
  readonly named: readonly (readonly [name: string, weight: number, signal: number, leaning: number])[]
}

/** Weights as they are looked up; places of traits are -1 for one that weighs nothing. */
export interface WeightTables extends Thresholds {
  readonly signals: readonly string[]
  /** Open addressing over the hashes of words and neighbours: a hash and its trait beside it, -1 where a slot is free. */
  readonly mask: number
  readonly slots: Int32Array
  /** By sort, by term: places in `named`. */
  readonly sorts: Int16Array
  readonly terms: Int16Array
  readonly whole: ReadonlyMap<string, number>
  /** What each trait says, `SAID_SIZE` numbers: weight, leaning, place of the signal; words and neighbours first, then everything that has a name. */
  readonly said: Int16Array
  readonly leaning: number | null
}

const CHUNKS = ['@GROUP', '@YOU', '@STAFF', '@THIRD', '@THEY', '@NAME'] as const

/** The name of a sort, as weights have it. */
export function sortName(sort: number): string {
  return (sort < CHUNK_SORT ? CATEGORY_NAMES[sort] : CHUNKS[sort - CHUNK_SORT]) ?? ''
}

/** A term's category and value, as weights name them; empty for a group, since whom a text names weighs nothing. */
export function termName({ termCategory, termValue, values }: LexiconTables, term: number): string {
  const category = termCategory[term] ?? 0
  const value = values[termValue[term] ?? 0] ?? ''
  return value === '' || GROUPS.has(category) ? '' : `${CATEGORY_NAMES[category] ?? ''}=${value}`
}

const GROUPS: ReadonlySet<number> = new Set([categoryId('group'), categoryId('group-adj'), categoryId('slur')])

/** The hash of two neighbours by the hashes of each. */
export function coupleHash(first: number, second: number): number {
  return (Math.imul(first, 0x2c1b3c6d) + second) | 0
}

/** What one trait says: how much for abuse, for which signal, and how far it leans to teasing. */
interface Said {
  weight: number
  signal: number
  leaning: number
}

export function packWeights(given: Weights): PackedWeights {
  const { language, bias, perWord, names, hint, reach, signals, teasing } = given
  const byHash = new Map<number, Said>()
  const byName = new Map<string, Said>()
  Object.values(signals).forEach((of, signal) => {
    for (const [name, weight] of Object.entries(of.words))
      Object.assign(saidOf(byHash, hashOf(name)), { weight, signal })
    for (const [name, weight] of namedIn(of)) Object.assign(saidOf(byName, name), { weight, signal })
  })
  if (teasing !== undefined) {
    for (const [name, leaning] of Object.entries(teasing.words)) saidOf(byHash, hashOf(name)).leaning = leaning
    for (const [name, leaning] of namedIn(teasing)) saidOf(byName, name).leaning = leaning
  }
  const words = [...byHash].map(([hash, said]) => ({ hash, ...said })).sort((a, b) => a.hash - b.hash)
  return {
    language,
    bias,
    perWord,
    names,
    hint,
    reach,
    signals: Object.keys(signals),
    hashes: words.map(({ hash }, at) => (hash - (words[at - 1]?.hash ?? 0)) | 0),
    weights: words.map(({ weight }) => weight),
    places: words.map(({ signal }) => signal),
    leanings: words.map(({ leaning }) => leaning),
    leaning: teasing?.bias ?? null,
    named: [...byName].map(([name, { weight, signal, leaning }]) => [name, weight, signal, leaning]),
  }
}

function saidOf<Key>(by: Map<Key, Said>, key: Key): Said {
  const said = by.get(key) ?? { weight: 0, signal: 0, leaning: 0 }
  by.set(key, said)
  return said
}

function namedIn({ sorts, terms, whole }: z.infer<typeof traitsSchema>): readonly (readonly [string, number])[] {
  return [sorts, terms, whole].flatMap((traits) => Object.entries(traits))
}

function hashOf(name: string): number {
  const [first = '', second] = name.split(' ')
  return second === undefined ? hashWord(first) : coupleHash(hashWord(first), hashWord(second))
}

/** Numbers that each trait says. */
export const SAID_SIZE = 4

export function sealWeights(packed: PackedWeights, tables: LexiconTables): WeightTables {
  const { bias, perWord, names, hint, reach, signals, named } = packed
  const words = packed.hashes.length
  const mask = 2 ** Math.ceil(Math.log2(words * 2 + 1)) - 1
  const slots = new Int32Array((mask + 1) * 2).fill(-1)
  const said = new Int16Array((words + named.length) * SAID_SIZE)
  let hash = 0
  for (let i = 0; i < words; i++) {
    hash = (hash + (packed.hashes[i] ?? 0)) | 0
    let slot = slotOf(hash, mask)
    while (slots[slot * 2 + 1] !== -1) slot = (slot + 1) & mask
    slots[slot * 2] = hash
    slots[slot * 2 + 1] = i
    said[i * SAID_SIZE] = packed.weights[i] ?? 0
    said[i * SAID_SIZE + 1] = packed.leanings[i] ?? 0
    said[i * SAID_SIZE + 2] = packed.places[i] ?? 0
  }
  named.forEach(([, weight, signal, leaning], at) => {
    said.set([weight, leaning, signal], (words + at) * SAID_SIZE)
  })
  const whole = new Map(named.map(([name], at) => [name, words + at]))
  return {
    bias,
    perWord,
    names,
    hint,
    reach,
    signals,
    mask,
    slots,
    sorts: Int16Array.from({ length: SORTS }, (_, sort) => whole.get(sortName(sort)) ?? -1),
    terms: Int16Array.from(tables.termCategory, (_, term) => whole.get(termName(tables, term)) ?? -1),
    whole,
    said,
    leaning: packed.leaning,
  }
}

/** The place of a word or of two neighbours by their hash. */
export function findTrait({ mask, slots }: WeightTables, hash: number): number {
  for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
    const found = slots[slot * 2 + 1] ?? -1
    if (found < 0 || slots[slot * 2] === hash) return found
  }
}
