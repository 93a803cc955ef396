import type { Climate } from './climate.js'

const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000
/** Removals are counted in steps of five minutes. */
const STEP_MS = 300_000
/** An open breaker closes when the counts are down to this share of what is normal. */
const REST = 0.5

/** Comments removed in the last hour and in the last day. */
export interface RemovalCounts {
  readonly lastHour: number
  readonly lastDay: number
}

/**
 * Counts the comments that were removed from a page lately.
 *
 * Bounds: hour and day are rounded to five minutes; what was held back is not counted.
 */
export function countRemovals({ breaker }: Climate, at: number): RemovalCounts {
  let lastHour = 0
  let lastDay = 0
  for (const { at: step, count } of breaker.removals) {
    if (step > at) continue
    if (step > at - DAY_MS) lastDay += count
    if (step > at - HOUR_MS) lastHour += count
  }
  return { lastHour, lastDay }
}

/**
 * Tells whether one more removal may be made: `closed` when it may, `trips` when it is the first beyond what is normal, `open` after that.
 *
 * Source: docs/climate.md, section "The circuit breaker".
 */
export function breakerAt(climate: Climate, at: number): 'closed' | 'trips' | 'open' {
  const { breaker } = climate.settings
  if (breaker === null) return 'closed'
  const { lastHour, lastDay } = countRemovals(climate, at)
  if (climate.breaker.open) return isRested(climate, at) ? 'closed' : 'open'
  return lastHour >= breaker.perHour || lastDay >= breaker.perDay ? 'trips' : 'closed'
}

/** The breaker once time has passed: old counts dropped, closed again when it has rested. */
export function restBreaker(climate: Climate, at: number): Climate['breaker'] {
  const { breaker } = climate
  const isOld = breaker.removals[0] !== undefined && breaker.removals[0].at <= at - DAY_MS
  const removals = isOld ? breaker.removals.filter((step) => step.at > at - DAY_MS) : breaker.removals
  if (breaker.open && isRested(climate, at)) return { open: false, since: null, removals }
  return removals === breaker.removals ? breaker : { ...breaker, removals }
}

/** The breaker with one removal more. */
export function countRemoval(breaker: Climate['breaker'], at: number): Climate['breaker'] {
  const step = Math.floor(at / STEP_MS) * STEP_MS
  const known = breaker.removals.some((one) => one.at === step)
  const removals = known
    ? breaker.removals.map((one) => (one.at === step ? { at: step, count: one.count + 1 } : one))
    : [...breaker.removals, { at: step, count: 1 }].sort((a, b) => a.at - b.at)
  return { ...breaker, removals }
}

function isRested(climate: Climate, at: number): boolean {
  const { breaker } = climate.settings
  if (breaker === null) return true
  const { lastHour, lastDay } = countRemovals(climate, at)
  return lastHour <= breaker.perHour * REST && lastDay <= breaker.perDay * REST
}
