import { gregorianEaster } from 'date-easter'
import { dayNumber, weekday } from './civil-day.js'

/** Finds the day of a year by its number; `null` when the rule names none in that year. */
export type Recurrence = (year: number) => number | null

const WEEKDAYS: readonly string[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const MONTHS: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const LONGEST = 120
const DAYS = WEEKDAYS.join('|')
const FIXED = /^(?:(\d{4})-)?(\d{2})-(\d{2})$/
const EASTER = /^easter(?: ([+-]\d{1,3}))?$/
const NTH = new RegExp(`^(?:(1st|2nd|3rd|4th|5th)|(?:(2nd|3rd) )?(last)) (${DAYS}) in (${MONTHS.join('|')})$`)
const MOVED = new RegExp(`^(.+?) ((?:if (?:${DAYS}) then (?:next|previous) (?:${DAYS}) ?)+)$`)
const MOVE = new RegExp(`if (${DAYS}) then (next|previous) (${DAYS})`, 'g')
const RELATIVE = new RegExp(`^(${DAYS}) (before|after|on or before|on or after) (.+)$`)

/**
 * Compiles a rule for a date into a function of the year; `null` when it is no rule.
 *
 * `11-11`, `2027-05-08`, `easter`, `easter -2`, `3rd monday in october`, `last monday in may`, `2nd last sunday in october`,
 * `monday before 05-25`, `tuesday after 1st monday in november`, `sunday on or after 06-06`, and for days that are moved
 * `12-25 if saturday then next monday if sunday then next tuesday`. It is the way of `date-holidays`.
 *
 * Bounds: 120 characters; years from 1 to 9999 of the Gregorian calendar; a relative rule rests on one other rule.
 */
export function compileRecurrence(rule: string): Recurrence | null {
  const written = rule.trim().toLowerCase().replace(/ +/g, ' ')
  return written.length > LONGEST ? null : (simple(written) ?? relative(written) ?? moved(written))
}

function simple(rule: string): Recurrence | null {
  const fixed = FIXED.exec(rule)
  if (fixed !== null)
    return fixedDay(fixed[1] === undefined ? null : Number(fixed[1]), Number(fixed[2]), Number(fixed[3]))
  const easter = EASTER.exec(rule)
  if (easter !== null) {
    const offset = Number(easter[1] ?? 0)
    return (year) => dayNumber(gregorianEaster(year)) + offset
  }
  const nth = NTH.exec(rule)
  if (nth === null) return null
  const month = MONTHS.indexOf(nth[5] ?? '') + 1
  const day = WEEKDAYS.indexOf(nth[4] ?? '')
  return nth[3] === undefined
    ? nthWeekday(Number.parseInt(nth[1] ?? '1', 10), day, month)
    : lastWeekday(Number.parseInt(nth[2] ?? '1', 10), day, month)
}

function fixedDay(only: number | null, month: number, day: number): Recurrence | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(only ?? 2000, month)) return null
  return (year) => {
    if (only !== null && only !== year) return null
    return day > daysIn(year, month) ? null : dayNumber({ year, month, day })
  }
}

function nthWeekday(nth: number, day: number, month: number): Recurrence {
  return (year) => {
    const first = dayNumber({ year, month, day: 1 })
    const found = first + ((day - weekday(first) + 7) % 7) + 7 * (nth - 1)
    return found - first < daysIn(year, month) ? found : null
  }
}

function lastWeekday(fromEnd: number, day: number, month: number): Recurrence {
  return (year) => {
    const last = dayNumber({ year, month, day: daysIn(year, month) })
    return last - ((weekday(last) - day + 7) % 7) - 7 * (fromEnd - 1)
  }
}

function relative(rule: string): Recurrence | null {
  const found = RELATIVE.exec(rule)
  const base = found === null ? null : simple(found[3] ?? '')
  if (found === null || base === null) return null
  const day = WEEKDAYS.indexOf(found[1] ?? '')
  const how = found[2] ?? ''
  const least = how.startsWith('on or') ? 0 : 1
  return (year) => {
    const anchor = base(year)
    if (anchor === null) return null
    if (how.endsWith('after')) {
      const from = anchor + least
      return from + ((day - weekday(from) + 7) % 7)
    }
    const from = anchor - least
    return from - ((weekday(from) - day + 7) % 7)
  }
}

/** A day that another one stands in for, where it falls on some day of the week. */
function moved(rule: string): Recurrence | null {
  const found = MOVED.exec(rule)
  const base = found === null ? null : (simple(found[1] ?? '') ?? relative(found[1] ?? ''))
  if (found === null || base === null) return null
  const moves = new Map(
    [...(found[2] ?? '').matchAll(MOVE)].map(([, from = '', where, to = '']) => [
      WEEKDAYS.indexOf(from),
      { isNext: where === 'next', to: WEEKDAYS.indexOf(to) },
    ]),
  )
  return (year) => {
    const day = base(year)
    const move = day === null ? undefined : moves.get(weekday(day))
    if (day === null || move === undefined) return day
    return move.isNext
      ? day + 1 + ((move.to - weekday(day + 1) + 7) % 7)
      : day - 1 - ((weekday(day - 1) - move.to + 7) % 7)
  }
}

function daysIn(year: number, month: number): number {
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }
  return dayNumber(next) - dayNumber({ year, month, day: 1 })
}
