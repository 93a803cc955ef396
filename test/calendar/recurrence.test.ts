import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import { civilDay } from '../../src/calendar/civil-day.js'
import { compileRecurrence } from '../../src/calendar/recurrence.js'

const show = (day: number | null | undefined): string | null => {
  if (day === null || day === undefined) return null
  const { year, month, day: date } = civilDay(day)
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}
const on = (rule: string, year: number): string | null => show(compileRecurrence(rule)?.(year))

describe('compileRecurrence', () => {
  it.each([
    ['11-11', 2031, '2031-11-11'],
    ['2027-05-08', 2027, '2027-05-08'],
    ['2027-05-08', 2028, null],
    ['02-29', 2027, null],
    ['02-29', 2028, '2028-02-29'],
    ['easter', 2026, '2026-04-05'],
    ['easter -2', 2026, '2026-04-03'],
    ['easter +39', 2038, '2038-06-03'],
    ['3rd monday in october', 2029, '2029-10-15'],
    ['5th monday in february', 2027, null],
    ['last monday in may', 2027, '2027-05-31'],
    ['2nd last sunday in october', 2027, '2027-10-24'],
    ['monday before 05-25', 2026, '2026-05-18'],
    ['tuesday after 1st monday in november', 2028, '2028-11-07'],
    ['sunday on or after 06-06', 2027, '2027-06-06'],
    ['sunday on or before 06-06', 2027, '2027-06-06'],
    ['Sunday  After 06-06', 2027, '2027-06-13'],
    // The bank holidays of the United Kingdom, as published by its government.
    ['12-25 if saturday then next monday if sunday then next tuesday', 2026, '2026-12-25'],
    ['12-25 if saturday then next monday if sunday then next tuesday', 2027, '2027-12-27'],
    ['12-25 if saturday then next monday if sunday then next tuesday', 2022, '2022-12-27'],
    ['12-26 if saturday then next monday if sunday then next tuesday', 2027, '2027-12-28'],
    ['12-26 if saturday then next monday if sunday then next tuesday', 2026, '2026-12-28'],
    ['12-26 if saturday then next monday if sunday then next tuesday', 2025, '2025-12-26'],
    ['01-01 if saturday then next monday if sunday then next monday', 2028, '2028-01-03'],
    ['07-04 if saturday then previous friday if sunday then next monday', 2026, '2026-07-03'],
    ['last monday in may if tuesday then next friday', 2027, '2027-05-31'],
  ])('%s in %i: %s', (rule, year, expected) => {
    expect(on(rule, year)).toBe(expected)
  })

  it.each([
    '31-11',
    '11-31',
    '2027-02-29',
    'easter monday',
    '6th monday in may',
    'monday in may',
    'someday',
    '',
    'monday after tuesday after 05-05',
    '11-11'.padEnd(130, ' x'),
    '12-25 if saturday',
    '12-25 if weekend then next monday',
    'if saturday then next monday',
    '12-25 if saturday then monday',
  ])('`%s` is no rule', (rule) => {
    expect(compileRecurrence(rule)).toBeNull()
  })
})

describe('the rules, held against another calendar', () => {
  // The public holidays that other people compute for the six countries, and the rule of ours for each.
  it.each([
    ['FR', 'Lundi de Pâques', 'easter +1'],
    ['FR', 'Ascension', 'easter +39'],
    ['FR', 'Armistice 1918', '11-11'],
    ['US', 'Memorial Day', 'last monday in may'],
    ['US', 'Thanksgiving Day', '4th thursday in november'],
    ['US', 'Labor Day', '1st monday in september'],
    ['GB', 'Good Friday', 'easter -2'],
    ['BE', 'Fête nationale', '07-21'],
  ])('%s %s is %s', (country, name, rule) => {
    const theirs = new Holidays(country)
    let found = 0
    for (let year = 2020; year <= 2060; year += 1) {
      const dates = theirs.getHolidays(year).filter((holiday) => holiday.name === name)
      if (dates.length === 0) continue
      found += 1
      expect(dates.map(({ date }) => date.slice(0, 10))).toContain(on(rule, year))
    }
    expect(found).toBeGreaterThan(30)
  })
})
