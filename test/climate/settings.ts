import type { ClimateEvent, ClimateSettings, CommentEvent, Outcome } from '../../src/climate/climate.js'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
/** A round moment: every slice of an hour's window begins on it. */
export const START = Math.floor(1_700_000_000_000 / HOUR) * HOUR

export const SETTINGS: ClimateSettings = {
  windowMs: HOUR,
  negative: ['complaint'],
  elevated: [{ negative: 5, authors: 4, negativeShare: 0.5 }],
  crisis: [
    { negative: 10, authors: 8, negativeShare: 0.5 },
    { reach: 1000, negative: 2 },
  ],
  controversy: [{ negative: 4, authors: 3 }],
  rumour: 3,
  calmShare: 0.6,
  calmAfterMs: HOUR,
  holdsPosts: ['elevated', 'crisis'],
  breaker: { perHour: 4, perDay: 10 },
  offersMs: 0,
}

export const NOTHING_DONE: Outcome = {
  removed: false,
  degraded: false,
  actions: ['reply'],
  notable: [],
  offered: 0,
  holdPublishingUntil: null,
}

/** A comment event: the number gives it its id and author. */
export function comment(number: number, at: number, more: Partial<CommentEvent> = {}): ClimateEvent {
  return {
    kind: 'comment',
    at,
    commentId: `c${number}`,
    version: 0,
    authorId: `a${number}`,
    threadId: 't',
    negative: true,
    reach: 0,
    topics: [],
    outcome: NOTHING_DONE,
    ...more,
  }
}
