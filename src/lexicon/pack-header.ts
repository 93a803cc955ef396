import * as z from 'zod'

/** The fields that every file of a language pack begins with, besides its `kind`. */
export const packHeader = {
  sangfroid: z.literal(1),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .describe('two- or three-letter language tag'),
  name: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .describe('the file name'),
}
