const DAY_MS = 86_400_000

/** A day of the calendar: `month` from 1 to 12. */
export interface CivilDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/**
 * The number of a day, counted from 1970-01-01, which is 0.
 *
 * Source: days_from_civil, H. Hinnant, chrono-compatible low-level date algorithms.
 *
 * @example
 * dayNumber({ year: 2000, month: 3, day: 1 }) // => 11017
 */
export function dayNumber({ year, month, day }: CivilDay): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/**
 * The day that a number means.
 *
 * Source: civil_from_days, H. Hinnant, as above.
 */
export function civilDay(number: number): CivilDay {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 }
}

/** The day of the week of a day by its number: 0 is Sunday. */
export function weekday(number: number): number {
  return (((number + 4) % 7) + 7) % 7
}

/** The number of the day that holds a moment, in a zone so many minutes east of Greenwich. */
export function dayOf(at: number, offsetMinutes: number): number {
  return Math.floor((at + offsetMinutes * 60_000) / DAY_MS)
}

/**
 * The moment, in epoch ms, at which a day written `2027-06-30` is over everywhere west to Greenwich; `Infinity` when it is no day.
 *
 * @example
 * dayAfter('1970-01-01') // => 86400000
 */
export function dayAfter(written: string): number {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written)
  if (found === null) return Number.POSITIVE_INFINITY
  return (dayNumber({ year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) }) + 1) * DAY_MS
}
