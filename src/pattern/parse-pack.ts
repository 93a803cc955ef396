import * as z from 'zod'
import { lexiconSchema } from '../lexicon/lexicon.js'
import { fail, type Issue, ok, type Result } from '../result.js'
import type { LanguagePack } from './analyzer.js'
import { patternsSchema } from './pattern.js'
import { weightsSchema } from './weights.js'

/** A language pack as it is shipped: the lexicons and patterns of one language in one document. */
export const packSchema = z.strictObject({
  sangfroid: z.literal(1),
  kind: z.literal('pack'),
  language: z.string().regex(/^[a-z]{2,3}$/),
  hash: z.string().optional(),
  lexicons: z.array(lexiconSchema),
  patterns: z.array(patternsSchema),
  innocent: z.array(z.string()),
  weights: weightsSchema.optional(),
})

/**
 * Checks a language pack.
 *
 * Errors: every place where it does not have the shape of a pack, with its path.
 */
export function parsePack(value: unknown, path: string): Result<LanguagePack> {
  const parsed = packSchema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  return fail(
    parsed.error.issues.map(
      (problem): Issue => ({
        code: 'wrong-type',
        severity: 'error',
        path: [path, ...problem.path.map(String)].join('/'),
        message: problem.message.toLowerCase(),
      }),
    ),
  )
}
