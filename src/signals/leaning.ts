import type { LedgerEntry } from '../ledger/ledger.js'
import { isEarlierHere } from './earlier.js'
import type { MeasureInput } from './signal-definition.js'

/** One comment says at most so much, for or against. */
const MOST_AT_ONCE = 400

/** How far an author leans to teasing. */
export interface Leaned {
  /** What all his comments come to, this one included, each counted up to 400 either way. */
  readonly sum: number
  /** What this one leans to. */
  readonly here: number
  /** What the one that teases most leans to. */
  readonly most: number
  /** The surest provocation in any of them, from 0 to 1. */
  readonly bait: number
  /** So many comments before this one. */
  readonly before: number
  /** The first one complained, or spoke of something of his own, and did not tease with it. */
  readonly beganWithMatter: boolean
  /** One of them is kind, and provokes in no way. */
  readonly kind: boolean
}

/**
 * How far an author leans to teasing by now: over what he wrote on this page in the last 30 days, and this comment.
 *
 * Units: hundredths of a natural logarithm of odds; negative where he speaks of matters.
 * Bounds: of a comment that was edited, the latest version counts; one whose leaning is not known does not. Null in a language where leanings are not known.
 * Source: docs/weights.md.
 */
export function leaningOf({ comment, analysis, ledger, now, measured }: MeasureInput): Leaned | null {
  if (analysis.leaning === null) return null
  const latest = new Map<string, LedgerEntry>()
  for (const entry of ledger) {
    if (!isEarlierHere(entry, comment, now) || !Number.isFinite(entry.leaning)) continue
    const known = latest.get(entry.commentId)
    if (known === undefined || isLater(entry, known)) latest.set(entry.commentId, entry)
  }
  const before = [...latest.values()].sort((a, b) => (isLater(a, b) ? 1 : -1)).map(remarkOf)
  const here: Remark = { leaning: analysis.leaning.sum, valueOf: (id) => measured[id]?.value ?? 0 }
  const all = [...before, here]
  const first = before[0]
  return {
    sum: sumOf(all.map(({ leaning }) => leaning)),
    here: here.leaning,
    most: Math.max(...all.map(({ leaning }) => leaning)),
    bait: Math.max(...all.map(({ valueOf }) => valueOf('bait'))),
    before: before.length,
    beganWithMatter: first !== undefined && isOfMatter(first),
    kind: all.some(({ valueOf }) => valueOf('praise') >= KIND && valueOf('bait') < 0.2),
  }
}

/** What a row of comments comes to. */
export function sumOf(leanings: readonly number[]): number {
  return leanings.reduce((sum, leaning) => sum + Math.max(-MOST_AT_ONCE, Math.min(MOST_AT_ONCE, leaning)), 0)
}

/** A comment as far as it is weighed. */
interface Remark {
  readonly leaning: number
  /** The value of a signal, 0 when absent. */
  valueOf(id: string): number
}

function remarkOf({ leaning = 0, signals = {} }: LedgerEntry): Remark {
  return { leaning, valueOf: (id) => (Object.hasOwn(signals, id) ? (signals[id] ?? 0) : 0) }
}

/** Complains or speaks of something of his own, or says so by all its words. */
function isOfMatter({ leaning, valueOf }: Remark): boolean {
  return leaning <= OF_MATTER || (leaning <= 0 && (valueOf('concern') >= SAID || valueOf('complaint') >= SAID))
}

const OF_MATTER = -150

/** A signal that says so much is said, if only by a hint. */
const SAID = 0.4

const KIND = 0.6

function isLater(one: LedgerEntry, other: LedgerEntry): boolean {
  if (one.commentId === other.commentId && one.version !== other.version)
    return (one.version ?? 0) > (other.version ?? 0)
  return one.at === other.at ? one.id > other.id : one.at > other.at
}
