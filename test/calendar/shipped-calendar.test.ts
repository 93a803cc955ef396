import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import { civilDay, dayNumber } from '../../src/calendar/civil-day.js'
import { findDates } from '../../src/calendar/sensitive-dates.js'
import { compileRuleSet, shippedRuleSets } from '../../src/index.js'

const compiled = compileRuleSet(shippedRuleSets['sangfroid/default'])
if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues))
const { dates } = compiled.value

const byId = (id: string) => {
  const found = dates.find((date) => date.id === id)
  if (found === undefined) throw new Error(id)
  return found
}
const iso = (day: number): string => {
  const { year, month, day: date } = civilDay(day)
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}
const idsOn = (year: number, month: number, day: number, ...countries: string[]): string[] =>
  findDates(dates, dayNumber({ year, month, day }), countries).map(({ date }) => date.id)

// Name and country in the calendar of other people, and the date of ours.
const SAME: readonly (readonly [string, string, string])[] = [
  ['FR', 'Nouvel An', 'new-year'],
  ['FR', 'Lundi de Pâques', 'fr-easter-monday'],
  ['FR', 'Fête du travail', 'fr-labour-day'],
  ['FR', 'Ascension', 'fr-ascension'],
  ['FR', 'Lundi de Pentecôte', 'fr-whit-monday'],
  ['FR', 'Fête de la Victoire 1945', 'fr-victory'],
  ['FR', 'Fête Nationale de la France', 'fr-national-day'],
  ['FR', 'Assomption', 'fr-assumption'],
  ['FR', 'Toussaint', 'fr-all-saints'],
  ['FR', 'Armistice 1918', 'fr-armistice'],
  ['FR', 'Noël', 'christmas'],
  ['BE', 'Lundi de Pâques', 'fr-easter-monday'],
  ['BE', 'Fête nationale', 'be-national-day'],
  ['BE', 'Armistice', 'fr-armistice'],
  ['BE', 'Ascension', 'fr-ascension'],
  ['CH', 'Auffahrt', 'fr-ascension'],
  ['CH', 'Pfingstmontag', 'fr-whit-monday'],
  ['CH', 'Bundesfeiertag', 'ch-national-day'],
  ['CH', 'Eidg. Dank-, Buss- und Bettag', 'ch-fast-day'],
  ['CH', 'Karfreitag', 'good-friday'],
  ['CA', 'Canada Day', 'ca-canada-day'],
  ['CA', 'Labour Day', 'ca-labour-day'],
  ['CA', 'National Day for Truth and Reconciliation', 'ca-reconciliation'],
  ['GB', 'Easter Sunday', 'easter'],
  ['GB', 'Good Friday', 'good-friday'],
  ['GB', 'Early May bank holiday', 'gb-early-may'],
  ['GB', 'Spring bank holiday', 'gb-spring'],
  ['US', 'Martin Luther King Jr. Day', 'us-mlk'],
  ['US', "Washington's Birthday", 'us-presidents'],
  ['US', 'Memorial Day', 'us-memorial-day'],
  ['US', 'Columbus Day', 'us-columbus'],
  ['US', 'Veterans Day', 'us-veterans'],
  ['US', 'Thanksgiving Day', 'us-thanksgiving'],
  ['US', 'Independence Day', 'us-independence'],
  ['US', 'Juneteenth', 'us-juneteenth'],
]

describe('the shipped calendar', () => {
  it.each(SAME)('%s %s is %s in every year', (country, name, id) => {
    const theirs = new Holidays(country)
    const { occurs, countries } = byId(id)
    expect(countries === null || countries.includes(country)).toBe(true)
    let years = 0
    // Coronations and jubilees have moved single holidays before 2023.
    for (let year = 2023; year <= 2070; year += 1) {
      const days = theirs.getHolidays(year).filter((holiday) => holiday.name === name)
      if (days.length === 0) continue
      years += 1
      const day = occurs(year)
      expect(days.map(({ date }) => date.slice(0, 10))).toContain(day === null ? null : iso(day))
    }
    expect(years).toBeGreaterThan(40)
  })

  it.each([
    [
      'us-general',
      'US',
      [
        [2024, 11, 5],
        [2026, 11, 3],
        [2028, 11, 7],
      ],
      [[2025, 11, 4]],
    ],
    [
      'ca-federal',
      'CA',
      [
        [2029, 10, 15],
        [2033, 10, 17],
      ],
      [[2030, 10, 21]],
    ],
    [
      'ch-federal',
      'CH',
      [
        [2023, 10, 22],
        [2027, 10, 24],
      ],
      [[2026, 10, 25]],
    ],
    [
      'be-federal',
      'BE',
      [
        [2024, 6, 9],
        [2029, 6, 10],
      ],
      [[2026, 6, 7]],
    ],
    [
      'gb-local',
      'GB',
      [
        [2024, 5, 2],
        [2027, 5, 6],
      ],
      [[2027, 5, 5]],
    ],
    [
      'fr-presidential',
      'FR',
      [
        [2022, 4, 10],
        [2022, 4, 24],
        [2027, 4, 11],
        [2027, 5, 2],
      ],
      [[2026, 4, 12]],
    ],
    [
      'fr-municipal',
      'FR',
      [
        [2020, 3, 15],
        [2026, 3, 15],
        [2026, 3, 22],
      ],
      [[2027, 3, 14]],
    ],
  ] as const)('%s: elections in %s fall on the days they fell on, and will', (id, country, held, not) => {
    for (const [year, month, day] of held) expect(idsOn(year, month, day, country)).toContain(id)
    for (const [year, month, day] of not) expect(idsOn(year, month, day, country)).not.toContain(id)
  })

  it('has mourning, holidays and elections for each of the six countries, and keeps them apart', () => {
    for (const country of ['FR', 'BE', 'CH', 'CA', 'GB', 'US']) {
      const kinds = new Set(
        dates.filter(({ countries }) => countries === null || countries.includes(country)).map(({ kind }) => kind),
      )
      expect([...kinds]).toEqual(expect.arrayContaining(['mourning', 'holiday', 'election']))
    }
    expect(idsOn(2027, 11, 13, 'FR')).toEqual(['fr-november-13'])
    expect(idsOn(2027, 11, 13, 'US')).toEqual([])
    expect(idsOn(2015, 11, 13, 'FR')).toEqual([])
  })

  it('looks over the turn of the year', () => {
    const [eve] = findDates([{ ...byId('new-year'), before: 1 }], dayNumber({ year: 2026, month: 12, day: 31 }), [])
    expect(eve?.in).toBe(1)
  })
})
