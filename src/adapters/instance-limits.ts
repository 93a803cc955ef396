import type { Limit } from './adapter.js'

/** The same limits, with the first of them as long as a host's own server allows. */
export function ownMaximum(limits: readonly Limit[], max: number | undefined): readonly Limit[] {
  return max === undefined ? limits : limits.map((limit, index) => (index === 0 ? { ...limit, max } : limit))
}
