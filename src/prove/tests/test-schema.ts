import * as z from 'zod'
import { LEDGER_KINDS } from '../../ledger/ledger.js'
import { authorSchema } from '../../rule-set/author-schema.js'
import { DURATION } from '../../rule-set/parse-duration.js'

const name = z.string().min(1).max(200)
const text = z.string().min(1).max(100_000)
const duration = z.string().regex(DURATION)
const factValue = z.union([z.string(), z.number(), z.boolean(), z.null()])
const facts = z.record(name, factValue)
const fields = z.record(name, factValue)
const time = z.string().max(40)

const actionName = z.string().min(1).max(40)
const expectedAction = z
  .union([actionName, z.record(actionName, z.union([fields, z.string()]))])
  .describe(
    'a kind of action, or one with fields: `{ reply: { template: question } }`; what is left out may be anything',
  )
const expectedActions = z.array(expectedAction).max(50)

/** What is expected of one decision; whatever is left out may be anything. */
export const expectationSchema = z.strictObject({
  matched: z.array(name).max(100).optional().describe('rules that match, among others'),
  unmatched: z.array(name).max(100).optional().describe('rules that do not match'),
  actions: expectedActions.optional().describe('actions that are taken, among others'),
  only: expectedActions.optional().describe('the actions that are taken, all of them, in any order'),
  without: z.array(actionName).max(50).optional().describe('kinds of actions that are not taken'),
  entries: expectedActions
    .optional()
    .describe('entries that the history gains, among others: `{ strike: { label: troll } }`'),
  incomplete: z.array(name).max(100).optional().describe('facts that could not be measured'),
  signals: z
    .record(name, z.strictObject({ min: z.number().optional(), max: z.number().optional() }))
    .optional()
    .describe('values of signals, both bounds included'),
  lang: z.string().max(20).optional().describe('the language judged'),
  status: z.enum(['decided', 'duplicate']).optional().describe('`duplicate` when this version was decided before'),
})

const author = z.union([name, authorSchema]).describe('who writes: an id, or an author with more fields')

const past = z
  .array(
    z.strictObject({
      kind: z.enum(LEDGER_KINDS).describe('the kind of entry, as `strike`, `reply`, `ban`, `humour`'),
      ago: duration.describe('how long before the comment'),
      label: name.optional(),
      page: name.optional(),
      thread: name.optional(),
      comment: name.optional().describe('what it is about: the `id` of a step, or `this` for the first comment'),
      author: name.optional().describe('whose entry it is; the author of the comment when left out'),
      weight: z.number().positive().optional(),
    }),
  )
  .max(200)
  .describe('what the history of the author holds')

const written = {
  text: text.describe('the comment'),
  author: author.optional(),
  lang: z.string().max(20).optional().describe('the language tag the platform gives'),
  platform: name.optional(),
  page: name.optional().describe('the page it stands on; `page` when left out'),
  thread: name.optional(),
  reply: z.boolean().optional().describe('the comment answers another one'),
  attachments: z.array(name).max(20).optional().describe('kinds of what hangs on it, as `photo`'),
  context: facts.optional().describe('context facts by name'),
  history: z.record(name, z.number().nonnegative()).optional().describe('history facts by name, in place of counting'),
  facts: facts
    .optional()
    .describe('facts of the page by their full name, as `thread.controversy`, in place of a climate'),
  signals: z
    .record(name, z.number().min(0).max(1).nullable())
    .optional()
    .describe('signals set by hand, over what is measured; `null` is unknown'),
}

/** One comment and what is expected of its decision. */
export const caseSchema = z.strictObject({
  name: name.optional().describe('says what the case shows'),
  ...written,
  past: past.optional(),
  expect: expectationSchema,
})

const stepSchema = z.strictObject({
  ...written,
  after: duration.optional().describe('how long after the step before; one minute when left out'),
  at: time.optional().describe('the moment, as ISO 8601, in place of `after`'),
  id: name.optional().describe('the id of the comment, where a step delivers the same one again'),
  edited: z.boolean().optional().describe('the comment with this id was edited'),
  expect: expectationSchema.optional().describe('nothing is asked of a step without it'),
})

const timelineSchema = z.strictObject({
  name: name.describe('says what the timeline shows'),
  author: author.optional().describe('who writes where a step does not say'),
  page: name.optional(),
  platform: name.optional(),
  thread: name.optional(),
  context: facts.optional().describe('context facts of every step'),
  past: past.optional(),
  steps: z.array(stepSchema).min(1).max(500),
})

const tableSchema = z.strictObject({
  rule: name.describe('the rule whose condition is asked'),
  match: z.array(facts).max(1000).optional().describe('facts with which it holds'),
  pass: z.array(facts).max(1000).optional().describe('facts with which it does not hold'),
  unknown: z.array(facts).max(1000).optional().describe('facts, some `null`, with which it cannot be judged'),
})

/** A file of tests as it is written. */
export const testsSchema = z.strictObject({
  sangfroid: z.literal(1).describe('the version of the language of tests'),
  kind: z.literal('tests'),
  description: z.string().max(2000).optional().describe('for readers only'),
  tables: z
    .array(tableSchema)
    .max(2000)
    .optional()
    .describe('conditions asked with facts set by hand, what is not named at rest'),
  cases: z.array(caseSchema).max(100_000).optional().describe('single comments'),
  timelines: z.array(timelineSchema).max(2000).optional().describe('several comments, one after the other'),
})

/** A file of tests, its shape checked. */
export type TestsDocument = z.infer<typeof testsSchema>
export type CaseDocument = z.infer<typeof caseSchema>
export type TimelineDocument = z.infer<typeof timelineSchema>
export type StepDocument = z.infer<typeof stepSchema>
export type TableDocument = z.infer<typeof tableSchema>
/** What is expected of one decision. */
export type Expectation = z.infer<typeof expectationSchema>
export type ExpectedAction = z.infer<typeof expectedAction>
