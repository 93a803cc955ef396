import type { Share } from './coverage.js'

/** A share in per cent; of nothing, all. */
export function percentOf({ reached, all }: Share): number {
  return all === 0 ? 100 : (100 * reached) / all
}
