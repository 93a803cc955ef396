import * as z from 'zod'
import { DURATION } from './parse-duration.js'

// What a rule set says about a page as a whole: its mood, its circuit breaker, its hours.

const duration = z.string().regex(DURATION)
const name = z.string().min(1).max(80)
const count = z.number().int().min(1).max(2000)
const priority = z.enum(['low', 'normal', 'high', 'urgent'])

const criterion = z.strictObject({
  comments: count.optional().describe('comments in the window'),
  negative: count.optional().describe('of them negative'),
  authors: count.optional().describe('authors of negative comments'),
  negativeShare: z.number().gt(0).max(1).optional().describe('share of negative comments, 0 to 1'),
  threads: count.optional().describe('threads with negative comments'),
  reach: z
    .number()
    .int()
    .min(1)
    .max(1_000_000_000)
    .optional()
    .describe('likes, shares and replies to negative comments'),
})
const criteria = z.union([criterion, z.array(criterion).min(1).max(10)])

/** When a page is restless, when it is in a crisis, and when it has calmed down. */
export const climateSchema = z.strictObject({
  window: duration.optional().describe('how far back one looks; `1h` when left out'),
  negative: z.array(name).min(1).max(40).optional().describe('signals of which one at 0.5 makes a comment negative'),
  elevated: criteria.optional().describe('what must be reached, all of it; or a list, one of which must be'),
  crisis: criteria.optional().describe('the same for a crisis'),
  controversy: criteria.optional().describe('the same for a single thread: many are offended by one post'),
  rumour: count.optional().describe('as many comments with one rumour of the register mean that it spreads'),
  calm: z
    .strictObject({
      share: z.number().min(0.1).max(0.95).optional().describe('below this share of the thresholds it is calmer'),
      after: duration.optional().describe('and only once it has been so for as long'),
    })
    .optional()
    .describe('when a mode ends, one step at a time; 0.6 and `1h` when left out'),
  publishing: z
    .partialRecord(z.enum(['elevated', 'crisis']), z.enum(['hold', 'publish']))
    .optional()
    .describe('what happens to posts in a mode; held in both when left out'),
})

/** How many removals are normal. */
export const breakerSchema = z.strictObject({
  perHour: z.number().int().min(1).max(100_000).describe('comments removed in an hour that are still normal'),
  perDay: z.number().int().min(1).max(1_000_000).describe('the same for a day'),
  role: name.describe('who looks at what is held instead'),
  within: duration.optional().describe('how long they have; `1h` when left out'),
})

/** What happens to hand-overs that nobody answered in time. */
export const overdueSchema = z
  .array(
    z.strictObject({
      after: duration.optional().describe('how long after the deadline, by the same hours; at once when left out'),
      from: z.array(name).min(1).max(50).optional().describe('the roles that are waited for; every role when left out'),
      role: name.describe('who gets it then'),
      within: duration.optional().describe('how long they have; what `deadlines` says when left out'),
      priority: priority.optional().describe('the least priority it has then; the one it had when left out'),
      brief: z.string().min(1).max(2000).optional().describe('what the person should know besides who was waited for'),
    }),
  )
  .max(10)

const stretch = z.string().regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$/)

/** The days of a week, Sunday first, as dates count them. */
export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

/** When people are there to answer. */
export const hoursSchema = z.strictObject({
  zone: name.describe('the time zone by its IANA name, as `Europe/Paris`'),
  week: z
    .partialRecord(z.enum(WEEKDAYS), z.array(stretch).max(6))
    .describe(
      "by day (`mon` to `sun`): stretches as `'09:00-12:30'`, past midnight as `'22:00-06:00'`; a day that is left out is closed",
    ),
  closed: z
    .array(z.string().min(1).max(120))
    .max(400)
    .optional()
    .describe('days on which nobody is there: rules as in `calendar.dates`'),
  always: z
    .array(priority)
    .max(4)
    .optional()
    .describe('priorities that do not wait for opening; `urgent` when left out'),
})

/** How long each priority has where a rule does not say `within`. */
export const deadlinesSchema = z.partialRecord(priority, duration)
