import { civilDay } from './civil-day.js'
import { countryCode } from './country-code.js'
import type { Recurrence } from './recurrence.js'

/** What a sensitive date is about. */
export type DateKind = 'mourning' | 'remembrance' | 'election' | 'holiday' | 'religious'

/** A date on which one looks twice before publishing. */
export interface SensitiveDate {
  readonly id: string
  readonly name: string
  readonly kind: DateKind
  readonly occurs: Recurrence
  /** Where it is kept; everywhere when `null`. */
  readonly countries: readonly string[] | null
  readonly every: number
  readonly from: number | null
  readonly until: number | null
  /** Days before that count as well. */
  readonly before: number
  readonly days: number
}

/** A date in force on a day: how many days away it begins, 0 once it has begun. */
export interface FoundDate {
  readonly date: SensitiveDate
  readonly in: number
}

/**
 * Finds the sensitive dates in force on a day, by its number, in some countries.
 *
 * Bounds: those without countries are in force everywhere; an empty list of countries asks for all of them.
 */
export function findDates(
  dates: readonly SensitiveDate[],
  day: number,
  countries: readonly string[],
): readonly FoundDate[] {
  const { year } = civilDay(day)
  const asked = countries.map(countryCode)
  return dates.flatMap((date): FoundDate[] => {
    if (date.countries !== null && asked.length > 0 && !date.countries.some((one) => asked.includes(one))) return []
    // A date of January can be near in December, and the other way round.
    for (const candidate of [year - 1, year, year + 1]) {
      const begins = startsIn(date, candidate)
      if (begins !== null && day >= begins - date.before && day < begins + date.days)
        return [{ date, in: Math.max(0, begins - day) }]
    }
    return []
  })
}

function startsIn(date: SensitiveDate, year: number): number | null {
  if ((date.from !== null && year < date.from) || (date.until !== null && year > date.until)) return null
  if (date.every > 1 && (((year - (date.from ?? 0)) % date.every) + date.every) % date.every !== 0) return null
  return date.occurs(year)
}
