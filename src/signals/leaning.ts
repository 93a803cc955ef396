import { isPardon } from '../ledger/count-entries.js'
import type { LedgerEntry } from '../ledger/ledger.js'
import { isEarlierHere, remembered } from './earlier.js'
import { isKnown } from './earnest.js'
import { A_HINT } from './matters.js'
import type { MeasureInput } from './signal-definition.js'

/** One comment says at most so much, for or against. */
const MOST_AT_ONCE = 400

/** How far an author leans to teasing. */
export interface Leaned {
  /** What all his comments come to, this one included, each counted up to 400 either way. */
  readonly sum: number
  /** What this one leans to; 0 where that is not known. */
  readonly here: number
  /** So many of them tease clearly. */
  readonly teasing: number
  /** The surest provocation in any of them, from 0 to 1. */
  readonly bait: number
  /** So many comments before this one lean either way. */
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
 * Bounds: of a comment that was edited, the latest version counts, where the first one stood; one that was pardoned does not. Where the leaning
 * of a comment is not known, only its signals count. Null where no leaning is.
 * Errors: none.
 * Source: docs/weights.md.
 */
export function leaningOf(input: MeasureInput): Leaned | null {
  const { analysis, measured } = input
  const before = remarksBefore(input)
  const here = analysis.leaning?.sum ?? Number.NaN
  const all = [...before, { leaning: here, value: (id: string) => measured[id]?.value ?? 0 }]
  if (!all.some(({ leaning }) => isKnown(leaning))) return null
  const known = all.map(({ leaning }) => (isKnown(leaning) ? leaning : 0))
  const first = before[0]
  return {
    sum: sumOf(known),
    here: known.at(-1) ?? 0,
    teasing: known.filter((leaning) => leaning > TEASES).length,
    bait: all.reduce((most, { value }) => Math.max(most, value('bait')), 0),
    before: known.slice(0, -1).filter((leaning) => leaning !== 0).length,
    beganWithMatter: first !== undefined && isOfMatter(first),
    kind: all.some(({ value }) => value('praise') >= KIND && value('bait') < 0.2),
  }
}

/** What a row of comments comes to. */
export function sumOf(leanings: readonly number[]): number {
  return leanings.reduce((sum, leaning) => sum + Math.max(-MOST_AT_ONCE, Math.min(MOST_AT_ONCE, leaning)), 0)
}

/** A comment that leans so far teases by itself. */
const TEASES = 50

/** A comment as far as it is weighed. */
interface Remark {
  /** NaN where it is not known. */
  readonly leaning: number
  /** The value of a signal, 0 when absent. */
  readonly value: (id: string) => number
}

/** What the author wrote before on this page, each comment in its latest version, in the order in which they first came. */
function remarksBefore({ comment, ledger, now }: MeasureInput): readonly Remark[] {
  const pardoned = new Set(ledger.filter(isPardon).map(({ commentId }) => commentId))
  const came = new Map<string, { latest: LedgerEntry; since: number }>()
  for (const entry of ledger) {
    if (!isEarlierHere(entry, comment, now) || pardoned.has(entry.commentId)) continue
    const key = `${entry.platform ?? ''} ${entry.commentId}`
    const known = came.get(key)
    if (known === undefined) came.set(key, { latest: entry, since: entry.at })
    else {
      known.since = Math.min(known.since, entry.at)
      if (isLater(entry, known.latest)) known.latest = entry
    }
  }
  return [...came.values()].sort((one, other) => one.since - other.since).map(({ latest }) => remarkOf(latest))
}

function remarkOf(entry: LedgerEntry): Remark {
  return { leaning: entry.leaning ?? Number.NaN, value: (id) => remembered(entry, id) }
}

/** Complains or speaks of something of his own, or says so by all its words. */
function isOfMatter({ leaning, value }: Remark): boolean {
  return leaning <= OF_MATTER || (!(leaning > 0) && (value('concern') >= A_HINT || value('complaint') >= A_HINT))
}

const OF_MATTER = -150

const KIND = 0.6

/** Whether one version of a comment came after the other. */
function isLater(one: LedgerEntry, other: LedgerEntry): boolean {
  if (one.version !== other.version) return (one.version ?? 0) > (other.version ?? 0)
  return one.at === other.at ? one.id > other.id : one.at > other.at
}
