/**
 * Computes the number that picks a reply variant: equal for equal words, spread evenly.
 *
 * Units: a 32-bit unsigned integer.
 * Source: FNV-1a over UTF-16 units, with the finishing shifts of MurmurHash3.
 */
export function seedOf(parts: readonly string[]): number {
  let hash = 0x811c9dc5
  for (const part of parts) {
    for (let at = 0; at < part.length; at += 1) hash = Math.imul(hash ^ part.charCodeAt(at), 0x01000193)
    hash = Math.imul(hash ^ 0xffff, 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
