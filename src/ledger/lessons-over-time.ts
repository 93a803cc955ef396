import { civilDay, dayNumber, dayOf, weekday } from '../calendar/civil-day.js'
import type { Ledger } from './ledger.js'

/** How lessons are added up. */
export type Period = 'day' | 'week' | 'month'

/** What was learnt, by topic and period. */
export interface LessonReport {
  readonly period: Period
  /** The first day of each period, as `2027-03-01`, oldest first, without gaps. */
  readonly periods: readonly string[]
  /** The most frequent first; `counts` has one number for each period. */
  readonly topics: readonly { readonly topic: string; readonly counts: readonly number[]; readonly total: number }[]
  readonly total: number
}

const MOST_PERIODS = 1000

/**
 * Adds up the lessons of a history by topic and period, in UTC.
 *
 * Bounds: a topic counts once for each comment; weeks begin on Monday; the latest 1,000 periods.
 * Errors: none.
 * Source: docs/registers.md, section "Lessons".
 */
export function lessonsOverTime(entries: Ledger, period: Period): LessonReport {
  const first = new Map<string, { readonly topic: string; readonly begins: number }>()
  for (const { kind, at, commentId, label = 'other' } of entries) {
    if (kind !== 'lesson' || !Number.isFinite(at)) continue
    const key = JSON.stringify([commentId, label])
    const begins = beginOf(dayOf(at, 0), period)
    const known = first.get(key)
    if (known === undefined || begins < known.begins) first.set(key, { topic: label, begins })
  }
  const lessons = [...first.values()]
  const starts = periodsBetween(
    lessons.map(({ begins }) => begins),
    period,
  )
  const places = new Map(starts.map((begins, place) => [begins, place]))
  const counts = new Map<string, number[]>()
  for (const { topic, begins } of lessons) {
    const place = places.get(begins)
    if (place === undefined) continue
    const row = counts.get(topic) ?? starts.map(() => 0)
    row[place] = (row[place] ?? 0) + 1
    counts.set(topic, row)
  }
  const topics = [...counts]
    .map(([topic, row]) => ({ topic, counts: row, total: row.reduce((sum, count) => sum + count, 0) }))
    .sort((a, b) => b.total - a.total || (a.topic < b.topic ? -1 : 1))
  return {
    period,
    periods: starts.map(isoDay),
    topics,
    total: topics.reduce((sum, { total }) => sum + total, 0),
  }
}

function beginOf(day: number, period: Period): number {
  if (period === 'day') return day
  if (period === 'week') return day - ((weekday(day) + 6) % 7)
  return dayNumber({ ...civilDay(day), day: 1 })
}

function periodsBetween(begins: readonly number[], period: Period): readonly number[] {
  if (begins.length === 0) return []
  const oldest = begins.reduce((a, b) => Math.min(a, b))
  const starts: number[] = []
  let next = begins.reduce((a, b) => Math.max(a, b))
  while (next >= oldest && starts.length < MOST_PERIODS) {
    starts.push(next)
    next = beginOf(next - 1, period)
  }
  return starts.reverse()
}

function isoDay(number: number): string {
  const { year, month, day } = civilDay(number)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
