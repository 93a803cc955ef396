import { HARMFUL_CATEGORIES, PLAIN_CATEGORIES } from './categories.js'

/** Category ids, from 1; 0 marks an exemption. */
export const CATEGORY_IDS: ReadonlyMap<string, number> = new Map(
  [...Object.keys(HARMFUL_CATEGORIES), ...Object.keys(PLAIN_CATEGORIES)].map((name, index) => [name, index + 1]),
)

export const CATEGORY_NAMES: readonly string[] = ['exempt', ...CATEGORY_IDS.keys()]

/** Categories up to this id are harmful. */
export const LAST_HARMFUL = Object.keys(HARMFUL_CATEGORIES).length

/** The id of a category that is known to exist. */
export function categoryId(name: string): number {
  const id = CATEGORY_IDS.get(name)
  if (id === undefined) throw new TypeError(`categoryId: no category \`${name}\``)
  return id
}

/** A set of categories as bits by id, 32 to a number. */
export type CategoryBits = readonly [number, number, number]

/** The set of some category ids. */
export function categoryBits(ids: readonly number[]): CategoryBits {
  const bits: [number, number, number] = [0, 0, 0]
  for (const id of ids) bits[id < 32 ? 0 : id < 64 ? 1 : 2] |= 1 << (id & 31)
  return bits
}

/** The set of some categories that are known to exist. */
export function categoriesNamed(...names: readonly string[]): CategoryBits {
  return categoryBits(names.map(categoryId))
}

/** All categories of some sets. */
export function uniteCategories(...sets: readonly CategoryBits[]): CategoryBits {
  return sets.reduce((all, set) => [all[0] | set[0], all[1] | set[1], all[2] | set[2]], [0, 0, 0])
}

/** Whether a category is one of a set. */
export function isOneOf(category: number, bits: CategoryBits): boolean {
  return ((bits[category >> 5] ?? 0) & (1 << (category & 31))) !== 0
}

/** Bits of `termFlags`. */
export const TermFlag = { aimed: 1, reclaimed: 2, loan: 4, exact: 8, guarded: 16, unrepaired: 32 } as const

/** Numbers a term takes in `LexiconParts.terms`. */
export const TERM_SIZE = 7

/** What a word of the tables is for, as bits. */
export const WordBit = {
  /** A longer phrase begins with it. */
  opens: 1,
  /** Repair may lead here from any language. */
  repaired: 2,
  /** It stands for several words. */
  expands: 4,
  /** It is found behind masked letters. */
  masked: 8,
  /** Repair may lead here in its own language. */
  mended: 16,
  /** It is a term by itself. */
  senses: 32,
  /** A word of grammar, people or family: it may be written together with another. */
  binds: 64,
} as const

/** Whether a word has one of the bits; none has an id below 0. */
export function hasWordBit({ wordBits }: Pick<LexiconTables, 'wordBits'>, id: number, bits: number): boolean {
  return id >= 0 && ((wordBits[id] ?? 0) & bits) !== 0
}

/** Whether one of the word's senses is of a category from the first to the last. */
export function hasSense(tables: LexiconTables, id: number, first: number, last: number): boolean {
  for (let sense = tables.nodeSense[id] ?? -1; sense >= 0; sense = tables.senseNext[sense] ?? -1) {
    const category = tables.termCategory[tables.senseTerm[sense] ?? 0] ?? 0
    if (category >= first && category <= last) return true
  }
  return false
}

/** Marks a word that several languages have: it votes for none. */
export const SHARED_VOTE = 3

/** The word that stands for any one word in an exemption phrase. */
export const ANY_WORD = 0

/**
 * All lexicons of a rule set in one set of flat tables.
 *
 * A node is a word (node id = word id) or a longer phrase; edges lead from node and next word to node. A node has senses, a sense belongs to a term.
 */
export interface LexiconTables {
  readonly languages: readonly string[]
  readonly words: number
  readonly wordMask: number
  /** Open addressing by hash; `SLOT_SIZE` numbers each. */
  readonly wordSlots: Int32Array
  readonly wordHash: Int32Array
  readonly wordFrom: Int32Array
  readonly wordTo: Int32Array
  readonly units: Uint16Array
  /** Languages, as bits, in which a word is ordinary though no lexicon lists it: repair and loan terms leave it alone there. */
  readonly wordInnocent: Uint8Array
  /** Bits of `WordBit`. */
  readonly wordBits: Uint8Array
  /** Language a word votes for, with its weight in the low bits (language × 4 + weight); 0 for no vote. */
  readonly wordVote: Uint8Array
  readonly nodeSense: Int32Array
  readonly edgeMask: number
  readonly edgeSlots: Int32Array
  readonly edgeParent: Int32Array
  readonly edgeWord: Int32Array
  readonly edgeChild: Int32Array
  readonly senseTerm: Int32Array
  readonly senseFeatures: Int32Array
  readonly senseNext: Int32Array
  readonly termCategory: Uint8Array
  readonly termSeverity: Uint8Array
  /** 0 to 100. */
  readonly termSureness: Uint8Array
  readonly termValue: Int32Array
  readonly termLanguage: Uint8Array
  readonly termFlags: Uint8Array
  /** For exemptions the term exempted (-1: every harmful one), else -1. */
  readonly termExempts: Int32Array
  readonly termText: readonly string[]
  readonly values: readonly string[]
  readonly guards: ReadonlyMap<number, ReadonlySet<number>>
  readonly exactForms: ReadonlyMap<number, ReadonlySet<string>>
  readonly expansions: ReadonlyMap<number, { readonly words: readonly number[]; readonly language: number }>
  readonly repair: RepairTables
  /** Bytes of all typed arrays. */
  readonly bytes: number
}

/** Where repair looks: words by the hash of the word with one letter dropped, by sound, by first letter and length. */
export interface RepairTables {
  readonly dropMask: number
  readonly dropSlots: Int32Array
  readonly dropHash: Int32Array
  readonly dropWord: Int32Array
  readonly dropNext: Int32Array
  readonly sounds: ReadonlyMap<number, number>
  readonly masks: ReadonlyMap<number, readonly number[]>
}
