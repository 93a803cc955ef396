import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDay, dayAfter, dayNumber, dayOf, weekday } from '../../src/calendar/civil-day.js'

const DAY_MS = 86_400_000
const someDay = fc.integer({ min: -700_000, max: 2_900_000 })

describe('days of the calendar', () => {
  it('go by the same numbers as dates in UTC', () => {
    fc.assert(
      fc.property(someDay, (number) => {
        const date = new Date(number * DAY_MS)
        const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
        expect(civilDay(number)).toEqual(day)
        expect(dayNumber(day)).toBe(number)
        expect(weekday(number)).toBe(date.getUTCDay())
      }),
      { numRuns: 1000 },
    )
  })

  it('begin at midnight where the clock is ahead or behind', () => {
    expect(dayOf(DAY_MS - 1, 0)).toBe(0)
    expect(dayOf(DAY_MS - 1, 60)).toBe(1)
    expect(dayOf(0, -60)).toBe(-1)
  })

  it('are over at the midnight after them; what is no day is never over', () => {
    expect(dayAfter('2026-12-31')).toBe(Date.UTC(2027, 0, 1))
    expect(dayAfter('soon')).toBe(Number.POSITIVE_INFINITY)
  })
})
