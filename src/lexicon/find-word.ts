import { HASH_BASE, slotOf } from '../text/hash-units.js'
import type { LexiconTables } from './tables.js'

/** Numbers of a slot: a word's id, -1 where the slot is free, its hash and where it begins: a look at one place tells most words apart. */
export const SLOT_SIZE = 3

/** The id of the word whose folded units are `[from, to)`, or -1. */
export function findWord(tables: LexiconTables, hash: number, units: Uint16Array, from: number, to: number): number {
  const { wordMask, wordSlots } = tables
  let slot = slotOf(hash, wordMask)
  for (;;) {
    const place = slot * SLOT_SIZE
    const id = wordSlots[place] ?? -1
    if (id < 0) return -1
    if (wordSlots[place + 1] === hash && isWord(tables.units, wordSlots[place + 2] ?? 0, units, from, to)) return id
    slot = (slot + 1) & wordMask
  }
}

/** The node reached from `parent` by `word`, or -1. */
export function findChild(tables: LexiconTables, parent: number, word: number): number {
  const { edgeMask, edgeSlots, edgeParent, edgeWord, edgeChild } = tables
  let slot = slotOf(edgeKey(parent, word), edgeMask)
  for (;;) {
    const edge = edgeSlots[slot] ?? -1
    if (edge < 0) return -1
    if (edgeParent[edge] === parent && edgeWord[edge] === word) return edgeChild[edge] ?? -1
    slot = (slot + 1) & edgeMask
  }
}

/** Whether the word that begins at a place is the units `[from, to)`: all of them, and then the 0 behind every word. */
function isWord(words: Uint16Array, wordFrom: number, units: Uint16Array, from: number, to: number): boolean {
  for (let i = from, j = wordFrom; i < to; i++, j++) if (units[i] !== words[j]) return false
  return to > from && words[wordFrom + to - from] === 0
}

/** The key under which an edge is hashed. */
export function edgeKey(parent: number, word: number): number {
  return (Math.imul(parent + 1, 0x9e3779b1) ^ Math.imul(word, HASH_BASE)) | 0
}
