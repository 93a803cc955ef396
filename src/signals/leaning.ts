import type { LedgerEntry } from '../ledger/ledger.js'
import type { MeasureInput } from './signal-definition.js'

const WINDOW_MS = 30 * 86_400_000

/** One comment says at most so much, for or against. */
const MOST_AT_ONCE = 200

/** What every comment adds: who has a matter says so sooner or later. */
const EACH = 20

/** However much somebody has spoken of matters, so much teasing brings him back to even. */
const LEAST = -300

/**
 * How far an author leans to teasing by now: over what he wrote on this page in the last 30 days, in order of time, and this comment.
 *
 * Units: hundredths of a natural logarithm of odds, from -300 on; negative where he speaks of matters.
 * Bounds: of a comment that was edited, the latest version counts. Null in a language where leanings are not known.
 * Source: docs/weights.md.
 */
export function leaningOf({ comment, analysis, ledger, now }: MeasureInput): number | null {
  if (analysis.leaning === null) return null
  const latest = new Map<string, LedgerEntry>()
  for (const entry of ledger) {
    if (entry.kind !== 'comment' || entry.leaning === undefined || entry.authorId !== comment.author?.id) continue
    if (entry.commentId === comment.id || entry.at > now || entry.at <= now - WINDOW_MS) continue
    if (comment.pageId !== undefined && entry.pageId !== comment.pageId) continue
    const known = latest.get(entry.commentId)
    if (known === undefined || (known.version ?? 0) <= (entry.version ?? 0)) latest.set(entry.commentId, entry)
  }
  const before = [...latest.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  return runOn([...before.map(({ leaning }) => leaning ?? 0), analysis.leaning.sum])
}

/** What a row of comments comes to, in order of time. */
export function runOn(leanings: readonly number[]): number {
  let sum = 0
  for (const leaning of leanings)
    sum = Math.max(LEAST, sum + EACH + Math.max(-MOST_AT_ONCE, Math.min(MOST_AT_ONCE, leaning)))
  return sum
}
