import type { CommentEvent, Sample } from './climate.js'

const MOST = 12

/** The samples with the words of one more comment: those that reach farthest are kept, of equals the latest; a comment counts once. */
export function keepSample(samples: readonly Sample[], event: CommentEvent): readonly Sample[] {
  const others = samples.filter((one) => one.id !== event.commentId)
  if (event.sample === undefined || others.some((one) => one.text === event.sample))
    return others.length === samples.length ? samples : others
  const all = [...others, { at: event.at, text: event.sample, reach: event.reach, id: event.commentId }]
  return all.sort((a, b) => b.reach - a.reach || b.at - a.at).slice(0, MOST)
}
