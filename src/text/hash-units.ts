/** Base of the polynomial hash; a hash of n units is the sum of unit × base^(n-1-i), modulo 2^32. */
export const HASH_BASE = 0x01000193

/** Hashes the units `[from, to)`; the same polynomial that the tokeniser computes while it reads. */
export function hashUnits(units: Uint16Array, from: number, to: number): number {
  let hash = 0
  for (let i = from; i < to; i++) hash = (Math.imul(hash, HASH_BASE) + (units[i] ?? 0)) | 0
  return hash
}

/** Hashes a folded word. */
export function hashWord(word: string): number {
  let hash = 0
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, HASH_BASE) + word.charCodeAt(i)) | 0
  return hash
}

/** Spreads a polynomial hash over a table whose size is a power of two. */
export function slotOf(hash: number, mask: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) & mask
}
