import type { Climate, CommentEvent, Episode, Mode, Outcome, Volume } from './climate.js'
import { addCounts, keptSlices } from './slices.js'

const MOST_POINTS = 576
const RANK: Readonly<Record<Mode, number>> = { normal: 0, elevated: 1, crisis: 2 }

/** The episode as it stands when a mode begins: a new one begins when the page leaves `normal`, with all that the window holds. */
export function beginEpisode(state: Climate, mode: Mode, at: number): Episode | null {
  const { episode } = state
  if (mode === 'normal') return episode === null || episode.until !== null ? episode : { ...episode, until: at }
  if (episode !== null && episode.until === null)
    return RANK[mode] > RANK[episode.worst] ? { ...episode, worst: mode } : episode
  const slices = keptSlices(state.slices, state.at, state.settings.windowMs)
  const topics = slices.map((slice) => slice.topics).reduce(sum, {})
  const actions = slices.map((slice) => slice.actions).reduce(sum, {})
  return { since: at, until: null, worst: mode, topics, actions, course: [] }
}

/** The episode with one more comment. */
export function addToEpisode(
  episode: Episode | null,
  event: CommentEvent,
  outcome: Outcome | undefined,
): Episode | null {
  if (episode === null || episode.until !== null || outcome === undefined) return episode
  return {
    ...episode,
    topics: event.negative ? addCounts(episode.topics, event.topics) : episode.topics,
    actions: addCounts(episode.actions, outcome.actions),
  }
}

/** The episode with the volume of slices that left the window. */
export function addToCourse(episode: Episode | null, volumes: readonly Volume[]): Episode | null {
  if (episode === null || episode.until !== null || volumes.length === 0) return episode
  return { ...episode, course: [...episode.course, ...volumes].slice(-MOST_POINTS) }
}

function sum(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const sums = new Map(Object.entries(a))
  for (const [name, count] of Object.entries(b)) sums.set(name, (sums.get(name) ?? 0) + count)
  return Object.fromEntries(sums)
}
