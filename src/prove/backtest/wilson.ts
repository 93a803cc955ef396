/** A share with the bounds between which the true one probably lies; all `null` where there is nothing to count. */
export interface Estimate {
  readonly of: number
  readonly point: number | null
  readonly low: number | null
  readonly high: number | null
}

/** How sure an interval is, with the deviation it reaches to. */
export const CONFIDENCES = { '0.9': 1.6449, '0.95': 1.96, '0.99': 2.5758 } as const

/**
 * Estimates a share from counts.
 *
 * Units: 0 to 1.
 * Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, 1927: the score interval, which stays
 * within 0 and 1 and is sound for few cases and for shares near the ends.
 *
 * @param z how many standard deviations the interval reaches to; 1.96 for 95 %
 *
 * @example
 * estimateShare(8, 10, 1.96).low?.toFixed(3) // => '0.490'
 */
export function estimateShare(hits: number, of: number, z: number): Estimate {
  if (of === 0) return { of, point: null, low: null, high: null }
  const share = hits / of
  const square = z * z
  const middle = share + square / (2 * of)
  const reach = z * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of))
  const whole = 1 + square / of
  return {
    of,
    point: share,
    low: hits === 0 ? 0 : Math.max(0, (middle - reach) / whole),
    high: hits === of ? 1 : Math.min(1, (middle + reach) / whole),
  }
}
