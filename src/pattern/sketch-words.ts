import type { Reading } from '../lexicon/reading.js'

/** Numbers in a sketch. */
const SKETCH_SIZE = 8

/**
 * A min-hash of the text's words and word pairs: two texts share about as many of its numbers as they share words.
 *
 * Bounds: 8 numbers of 32 bits; the first 200 words; empty for a text without words.
 */
export function sketchWords(reading: Reading): readonly number[] {
  const count = Math.min(reading.count, 200)
  if (count === 0) return []
  const sketch: number[] = []
  for (let k = 0; k < SKETCH_SIZE; k++) {
    let least = 0x7fffffff
    const seed = Math.imul(k + 1, 0x9e3779b1)
    let previous = 0
    for (let i = 0; i < count; i++) {
      const hash = reading.hash[i] ?? 0
      const single = spread(hash ^ seed)
      if (single < least) least = single
      const pair = spread(Math.imul(previous, 31) ^ hash ^ seed)
      if (i > 0 && pair < least) least = pair
      previous = hash
    }
    sketch.push(least)
  }
  return sketch
}

function spread(value: number): number {
  const mixed = Math.imul(value ^ (value >>> 16), 0x45d9f3b)
  return (mixed ^ (mixed >>> 15)) & 0x7fffffff
}
