import * as z from 'zod'

const share = z.number().min(0).max(1)

const limit = z.strictObject({
  rule: z.string().min(1).max(80).optional().describe('the rule it is about; the whole rule set when left out'),
  language: z.string().min(2).max(20).optional().describe('the language it is about; all of them when left out'),
  precision: share.optional().describe('at least: of what is removed, the share that should be'),
  recall: share.optional().describe('at least: of what should be removed, the share that is'),
  falseRemovalRate: share.optional().describe('at most: of what should be kept, the share that is removed'),
  comments: z.number().int().positive().optional().describe('at least so many labelled comments'),
  sure: z
    .boolean()
    .optional()
    .describe('the unfavourable end of the interval has to keep to it, not only the share that was measured'),
})

/** What a rule set may get wrong, as it is written. */
export const budgetSchema = z.strictObject({
  sangfroid: z.literal(1).describe('the version of the language of budgets'),
  kind: z.literal('budget'),
  description: z.string().max(2000).optional().describe('for readers only'),
  confidence: z
    .union([z.literal(0.9), z.literal(0.95), z.literal(0.99)])
    .optional()
    .describe('how sure intervals are; 0.95 when left out'),
  limits: z.array(limit).min(1).max(1000).describe('what has to be kept to, each for itself'),
})

/** What a rule set may get wrong, its shape checked. */
export type Budget = z.infer<typeof budgetSchema>

/** One limit of a budget. */
export type BudgetLimit = Budget['limits'][number]
