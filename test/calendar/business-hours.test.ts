import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addBusinessTime, type BusinessHours, isOpen } from '../../src/calendar/business-hours.js'
import { compileRecurrence } from '../../src/calendar/recurrence.js'
import { parseStretch } from '../../src/rule-set/parse-stretch.js'
import { zone } from '../../src/zones.js'

const HOUR = 3_600_000
const nine = { from: 9 * 60, to: 18 * 60 }
const closed = ['easter +1', '12-25'].flatMap((rule) => compileRecurrence(rule) ?? [])

function hoursIn(name: string): BusinessHours {
  const offsetAt = zone(name)
  if (offsetAt === null) throw new Error(name)
  return {
    offsetAt,
    week: [
      [],
      [nine],
      [nine],
      [nine],
      [nine],
      [
        { from: 540, to: 720 },
        { from: 840, to: 1020 },
      ],
      [],
    ],
    closed,
  }
}

const paris = hoursIn('Europe/Paris')
const due = (at: string, hours: number, where = paris): string =>
  new Date(addBusinessTime(Date.parse(at), hours * HOUR, where)).toISOString()

describe('addBusinessTime', () => {
  it.each([
    { name: 'within a day', at: '2027-01-12T10:00:00+01:00', hours: 4, then: '2027-01-12T13:00:00.000Z' },
    { name: 'before opening', at: '2027-01-12T06:00:00+01:00', hours: 1, then: '2027-01-12T09:00:00.000Z' },
    { name: 'over a night', at: '2027-01-12T17:00:00+01:00', hours: 4, then: '2027-01-13T11:00:00.000Z' },
    { name: 'over a lunch break', at: '2027-01-15T11:30:00+01:00', hours: 1, then: '2027-01-15T13:30:00.000Z' },
    { name: 'over a weekend', at: '2027-01-15T16:30:00+01:00', hours: 1, then: '2027-01-18T08:30:00.000Z' },
    {
      name: 'over a weekend in which summer time begins',
      at: '2027-03-26T16:30:00+01:00',
      hours: 1,
      then: '2027-03-30T07:30:00.000Z',
    },
    {
      name: 'over a weekend in which winter time begins',
      at: '2026-10-23T16:30:00+02:00',
      hours: 1,
      then: '2026-10-26T08:30:00.000Z',
    },
    { name: 'exactly to closing', at: '2027-01-12T10:00:00+01:00', hours: 8, then: '2027-01-12T17:00:00.000Z' },
  ])('$name', ({ at, hours, then }) => {
    expect(due(at, hours)).toBe(then)
  })

  it('goes by the clocks of the place', () => {
    expect(due('2027-07-05T12:00:00Z', 2, hoursIn('America/New_York'))).toBe('2027-07-05T15:00:00.000Z')
    expect(due('2027-07-05T12:00:00Z', 2, hoursIn('Asia/Kathmandu'))).toBe('2027-07-06T05:00:00.000Z')
  })

  // The nights of Saturday to Sunday in which the clocks change have seven and nine hours of work.
  it.each([
    { name: 'past midnight', at: '2027-01-15T23:00:00+01:00', hours: 5, then: '2027-01-16T03:00:00.000Z' },
    { name: 'begun before midnight', at: '2027-01-16T02:00:00+01:00', hours: 3, then: '2027-01-16T04:00:00.000Z' },
    { name: 'into summer time', at: '2027-03-27T21:00:00Z', hours: 7, then: '2027-03-28T04:00:00.000Z' },
    { name: 'out of summer time', at: '2026-10-24T20:00:00Z', hours: 9, then: '2026-10-25T05:00:00.000Z' },
    { name: 'not begun on a closed day', at: '2026-12-25T12:00:00Z', hours: 1, then: '2026-12-26T22:00:00.000Z' },
    { name: 'going on into a closed day', at: '2026-12-24T21:00:00Z', hours: 8, then: '2026-12-25T05:00:00.000Z' },
  ])('works through the night: $name', ({ at, hours, then }) => {
    const shift = parseStretch('22:00-06:00')
    const nights = { ...paris, week: [[], [], [], [], [shift], [shift], [shift]] }
    expect(due(at, hours, nights)).toBe(then)
    expect(isOpen(Date.parse(then) - 1, nights)).toBe(true)
  })

  it('lets no hour pass twice that is written twice', () => {
    const twice = { ...paris, week: paris.week.map(() => [nine, { from: 600, to: 700 }, nine]) }
    expect(due('2027-01-12T10:00:00+01:00', 4, twice)).toBe('2027-01-12T13:00:00.000Z')
  })

  it('counts on the clock where nobody is ever there', () => {
    const never = { ...paris, week: [[], [], [], [], [], [], []] }
    expect(due('2027-01-12T10:00:00Z', 5, never)).toBe('2027-01-12T15:00:00.000Z')
  })

  it('is never early, falls where somebody is there, and more time is never sooner', () => {
    const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) })
    const places = fc.constantFrom(
      ...['Europe/Paris', 'America/Toronto', 'Europe/London', 'Australia/Lord_Howe'].map(hoursIn),
    )
    fc.assert(
      fc.property(moment, fc.integer({ min: 60_000, max: 40 * HOUR }), places, (at, duration, where) => {
        const then = addBusinessTime(at, duration, where)
        expect(then - at).toBeGreaterThanOrEqual(duration)
        expect(isOpen(then - 1, where)).toBe(true)
        expect(addBusinessTime(at, duration + 60_000, where)).toBeGreaterThan(then)
      }),
      { numRuns: 60 },
    )
  })
})

describe('zone', () => {
  it('knows summer and winter, and refuses what is no zone', () => {
    const offsetAt = zone('Europe/Paris')
    expect([offsetAt?.(Date.UTC(2027, 0, 1)), offsetAt?.(Date.UTC(2027, 6, 1))]).toEqual([60, 120])
    for (const name of ['Europe/Pari', '', '../../etc', 'x'.repeat(500)]) expect(zone(name)).toBeNull()
  })
})
