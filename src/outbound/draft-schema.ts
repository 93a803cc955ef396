import * as z from 'zod'
import { outsideId as id, outsideText as text, outsideTime as time } from '../comment/outside-fields.js'

const COUNTRY = 'expected a country by its code of two letters, as `FR` or `GB`'

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
    countries: z
      .array(z.string({ error: COUNTRY }).regex(/^[A-Za-z]{2}$/, { error: COUNTRY }), {
        error: 'expected a list of countries, as `["FR"]`',
      })
      .nullish(),
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
