import { LIKENESS_SIZE } from '../pattern/sketch-words.js'

/**
 * How much two sketches are alike, by their words or by what they turn round.
 *
 * Units: 0 to 1; 0.4 and 0.45 for one theme in common, 0.6 and more for two and more.
 * Bounds: at most 12 themes are compared; two texts without words are not alike.
 */
export function likenessOf(a: readonly number[], b: readonly number[]): number {
  return Math.max(sharedWords(a, b), sharedThemes(a, b))
}

/** The share of numbers two min-hashes have in common. */
function sharedWords(a: readonly number[], b: readonly number[]): number {
  if (a.length < LIKENESS_SIZE || b.length < LIKENESS_SIZE) return 0
  let same = 0
  for (let i = 0; i < LIKENESS_SIZE; i++) if (a[i] === b[i]) same++
  return same / LIKENESS_SIZE
}

/** One word in common is a hint; two or three are the same story, the more so the less else is said. */
function sharedThemes(a: readonly number[], b: readonly number[]): number {
  let shared = 0
  for (let i = LIKENESS_SIZE; i < b.length; i++) {
    const theme = b[i]
    if (theme !== undefined && a.indexOf(theme, LIKENESS_SIZE) >= 0) shared++
  }
  if (shared === 0) return 0
  const share = shared / (Math.min(a.length, b.length) - LIKENESS_SIZE)
  if (shared === 1) return share >= 0.25 ? 0.45 : 0.4
  if (shared === 2) return share >= 0.5 ? 0.75 : 0.6
  return share >= 0.5 ? 0.9 : 0.65
}
