import { HASH_BASE, slotOf } from '../text/hash-units.js'
import type { LexiconTables } from './tables.js'

/** The id of the word whose folded units are `[from, to)`, or -1. */
export function findWord(tables: LexiconTables, hash: number, units: Uint16Array, from: number, to: number): number {
  const { wordMask, wordSlots, wordHash, wordFrom, wordTo } = tables
  let slot = slotOf(hash, wordMask)
  for (;;) {
    const id = wordSlots[slot] ?? -1
    if (id < 0) return -1
    if (
      wordHash[id] === hash &&
      (wordTo[id] ?? 0) - (wordFrom[id] ?? 0) === to - from &&
      sameUnits(tables.units, wordFrom[id] ?? 0, units, from, to)
    )
      return id
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

function sameUnits(words: Uint16Array, wordFrom: number, units: Uint16Array, from: number, to: number): boolean {
  for (let i = from, j = wordFrom; i < to; i++, j++) if (units[i] !== words[j]) return false
  return true
}

/** The key under which an edge is hashed. */
export function edgeKey(parent: number, word: number): number {
  return (Math.imul(parent + 1, 0x9e3779b1) ^ Math.imul(word, HASH_BASE)) | 0
}
