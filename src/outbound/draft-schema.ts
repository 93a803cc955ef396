import * as z from 'zod'
import { parseTime } from '../comment/parse-time.js'

const text = z.string({ error: 'expected text' })
const id = z.union([z.string().min(1), z.int()], { error: 'expected an id: text, or a whole number' })
const time = z
  .union([z.string(), z.number()], { error: 'expected a time: ISO 8601 text, or milliseconds since 1970' })
  .refine(
    (value) => (typeof value === 'number' ? value >= 0 && value <= 8.64e15 : parseTime(value) !== undefined),
    'this is no time we can read',
  )
  .describe('ISO 8601, or milliseconds since 1970.')

/** The shape of a draft as it may come in: only `text` is required, `null` means absent. */
export const draftSchema = z.object(
  {
    id: id.nullish(),
    text,
    kind: z
      .enum(['post', 'reply', 'message'], { error: 'expected `post`, `reply` or `message`' })
      .describe('`post` and `reply` are public, a `message` is private; `post` without it.')
      .nullish(),
    lang: text.nullish(),
    publishAt: time.nullish(),
    pageId: id.nullish(),
    countries: z.array(text, { error: 'expected a list of countries, as `["FR"]`' }).nullish(),
    tone: z
      .enum(['plain', 'warm', 'apology', 'factual', 'humour'], {
        error: 'expected `plain`, `warm`, `apology`, `factual` or `humour`',
      })
      .nullish(),
    cleared: z
      .array(text, { error: 'expected a list of codes' })
      .describe('Codes, or `code:detail`, of reasons that a person has looked at.')
      .nullish(),
  },
  { error: 'expected a draft: an object with `text`' },
)

/** What was last said of a draft in a queue. */
export const verdictSchema = z.enum(['publish', 'hold'], { error: 'expected `publish` or `hold`' }).nullish()
