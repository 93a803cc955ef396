import { describe, expect, it } from 'vitest'
import { parseTime } from '../../src/comment/parse-time.js'

describe('parseTime', () => {
  it.each([
    { name: 'a date', text: '2026-11-12', expected: 1794441600000 },
    { name: 'UTC', text: '2026-11-12T10:00:00Z', expected: 1794477600000 },
    { name: 'no zone is UTC', text: '2026-11-12 10:00', expected: 1794477600000 },
    { name: 'a zone east of Greenwich', text: '2026-11-12T10:00:00+01:00', expected: 1794474000000 },
    { name: 'a zone as Meta writes it', text: '2026-11-12T10:00:00-0530', expected: 1794497400000 },
    { name: 'nanoseconds', text: '2026-11-12T10:00:00.123456789Z', expected: 1794477600123 },
    { name: 'a leap day', text: '2024-02-29', expected: 1709164800000 },
    { name: 'the first century', text: '0050-01-01', expected: -60589296000000 },
    { name: 'a leap second', text: '2016-12-31T23:59:60Z', expected: 1483228800000 },
  ])('reads $name', ({ text, expected }) => {
    expect(parseTime(text)).toBe(expected)
  })

  it.each([
    '',
    'now',
    '12/11/2026',
    '2026-13-01',
    '2026-02-30',
    '1900-02-29',
    '2026-11-12T24:00',
    '2026-11-12T10:00+25:00',
    '2026-11-12T10:61',
    `2026-11-12${' '.repeat(1e6)}`,
  ])('refuses %#', (text) => expect(parseTime(text)).toBeUndefined())

  it('agrees with the platform on every day of four centuries', () => {
    for (let day = 0; day < 146_097; day += 13) {
      const at = day * 86_400_000
      expect(parseTime(new Date(at).toISOString())).toBe(at)
    }
  })
})
