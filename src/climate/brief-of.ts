import type { Climate, Mode, Moment, Volume } from './climate.js'
import { type Measures, measureClimate } from './measure-climate.js'

/** A crisis in short, for a person who has to take it over: plain JSON, no names, personal data masked. Times in epoch ms. */
export interface Brief {
  readonly pageId: string | null
  readonly at: number
  readonly mode: Mode
  readonly since: number
  /** When the page left `normal`, and the worst mode since; `null` when it did not. */
  readonly episode: { readonly since: number; readonly until: number | null; readonly worst: Mode } | null
  /** What the window holds. */
  readonly now: Measures
  /** Comments over time, oldest first. */
  readonly volume: readonly Volume[]
  /** What it is about, the most frequent first. */
  readonly topics: readonly { readonly topic: string; readonly comments: number }[]
  readonly timeline: readonly Moment[]
  /** Words of comments, the farthest-reaching first. */
  readonly samples: readonly { readonly at: number; readonly text: string; readonly reach: number }[]
  /** Kinds of actions so far, and for how many comments. */
  readonly actions: readonly { readonly kind: string; readonly comments: number }[]
}

/**
 * Returns the brief of what happens on a page: timeline, topics, volume, samples, actions so far.
 *
 * Bounds: what was counted since the page left `normal`, else what the window holds; 12 samples, 100 moments, 588 points of volume.
 * Errors: none.
 * Source: docs/climate.md, section "The brief".
 */
export function briefOf(state: Climate, at: number = state.at): Brief {
  const { episode, slices } = state
  const open = episode !== null && episode.until === null ? episode : null
  const recent = slices.map(({ at: from, comments, negative, removals }) => ({
    at: from,
    comments,
    negative,
    removals,
  }))
  const topics = open?.topics ?? total(slices.map((slice) => slice.topics))
  const actions = open?.actions ?? total(slices.map((slice) => slice.actions))
  return {
    pageId: state.pageId,
    at,
    mode: state.mode,
    since: state.since,
    episode: episode === null ? null : { since: episode.since, until: episode.until, worst: episode.worst },
    now: measureClimate(state, at),
    volume: [...(open?.course ?? []), ...recent],
    topics: ranked(topics).map(([topic, comments]) => ({ topic, comments })),
    timeline: state.timeline,
    samples: state.samples.map(({ at: from, text, reach }) => ({ at: from, text, reach })),
    actions: ranked(actions).map(([kind, comments]) => ({ kind, comments })),
  }
}

function total(counts: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const sums = new Map<string, number>()
  for (const one of counts)
    for (const [name, count] of Object.entries(one)) sums.set(name, (sums.get(name) ?? 0) + count)
  return Object.fromEntries(sums)
}

function ranked(counts: Readonly<Record<string, number>>): readonly (readonly [string, number])[] {
  return Object.entries(counts).sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
}
