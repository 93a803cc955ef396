import * as z from 'zod'
import { commentSchema } from '../src/comment/comment-schema.js'
import { lexiconSchema } from '../src/lexicon/lexicon.js'
import { draftSchema } from '../src/outbound/draft-schema.js'
import { patternsSchema } from '../src/pattern/pattern.js'
import { budgetSchema } from '../src/prove/backtest/budget-schema.js'
import { testsSchema } from '../src/prove/tests/test-schema.js'
import { ruleSetSchema } from '../src/rule-set/rule-set-schema.js'

const SCHEMAS = {
  'budget.json': { title: 'A budget for a rule set', schema: budgetSchema },
  'comment.json': { title: 'A comment', schema: commentSchema },
  'draft.json': { title: 'A draft', schema: draftSchema },
  'lexicon.json': { title: 'A lexicon', schema: lexiconSchema },
  'patterns.json': { title: 'Token patterns', schema: patternsSchema },
  'rule-set.json': { title: 'A rule set', schema: ruleSetSchema },
  'tests.json': { title: 'A file of tests', schema: testsSchema },
}

/** The published JSON Schemas by file name, as they must stand in rules/schema. */
export function schemaFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(SCHEMAS).map(([file, { title, schema }]) => [file, textOf(title, schema)]))
}

function textOf(title: string, schema: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`
}
