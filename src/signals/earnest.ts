/**
 * What hints at a matter, a kind word or an opinion counts as one where the words of the whole comment lean so far from teasing, at least.
 * Where leanings are not known it counts as it is.
 */
const EARNEST = -100

/** Whether words that lean so far may be meant as they are; 0, or no number, where that is not known. */
export function isEarnest(leaning: number | undefined): boolean {
  return !isKnown(leaning) || leaning === 0 || leaning <= EARNEST
}

/** Whether a leaning was measured: stored histories may hold anything. */
export function isKnown(leaning: number | undefined): leaning is number {
  return Number.isFinite(leaning)
}
