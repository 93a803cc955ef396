import * as z from 'zod'
import { DURATION } from './parse-duration.js'

// What a rule set knows besides its rules: plans, facts, rumours, money, topics, dates. docs/registers.md has a section for each.

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(80)
const duration = z.string().regex(DURATION)
const name = z.string().min(1).max(80)
const prose = z.string().min(1).max(2000)
const said = z.string().trim().min(1).max(400)
const language = z.string().regex(/^[a-z]{2,3}$/)
const texts = z.record(language, said)
const phrase = z.string().trim().min(2).max(120)
const phrases = z.record(language, z.array(phrase).min(1).max(300))
const day = z.iso.date()
const validUntil = day.describe(
  'the last day on which it holds, as `2027-06-30`; afterwards it is neither used nor said',
)

const step = z.strictObject({
  do: prose.describe('what is to be done'),
  role: name.describe('who does it'),
  within: duration.describe('how long after the start it should be done'),
})

/** Plans by name: ordered steps with roles and deadlines. */
export const playbooksSchema = z.record(
  id,
  z.strictObject({
    describe: prose.describe('when the plan is for'),
    steps: z.array(step).min(1).max(50).describe('what is done, in order: `do`, `role`, `within` from the start'),
    validUntil: day
      .optional()
      .describe('the day by which somebody looks at the plan again; afterwards `check` reports it'),
  }),
)

/** Claims that go round, with the facts that answer them. */
export const rumoursSchema = z.record(
  id,
  z.strictObject({
    claims: phrases.describe('by language: what the rumour sounds like; the words of a phrase, in any order and form'),
    unless: phrases.optional().describe('by language: words that show that it is not passed on, as `is false`'),
    fact: texts.describe('by language: what is true'),
    spot: texts.optional().describe('by language: how to tell that the rumour is false'),
    link: z
      .url({ protocol: /^https?$/ })
      .max(300)
      .optional()
      .describe('where it can be read'),
    validUntil,
  }),
)

/** What the brand may say of itself. */
export const factsSchema = z.record(
  id,
  z.strictObject({
    says: phrases.describe('by language: phrases that say it'),
    confirmed: z.boolean().describe('false: known to be open, so it is not said'),
    source: prose.optional().describe('who confirmed it, or where it is written'),
    validUntil: validUntil.optional(),
  }),
)

const sum = z.strictObject({
  amount: z.number().positive().max(1_000_000_000).describe('how much in all'),
  within: duration.describe('in how long'),
})

/** What goodwill may cost. */
export const compensationSchema = z.strictObject({
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('as `EUR`'),
  most: z.number().positive().max(1_000_000_000).describe('the largest single gesture'),
  mostPercent: z.number().positive().max(100).optional().describe('the largest reduction; none when left out'),
  perAuthor: sum.optional().describe('`{ amount, within }`: the most for one author'),
  perPage: sum.optional().describe('`{ amount, within }`: the most for all authors of a page'),
})

/** Topics of what can be learnt: words and phrases by language. */
export const lessonsSchema = z.record(id, phrases)

/** What is looked at in the brand's own drafts. */
export const draftsSchema = z.strictObject({
  assertions: phrases.optional().describe('by language: phrases that assert what must be a declared fact'),
  promises: phrases.optional().describe('by language: words that promise money or gifts'),
  unbounded: phrases.optional().describe('by language: promises without a limit'),
  unfit: z
    .record(id, phrases)
    .optional()
    .describe(
      'by kind (`blame`, `jargon` …) and language: words and phrases that have no place in a reply, as they are written, `*` for the rest of a word; `check` reports them in own templates',
    ),
})

/** What a sensitive date is. */
export const DATE_KINDS = ['mourning', 'remembrance', 'election', 'holiday', 'religious'] as const
const treatment = z.enum(['hold', 'note', 'ignore'])

/** Dates on which one looks twice before publishing. */
export const calendarSchema = z.strictObject({
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/))
    .max(50)
    .optional()
    .describe('where the brand speaks, as `FR`; every country of the calendar when left out'),
  treat: z
    .partialRecord(z.enum(DATE_KINDS), treatment)
    .optional()
    .describe('what a date of a kind does to a post: `hold` (the default), `note` or `ignore`'),
  dates: z
    .record(
      id,
      z.strictObject({
        name: said.describe('what the day is called'),
        kind: z.enum(DATE_KINDS).describe('`mourning`, `remembrance`, `election`, `holiday` or `religious`'),
        when: z.string().min(1).max(120).describe('a rule such as `11-11`, `easter +1`, `1st thursday in may`'),
        countries: z
          .array(z.string().regex(/^[A-Z]{2}$/))
          .min(1)
          .max(50)
          .optional()
          .describe('where it is kept; everywhere when left out'),
        every: z.number().int().min(2).max(100).optional().describe('every so many years, counted from `from`'),
        from: z.number().int().min(1).max(9999).optional().describe('the first year'),
        until: z.number().int().min(1).max(9999).optional().describe('the last year'),
        before: z.number().int().min(1).max(60).optional().describe('days before that count as well'),
        days: z.number().int().min(1).max(60).optional().describe('how many days it lasts, 1 when left out'),
      }),
    )
    .optional()
    .describe('the dates by id'),
})
