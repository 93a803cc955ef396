import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../src/ledger/ledger.js'
import { lessonsOverTime } from '../../src/ledger/lessons-over-time.js'

const lesson = (commentId: string, day: string, label: string): LedgerEntry => ({
  id: `${commentId}/${day}/${label}`,
  kind: 'lesson',
  authorId: 'a',
  commentId,
  at: Date.parse(`${day}T12:00:00Z`),
  label,
})
const ENTRIES = [
  lesson('c1', '2027-03-01', 'delivery'),
  lesson('c1', '2027-03-02', 'delivery'),
  lesson('c2', '2027-03-07', 'price'),
  lesson('c3', '2027-03-08', 'delivery'),
  lesson('c4', '2027-03-23', 'delivery'),
]

describe('lessonsOverTime', () => {
  it('counts a topic once for each comment, by week from Monday on, without gaps', () => {
    expect(lessonsOverTime(ENTRIES, 'week')).toEqual({
      period: 'week',
      periods: ['2027-03-01', '2027-03-08', '2027-03-15', '2027-03-22'],
      topics: [
        { topic: 'delivery', counts: [1, 1, 0, 1], total: 3 },
        { topic: 'price', counts: [1, 0, 0, 0], total: 1 },
      ],
      total: 4,
    })
  })

  it('counts by day and by month', () => {
    expect(lessonsOverTime(ENTRIES, 'day').periods).toHaveLength(23)
    const months = lessonsOverTime([...ENTRIES, lesson('c9', '2026-12-31', 'staff')], 'month')
    expect(months.periods).toEqual(['2026-12-01', '2027-01-01', '2027-02-01', '2027-03-01'])
  })

  it('has nothing to say where nothing was learnt', () => {
    expect(lessonsOverTime([], 'week')).toEqual({ period: 'week', periods: [], topics: [], total: 0 })
  })
})
