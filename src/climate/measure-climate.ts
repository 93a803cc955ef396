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

/** The window of a page, or of one of its threads, at a moment. */
export interface Window {
  readonly climate: Climate
  readonly at: number
  readonly threadId?: string
}

/**
 * Measures what the window of a page holds at a moment.
 *
 * Units: counts; `authors` and `threads` are those of negative comments, `reach` is likes, shares and replies to them.
 * Bounds: the window ends at `at` and is rounded to its twelfths; authors and threads are counted among 400 comments of each.
 */
export function measureClimate(climate: Climate, at: number): Measures {
  return measureWindow({ climate, at })
}

/** Measures the same for one thread of the page; `threads` is 1 at most. */
export function measureThread(climate: Climate, at: number, threadId: string): Measures {
  return measureWindow({ climate, at, threadId })
}

function measureWindow(window: Window): Measures {
  return { ...volumeOf(window), ...spreadOf(window) }
}

/** Counts the comments of the window that pass on a rumour. */
export function countRumour(climate: Climate, at: number, rumour: string): number {
  let count = 0
  eachSeen({ climate, at }, (one) => {
    if (one.rumour === rumour) count += 1
  })
  return count
}

/**
 * Tells whether one of the criteria is met, each threshold multiplied by `share`.
 *
 * Bounds: authors and threads, which cost a look at every comment, are counted only when everything else is met.
 */
export function meets(criteria: readonly Criterion[], window: Window, share = 1): boolean {
  if (criteria.length === 0) return false
  const volume = volumeOf(window)
  let spread: Spread | undefined
  return criteria.some((criterion) => {
    if (Object.keys(criterion).length === 0 || !reaches(criterion, volume, share)) return false
    if (criterion.authors === undefined && criterion.threads === undefined) return true
    spread ??= spreadOf(window)
    return reaches(criterion, spread, share)
  })
}

type Volume = Pick<Measures, 'comments' | 'negative' | 'negativeShare' | 'reach'>
type Spread = Pick<Measures, 'authors' | 'threads'>

const KEYS = ['comments', 'negative', 'negativeShare', 'reach', 'authors', 'threads'] as const

function reaches(criterion: Criterion, measured: Partial<Measures>, share: number): boolean {
  for (const key of KEYS) {
    const least = criterion[key]
    const value = measured[key]
    if (least !== undefined && value !== undefined && value < least * share) return false
  }
  return true
}

function volumeOf(window: Window): Volume {
  const { climate, at, threadId } = window
  let comments = 0
  let negative = 0
  let reach = 0
  if (threadId === undefined) {
    const oldest = oldestSlice(at, climate.settings.windowMs)
    for (const slice of climate.slices) {
      if (slice.at < oldest || slice.at > at) continue
      comments += slice.comments
      negative += slice.negative
      reach += slice.reach
    }
  } else
    eachSeen(window, (one) => {
      comments += 1
      if (!one.negative) return
      negative += 1
      reach += one.reach
    })
  return { comments, negative, negativeShare: comments === 0 ? 0 : negative / comments, reach }
}

function spreadOf(window: Window): Spread {
  const authors = new Set<string>()
  const threads = new Set<string>()
  eachSeen(window, (one) => {
    if (!one.negative) return
    authors.add(one.author ?? `comment:${one.id}`)
    if (one.thread !== undefined) threads.add(one.thread)
  })
  return { authors: authors.size, threads: threads.size }
}

function eachSeen({ climate, at, threadId }: Window, visit: (one: Seen) => void): void {
  const oldest = oldestSlice(at, climate.settings.windowMs)
  for (const slice of climate.slices) {
    if (slice.at < oldest || slice.at > at) continue
    for (const one of slice.seen) if (threadId === undefined || one.thread === threadId) visit(one)
  }
}
