import { civilDay, dayOf, weekday } from './civil-day.js'
import type { Recurrence } from './recurrence.js'

/** Minutes by which the clocks of a zone are ahead of UTC at a moment in epoch ms; a pure function, daylight saving time included. */
export type OffsetAt = (at: number) => number

/** When people are there, by the clocks of one zone. */
export interface BusinessHours {
  readonly offsetAt: OffsetAt
  /** By day of the week, 0 is Sunday: stretches in minutes from midnight, in order, the end not included; past 1440 it is the day after. */
  readonly week: readonly (readonly { readonly from: number; readonly to: number }[])[]
  readonly closed: readonly Recurrence[]
}

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** A duration of business that is not over by then is counted on the clock. */
const FARTHEST_DAYS = 800

/**
 * The moment at which so much time of business has passed.
 *
 * Units: `at`, `durationMs` and the result in ms; the clocks of the zone say what is open, real time is what passes.
 * Bounds: looks 800 days ahead; where nobody is ever there, the clock alone counts. What lies in two stretches passes once.
 */
export function addBusinessTime(at: number, durationMs: number, hours: BusinessHours): number {
  const first = dayOf(at, hours.offsetAt(at))
  let left = durationMs
  let passed = at
  for (let day = first - 1; day < first + FARTHEST_DAYS; day += 1) {
    for (const { from, to } of stretchesOf(day, hours)) {
      const begins = Math.max(passed, momentOf(day, from, hours.offsetAt))
      const ends = momentOf(day, to, hours.offsetAt)
      if (ends <= begins) continue
      if (left <= ends - begins) return begins + left
      left -= ends - begins
      passed = ends
    }
  }
  return at + durationMs
}

/** Tells whether people are there at a moment. */
export function isOpen(at: number, hours: BusinessHours): boolean {
  const today = dayOf(at, hours.offsetAt(at))
  return [today - 1, today].some((day) =>
    stretchesOf(day, hours).some(
      ({ from, to }) => at >= momentOf(day, from, hours.offsetAt) && at < momentOf(day, to, hours.offsetAt),
    ),
  )
}

/** A stretch belongs to the day on which it begins. */
function stretchesOf(day: number, { week, closed }: BusinessHours): BusinessHours['week'][number] {
  const { year } = civilDay(day)
  return closed.some((rule) => rule(year) === day) ? [] : (week[weekday(day)] ?? [])
}

/** When the clocks of the zone show so many minutes past midnight; in the hour that is left out, or there twice, the nearer side. */
function momentOf(day: number, minutes: number, offsetAt: OffsetAt): number {
  const wall = day * DAY_MS + minutes * MINUTE_MS
  const guess = wall - offsetAt(wall) * MINUTE_MS
  return wall - offsetAt(guess) * MINUTE_MS
}
