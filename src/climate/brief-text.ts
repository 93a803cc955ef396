import type { Brief } from './brief-of.js'
import type { Moment } from './climate.js'

const MOST_SAMPLES = 5
const MOST_MOMENTS = 10
/** The latest moment a date can hold, in epoch ms. */
const LATEST = 8.64e15

/**
 * Writes a brief as a few lines of plain text, times in UTC.
 *
 * Bounds: 5 samples and the latest 10 moments; the words of strangers stand between quotation marks, their own replaced.
 */
export function briefText(brief: Brief): string {
  const { now } = brief
  const lines = [
    brief.since > 0 ? `Mode: ${brief.mode} since ${utc(brief.since)}.` : `Mode: ${brief.mode}.`,
    `In the last stretch: ${count(now.comments, 'comment')}, ${now.negative} negative (${Math.round(now.negativeShare * 100)} %), ` +
      `by ${count(now.authors, 'author')} in ${count(now.threads, 'thread')}, reach ${now.reach}.`,
    ...(brief.topics.length === 0 ? [] : [`Topics: ${list(brief.topics.map((one) => [one.topic, one.comments]))}.`]),
    ...(brief.actions.length === 0
      ? []
      : [`Done so far: ${list(brief.actions.map((one) => [one.kind, one.comments]))}.`]),
    ...brief.timeline.slice(-MOST_MOMENTS).map((moment) => `${utc(moment.at)} ${momentText(moment)}`),
    ...brief.samples.slice(0, MOST_SAMPLES).map(({ text }) => `"${text.replaceAll('"', "'")}"`),
  ]
  return lines.join('\n')
}

/** A moment of the timeline in words. */
export function momentText({ what, detail, ruleId }: Moment): string {
  switch (what) {
    case 'mode':
      return `mode: ${detail}`
    case 'controversy':
      return `controversy over the thread ${detail}`
    case 'rumour':
      return `the rumour ${detail} spreads`
    case 'breaker':
      return detail === 'open' ? 'the circuit breaker opens' : 'the circuit breaker closes'
    case 'action':
      return ruleId === undefined ? detail : `${detail} by ${ruleId}`
    default:
      return what satisfies never
  }
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}

function list(counts: readonly (readonly [string, number])[]): string {
  return counts.map(([name, count]) => `${name} ${count}`).join(', ')
}

/** `2027-03-01 09:30 UTC`. */
function utc(at: number): string {
  if (!(Math.abs(at) <= LATEST)) return 'unknown'
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
