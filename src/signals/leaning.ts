import type { LedgerEntry } from '../ledger/ledger.js'
import { isEarlierHere } from './earlier.js'
import type { MeasureInput } from './signal-definition.js'

/** One comment says at most so much, for or against. */
const MOST_AT_ONCE = 200

/** What every comment adds that says anything: who has a matter says so sooner or later. */
const EACH = 20

/** However much somebody has spoken of matters, so much teasing brings him back to even; and the other way round. */
const LEAST = -300
const MOST = 300

/**
 * What hints at a matter, a kind word or an opinion counts as one where the words of the whole comment lean so far from teasing, at least.
 * Where leanings are not known it counts as it is.
 */
const EARNEST = -100

/** Whether words that lean so far may be meant as they are; `undefined` or 0 where that is not known. */
export function isEarnest(leaning: number | undefined): boolean {
  return leaning === undefined || leaning === 0 || leaning <= EARNEST
}

/** How far an author leans to teasing. */
export interface Leaned {
  /** What all his comments come to, this one included, from -300 to 300. */
  readonly sum: number
  /** Earlier comments that lean to teasing. */
  readonly before: number
}

/**
 * How far an author leans to teasing by now: over what he wrote on this page in the last 30 days, in order of time, and this comment.
 *
 * Units: hundredths of a natural logarithm of odds; negative where he speaks of matters.
 * Bounds: of a comment that was edited, the latest version counts. Null in a language where leanings are not known.
 * Source: docs/weights.md.
 */
export function leaningOf({ comment, analysis, ledger, now }: MeasureInput): Leaned | null {
  if (analysis.leaning === null) return null
  const latest = new Map<string, LedgerEntry>()
  for (const entry of ledger) {
    if (!isEarlierHere(entry, comment, now)) continue
    const known = latest.get(entry.commentId)
    if (known === undefined || isLater(entry, known)) latest.set(entry.commentId, entry)
  }
  const before = [...latest.values()].sort((a, b) => (isLater(a, b) ? 1 : -1)).map(({ leaning = 0 }) => leaning)
  return { sum: runOn([...before, analysis.leaning.sum]), before: before.filter((leaning) => leaning > 0).length }
}

function isLater(one: LedgerEntry, other: LedgerEntry): boolean {
  if (one.commentId === other.commentId && one.version !== other.version)
    return (one.version ?? 0) > (other.version ?? 0)
  return one.at === other.at ? one.id > other.id : one.at > other.at
}

/** What a row of comments comes to, in order of time; one that leans nowhere changes nothing. */
export function runOn(leanings: readonly number[]): number {
  let sum = 0
  for (const leaning of leanings) {
    if (leaning === 0 || !Number.isFinite(leaning)) continue
    const counts = EACH + Math.max(-MOST_AT_ONCE, Math.min(MOST_AT_ONCE, leaning))
    sum = Math.max(LEAST, Math.min(MOST, sum + counts))
  }
  return sum
}
