import type { CommentEvent, Outcome, Seen, Slice } from './climate.js'
import { oldestSlice, sliceOf } from './slice-times.js'

const MOST_SEEN = 400
const MOST_TOPICS = 50

/** Finds what is remembered of a comment. */
export function findSeen(slices: readonly Slice[], id: string): Seen | undefined {
  for (const slice of slices) for (const one of slice.seen) if (one.id === id) return one
  return undefined
}

/** A comment to be added, what was done about it, and what is remembered of it from before. */
export interface Addition {
  readonly event: CommentEvent
  readonly outcome: Outcome | undefined
  readonly before: Seen | undefined
}

/** The slices with a comment added where it belongs in time, or brought up to date where it stands. */
export function addToSlice(
  slices: readonly Slice[],
  { event, outcome, before }: Addition,
  windowMs: number,
): readonly Slice[] {
  if (before !== undefined)
    return slices.map((slice) => (slice.seen.includes(before) ? withUpdate(slice, event, outcome, before) : slice))
  const at = sliceOf(event.at, windowMs)
  const there = slices.find((slice) => slice.at === at)
  const grown = withComment(there ?? emptySlice(at), event, outcome)
  if (there !== undefined) return slices.map((slice) => (slice === there ? grown : slice))
  return [...slices, grown].sort((a, b) => a.at - b.at)
}

/** The slices that the window still holds. */
export function keptSlices(slices: readonly Slice[], at: number, windowMs: number): readonly Slice[] {
  const oldest = oldestSlice(at, windowMs)
  const [first] = slices
  return first === undefined || first.at >= oldest ? slices : slices.filter((slice) => slice.at >= oldest)
}

/** Counts by name with some more of them; names past the fiftieth are not taken up. */
export function addCounts(
  counts: Readonly<Record<string, number>>,
  names: readonly string[],
): Readonly<Record<string, number>> {
  if (names.length === 0) return counts
  const sums = new Map(Object.entries(counts))
  for (const name of names) {
    const known = sums.get(name)
    if (known !== undefined || sums.size < MOST_TOPICS) sums.set(name, (known ?? 0) + 1)
  }
  return Object.fromEntries(sums)
}

function emptySlice(at: number): Slice {
  return { at, comments: 0, negative: 0, reach: 0, removals: 0, topics: {}, actions: {}, seen: [] }
}

function withComment(slice: Slice, event: CommentEvent, outcome: Outcome | undefined): Slice {
  const { negative } = event
  return withOutcome(
    {
      ...slice,
      comments: slice.comments + 1,
      negative: slice.negative + (negative ? 1 : 0),
      reach: slice.reach + (negative ? event.reach : 0),
      topics: negative ? addCounts(slice.topics, event.topics) : slice.topics,
      seen: slice.seen.length < MOST_SEEN ? [...slice.seen, toSeen(event, outcome, undefined)] : slice.seen,
    },
    outcome,
    false,
  )
}

function withUpdate(slice: Slice, event: CommentEvent, outcome: Outcome | undefined, before: Seen): Slice {
  return withOutcome(
    {
      ...slice,
      negative: slice.negative + Number(event.negative) - Number(before.negative),
      reach: slice.reach + (event.negative ? event.reach : 0) - (before.negative ? before.reach : 0),
      seen: slice.seen.map((one) => (one === before ? toSeen(event, outcome, before) : one)),
    },
    outcome,
    before.removed === true,
  )
}

function withOutcome(slice: Slice, outcome: Outcome | undefined, wasRemoved: boolean): Slice {
  if (outcome === undefined) return slice
  return {
    ...slice,
    removals: slice.removals + (outcome.removed && !wasRemoved ? 1 : 0),
    actions: addCounts(slice.actions, outcome.actions),
  }
}

function toSeen(event: CommentEvent, outcome: Outcome | undefined, before: Seen | undefined): Seen {
  const version = outcome === undefined ? before?.version : event.version
  return {
    id: event.commentId,
    negative: event.negative,
    reach: event.reach,
    ...(event.authorId === undefined ? {} : { author: event.authorId }),
    ...(event.threadId === undefined ? {} : { thread: event.threadId }),
    ...(event.rumour === undefined ? {} : { rumour: event.rumour }),
    ...(version === undefined ? {} : { version }),
    ...(before?.removed === true || outcome?.removed === true ? { removed: true as const } : {}),
  }
}
