import type { Limit } from './adapter.js'

/** What a host knows better about a length that the platform leaves open, or that its own server sets. */
export interface LengthOptions {
  /** The most characters of a reply. Without it, what the adapter's `limits` say. */
  readonly maxCharacters?: number
}

/**
 * The same limits, with the first of them as long as the host says.
 *
 * Errors: a length that is no whole number from 1 is a `TypeError`.
 */
export function ownMaximum(limits: readonly Limit[], max: number | undefined): readonly Limit[] {
  if (max === undefined) return limits
  if (!Number.isInteger(max) || max < 1)
    throw new TypeError('toRequests: `maxCharacters` must be a whole number from 1')
  return limits.map((limit, index) => (index === 0 ? { ...limit, max } : limit))
}
