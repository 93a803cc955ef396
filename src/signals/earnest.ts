/**
 * What hints at a matter, a kind word or an opinion counts as one where the words of the whole comment lean so far from teasing, at least.
 * Where leanings are not known it counts as it is.
 */
const EARNEST = -100

/** Whether words that lean so far may be meant as they are; `undefined` or 0 where that is not known. */
export function isEarnest(leaning: number | undefined): boolean {
  return leaning === undefined || leaning === 0 || leaning <= EARNEST
}
