/**
 * Reads a moment written as an ISO 8601 date or date and time, without a clock and without a local time zone.
 *
 * Units: ms since the Unix epoch.
 * Bounds: years 0001 to 9999; seconds may carry a fraction, of which three digits count; no zone means UTC; a leap second counts as the next second.
 * Errors: anything else, and dates that do not exist, give `undefined`.
 *
 * @example
 * parseTime('2026-11-12T10:00:00+01:00') // => 1794474000000
 */
export function parseTime(text: string): number | undefined {
  if (text.length > 40) return undefined
  const parts = ISO.exec(text.trim())?.groups
  if (parts === undefined) return undefined
  const [year, month, day] = [Number(parts.year), Number(parts.month), Number(parts.day)]
  const [hour, minute, second] = [Number(parts.hour ?? 0), Number(parts.minute ?? 0), Number(parts.second ?? 0)]
  const ms = Number((parts.fraction ?? '').slice(0, 3).padEnd(3, '0'))
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined
  if (hour > 23 || minute > 59 || second > 60) return undefined
  const offsetMs = zoneOffset(parts.zone)
  return offsetMs === undefined
    ? undefined
    : utc(year, month, day) + ((hour * 60 + minute) * 60 + second) * 1000 + ms - offsetMs
}

const ISO =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?(?<zone>Z|z|[+-]\d{2}:?\d{2})?)?$/

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** `Date.UTC` reads the years 0 to 99 as 1900 to 1999; 400 years later the calendar repeats. */
function utc(year: number, month: number, day: number): number {
  return Date.UTC(year + 400, month - 1, day) - 146_097 * 86_400_000
}

function zoneOffset(zone: string | undefined): number | undefined {
  if (zone === undefined || zone === 'Z' || zone === 'z') return 0
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))]
  if (hours > 23 || minutes > 59) return undefined
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}
