/**
 * Returns the day of a moment, as `2026-09-14` in UTC, or `undefined` for a moment no calendar has.
 *
 * Units: ms since the Unix epoch.
 *
 * @example
 * toDay(0) // => '1970-01-01'
 */
export function toDay(at: number | undefined): string | undefined {
  if (at === undefined || !Number.isFinite(at) || Math.abs(at) > 8.64e15) return undefined
  const iso = new Date(at).toISOString()
  return iso.length === 24 ? iso.slice(0, 10) : undefined
}
