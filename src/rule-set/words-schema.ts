import * as z from 'zod'

const word = z.string().min(1).max(200)

/** Lists of words that are looked for as they are written, by name. */
export const wordsSchema = z.record(
  z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_]*$/)
    .max(60),
  z.strictObject({
    any: z
      .array(word)
      .min(1)
      .max(20_000)
      .describe('words and phrases of which one is enough; `*` at an end stands for the rest of a word'),
    unless: z.array(word).max(20_000).optional().describe('words and phrases that do not count, as parts of others'),
    at: z
      .enum(['anywhere', 'start', 'end', 'whole'])
      .optional()
      .describe('where in the text: `anywhere` (the default), its `start`, its `end`, or the `whole` text'),
  }),
)
