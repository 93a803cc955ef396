import * as z from 'zod'
import { packHeader } from '../lexicon/pack-header.js'

const match = z.string().min(1).max(2000)

/** Token patterns as authored: constructions of one language. */
export const patternsSchema = z.strictObject({
  sangfroid: packHeader.sangfroid,
  kind: z.literal('patterns'),
  language: packHeader.language,
  name: packHeader.name,
  macros: z.record(z.string(), z.string()).optional().describe('shared parts, used as `%name`'),
  patterns: z.array(
    z.strictObject({
      id: z
        .string()
        .regex(/^[a-z0-9-]{1,60}$/)
        .describe('becomes language/file/id'),
      family: z.string().min(1).describe('evidence is the maximum inside a family'),
      signal: z
        .union([z.string(), z.record(z.string(), z.string())])
        .describe('the signal, or one by the kind of the captured target with a `default`; `none` means no evidence'),
      match: z.union([match, z.array(match).min(1)]).describe('the construction, or several'),
      unless: z.array(match).optional().describe('constructions that, overlapping the match, make it harmless'),
      polarity: z
        .enum(['negative', 'positive', 'any'])
        .optional()
        .describe('hostile as it stands, hostile under odd negation, or whatever the negation'),
      weight: z.number().min(0).max(1).describe('0.5 and above is act tier, below is review tier'),
      immune: z.array(z.string()).optional().describe('frames that do not damp it; `all` for every one'),
      value: z
        .string()
        .optional()
        .describe(
          'a label for the evidence, such as the topic of a complaint; `$X` takes the value of the term captured as X',
        ),
      target: z.string().optional().describe('the kind of target when nothing is captured'),
      note: z.string().optional(),
      examples: z
        .strictObject({ match: z.array(z.string()).min(1), pass: z.array(z.string()).min(1) })
        .optional()
        .describe('sentences that must and must not give this evidence'),
    }),
  ),
})

export type PatternFile = z.infer<typeof patternsSchema>
export type Pattern = PatternFile['patterns'][number]
