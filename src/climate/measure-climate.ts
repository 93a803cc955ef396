import type { Climate, Criterion, Seen } from './climate.js'
import { oldestSlice } from './slice-times.js'

/** What the window holds: counts, and the share of negative comments (0 to 1). */
export interface Measures {
  readonly comments: number
  readonly negative: number
  readonly authors: number
  readonly negativeShare: number
  readonly threads: number
  readonly reach: number
}

const NOTHING: Measures = { comments: 0, negative: 0, authors: 0, negativeShare: 0, threads: 0, reach: 0 }

/**
 * Measures what the window of a page holds at a moment.
 *
 * Units: counts; `authors` and `threads` are those of negative comments, `reach` is likes, shares and replies to them.
 * Bounds: the window ends at `at` and is rounded to its twelfths; authors and threads are counted among 400 comments of each.
 */
export function measureClimate({ slices, settings }: Climate, at: number): Measures {
  const oldest = oldestSlice(at, settings.windowMs)
  const authors = new Set<string>()
  const threads = new Set<string>()
  let comments = 0
  let negative = 0
  let reach = 0
  for (const slice of slices) {
    if (slice.at < oldest || slice.at > at) continue
    comments += slice.comments
    negative += slice.negative
    reach += slice.reach
    for (const one of slice.seen) {
      if (!one.negative) continue
      authors.add(one.author ?? `comment:${one.id}`)
      if (one.thread !== undefined) threads.add(one.thread)
    }
  }
  if (comments === 0) return NOTHING
  return { comments, negative, authors: authors.size, negativeShare: negative / comments, threads: threads.size, reach }
}

/** Measures the same for one thread of the page; `threads` is 1 at most. */
export function measureThread(climate: Climate, at: number, threadId: string): Measures {
  const authors = new Set<string>()
  let comments = 0
  let negative = 0
  let reach = 0
  for (const one of seenAt(climate, at)) {
    if (one.thread !== threadId) continue
    comments += 1
    if (!one.negative) continue
    negative += 1
    reach += one.reach
    authors.add(one.author ?? `comment:${one.id}`)
  }
  if (comments === 0) return NOTHING
  const threads = negative > 0 ? 1 : 0
  return { comments, negative, authors: authors.size, negativeShare: negative / comments, threads, reach }
}

/** Counts the comments of the window that pass on a rumour. */
export function countRumour(climate: Climate, at: number, rumour: string): number {
  let count = 0
  for (const one of seenAt(climate, at)) if (one.rumour === rumour) count += 1
  return count
}

/** Tells whether one of the criteria is met, each threshold multiplied by `share`. */
export function meets(criteria: readonly Criterion[], measures: Measures, share = 1): boolean {
  return criteria.some((criterion) => meetsAll(criterion, measures, share))
}

function meetsAll(criterion: Criterion, measures: Measures, share: number): boolean {
  let asked = 0
  for (const key of KEYS) {
    const least = criterion[key]
    if (least === undefined) continue
    asked += 1
    if (measures[key] < least * share) return false
  }
  return asked > 0
}

const KEYS = ['comments', 'negative', 'negativeShare', 'authors', 'threads', 'reach'] as const

function* seenAt({ slices, settings }: Climate, at: number): Generator<Seen> {
  const oldest = oldestSlice(at, settings.windowMs)
  for (const slice of slices) if (slice.at >= oldest && slice.at <= at) yield* slice.seen
}
