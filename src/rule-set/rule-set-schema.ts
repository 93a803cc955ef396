import * as z from 'zod'
import { ADVICE_CODES, ISSUE_CODES } from '../issue-codes.js'
import { LEDGER_KINDS } from '../ledger/ledger.js'
import { lexiconSchema } from '../lexicon/lexicon.js'
import { authorSchema } from './author-schema.js'
import { breakerSchema, climateSchema, deadlinesSchema, hoursSchema, overdueSchema } from './page-schemas.js'
import { DURATION } from './parse-duration.js'
import {
  calendarSchema,
  compensationSchema,
  draftsSchema,
  factsSchema,
  lessonsSchema,
  playbooksSchema,
  rumoursSchema,
} from './register-schemas.js'
import { wordsSchema } from './words-schema.js'

const name = z.string().min(1).max(80)
/** The form of the id of a rule and of the name of a rule set. */
export const ruleIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:[-/][a-z0-9]+)*$/)
  .max(80)
const identifier = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]*$/)
  .max(60)
const language = z.string().regex(/^[a-z]{2,3}$/)
const duration = z.string().regex(DURATION)
const prose = z.string().min(1).max(2000)
const priority = z.enum(['low', 'normal', 'high', 'urgent'])
const toneSchema = z.enum(['plain', 'warm', 'apology', 'factual', 'humour'])
const condition = z.unknown().describe('a JsonLogic expression over the facts of docs/facts.md')

const said = z.strictObject({
  template: name.describe('the template that is filled in'),
  tone: toneSchema.optional().describe('overrides the tone of the template'),
})
const handed = z.strictObject({
  role: name.describe('who answers or looks'),
  within: duration.optional().describe('how long they have, as `2h`; what `deadlines` says when left out'),
  priority: priority.optional().describe('`low`, `normal` (the default), `high` or `urgent`'),
  brief: prose.optional().describe('what the person should know; the policy of the rule when left out'),
  attach: z
    .enum(['climate'])
    .optional()
    .describe('`climate`: the brief goes on with the story of the page so far: volume, topics, samples, what was done'),
  suggest: name.optional().describe('the template of an answer that is suggested to the person; it is not sent'),
})
const proposed = z.strictObject({ proposal: prose.describe('what a person may approve') })

/** One requested action with its fields, as an object with one key. */
export const actionObjectSchema = z
  .strictObject({
    block: z
      .strictObject({ reason: name.describe('why, kept in the history') })
      .describe('the account is cut off from the brand until a person lifts it'),
    ban: z
      .strictObject({
        scope: z.enum(['page', 'thread']).optional().describe('`page` (the default) or `thread`'),
        for: duration.optional().describe('how long; for good when left out'),
        reason: name.describe('why, kept in the history; `troll` asks for the humour reply before'),
      })
      .describe('the author is excluded, for a time or for good'),
    mute: z.strictObject({ for: duration.describe('how long') }).describe('a pause for the author'),
    'lock-thread': z.strictObject({ for: duration.describe('how long') }).describe('a pause for the thread'),
    reply: said.describe('a public answer'),
    message: said.describe('a private answer'),
    assign: handed.describe('a person answers'),
    escalate: handed.describe('a person must look, now'),
    'offer-compensation': z
      .strictObject({
        proposal: prose.describe('what a person may approve'),
        amount: z
          .number()
          .positive()
          .max(1_000_000_000)
          .optional()
          .describe('what it costs, in the currency of `compensation`; it counts against the budget'),
      })
      .describe('a gesture, for a person to approve'),
    'invite-review': proposed.describe('an invitation to leave a review, for a person to approve'),
    'publish-statement': proposed.describe('a public statement, for a person to approve'),
    'record-lesson': z
      .strictObject({
        topic: z
          .union([name, z.strictObject({ var: name })])
          .optional()
          .describe('a word, or `{ var: fact }`; the topic of the strongest evidence when left out'),
      })
      .describe('what can be learnt from the comment'),
    label: name.describe('a tag for the comment'),
    report: name.describe('the category told to the platform'),
    'start-playbook': name.describe('the plan that begins'),
    'hold-publishing': z.strictObject({ for: duration.describe('how long') }).describe('scheduled posts wait'),
    strike: z
      .strictObject({
        label: name.describe('what the strike is for'),
        weight: z.number().positive().max(100).optional().describe('how much it counts, 1 by default'),
        expires: duration.optional().describe('after which it no longer counts'),
      })
      .describe('no action, but an entry in the history that can be counted'),
  })
  .partial()

/** Requests that need no fields. */
export const BARE_ACTIONS = [
  'delete',
  'hide',
  'unhide',
  'hold',
  'silence',
  'publish-statement',
  'record-lesson',
] as const

const oneAction = actionObjectSchema.refine((action) => Object.keys(action).length === 1, { error: 'one-key' })
const request = z.union([z.enum(BARE_ACTIONS), oneAction])
const requests = z.array(request).max(50)

const author = authorSchema.describe('who writes; someone unknown when left out')
const contextValue = z.union([z.string(), z.number(), z.boolean()])
const example = z.union([
  z.string().min(1),
  z.strictObject({
    text: z.string().min(1).describe('the comment'),
    lang: z.string().max(20).optional().describe('the language tag the platform gives'),
    platform: z.string().max(60).optional().describe('the platform it stands on'),
    reply: z.boolean().optional().describe('the comment answers another one'),
    author: author.optional(),
    context: z.record(z.string(), contextValue).optional().describe('context facts by name'),
    history: z.record(z.string(), z.number().nonnegative()).optional().describe('history facts by name'),
    page: z
      .record(z.string(), contextValue)
      .optional()
      .describe('facts of the page by their full name, as `climate.mode`'),
    signals: z
      .record(z.string(), z.number().min(0).max(1))
      .optional()
      .describe('signals set by hand, over what is measured'),
  }),
])
const examples = z.strictObject({
  match: z.array(example).max(200).optional().describe('comments that the rule matches'),
  pass: z.array(example).max(200).optional().describe('comments that the rule must let pass'),
})

/** One rule; `policy`, `when` and `then` may only be left out when it changes a rule of a base. */
export const ruleSchema = z.strictObject({
  id: ruleIdSchema.describe('names the rule in every decision; the same id in a base is replaced'),
  policy: z
    .union([prose, z.record(language, prose).refine((texts) => Object.keys(texts).length > 0, { error: 'no-text' })])
    .optional()
    .describe(
      'the human norm it enforces, quoted to the author; by language, as `{ en: …, fr: … }`, or one text for all',
    ),
  status: z
    .enum(['live', 'shadow', 'off'])
    .optional()
    .describe('`live` (the default), `shadow`: decided and reported only, `off`'),
  precedence: z
    .number()
    .int()
    .min(-1000)
    .max(1000)
    .optional()
    .describe('the higher goes first where one action can stand; 0 by default'),
  when: condition.optional(),
  then: requests.optional().describe('what it requests'),
  unknown: z
    .union([z.literal('skip'), requests])
    .optional()
    .describe(
      'what to request when the condition cannot be judged: `skip` (the default), or actions that remove nothing',
    ),
  examples: examples.optional().describe('the proof of the rule; a removing rule needs both kinds'),
})

const countedKinds = z.enum(LEDGER_KINDS)

const severity = z.enum(['off', 'warning', 'error'])

/** A rule set as it is written. */
export const ruleSetSchema = z.strictObject({
  sangfroid: z.literal(1).describe('the version of the rule language'),
  name: ruleIdSchema.describe('names the rule set in every decision'),
  description: prose.optional().describe('what it is for; for readers only'),
  languages: z
    .array(language)
    .min(1)
    .max(20)
    .optional()
    .describe('the languages it judges and answers in, the first by default'),
  extends: z.array(name).max(20).optional().describe('rule sets it builds on; a later one wins over an earlier one'),
  brand: z
    .strictObject({
      name: z.string().min(1).max(80).optional().describe('how the brand calls itself'),
      orderNumber: z
        .string()
        .min(1)
        .max(200)
        .optional()
        .describe('what an order number looks like: letters, classes as `[0-9]`, counts as `{6}`'),
      staff: z.array(name).max(1000).optional().describe('handles of people who work for the brand'),
      aliases: z.array(name).max(200).optional().describe('other names of the brand and its products'),
      contact: z.string().min(1).max(200).optional().describe('how to get in touch, as it is said in replies'),
      page: z.string().min(1).max(200).optional().describe('where to complain'),
      register: z
        .enum(['formal', 'informal'])
        .optional()
        .describe(
          'how the author is addressed, in languages that tell it apart: `formal` (the default, vous) or `informal` (tu)',
        ),
    })
    .optional()
    .describe('who the rules speak for'),
  platforms: z
    .array(name)
    .max(50)
    .optional()
    .describe('where the comments come from; replies and actions are checked against what these platforms can do'),
  checks: z
    .strictObject(
      Object.fromEntries(ADVICE_CODES.map((code) => [code, severity.optional().describe(ISSUE_CODES[code].reports)])),
    )
    .optional()
    .describe('how grave a doubt of `sangfroid check` is, by code: `off`, `warning` or `error`'),
  removalGrade: z
    .array(name)
    .max(20)
    .optional()
    .describe('the signals that may lead to a removal; all ten when left out'),
  context: z
    .record(
      identifier,
      z.strictObject({
        type: z.enum(['boolean', 'number', 'string']).describe('what the host hands in'),
        default: z
          .union([z.boolean(), z.number(), z.string().max(200)])
          .optional()
          .describe('the value when the host hands in nothing; without it the fact is then unknown'),
        describe: prose.optional(),
      }),
    )
    .optional()
    .describe('facts that the host adds, read as `context.<name>`; the default, or unknown, when it does not'),
  history: z
    .record(
      identifier,
      z.strictObject({
        count: countedKinds.describe('the kind of entry that is counted'),
        label: z
          .union([name, z.array(name).min(1).max(20)])
          .optional()
          .describe('only entries with this label, or with one of these'),
        within: duration.optional().describe('only entries of the last `30d` or `12h`; for ever when left out'),
        scope: z
          .enum(['author', 'page', 'thread', 'comment'])
          .optional()
          .describe(
            'everywhere (the default), on the same page, in the same thread, or about the same comment: what was settled of it',
          ),
      }),
    )
    .optional()
    .describe('facts counted in the history of the author, read as `history.<name>`'),
  roles: z
    .union([z.array(name).max(100), z.record(name, prose)])
    .optional()
    .describe('who comments are handed to; once declared, other roles are mistakes'),
  templates: z.unknown().optional().describe('what is said; see docs/replies.md'),
  lexicons: z
    .array(lexiconSchema)
    .max(200)
    .optional()
    .describe('word lists of your own, in the form of docs/architecture.md'),
  words: wordsSchema
    .optional()
    .describe('lists of words that are looked for as they are written, read as `words.<name>`'),
  rules: z.array(ruleSchema).max(5000).optional().describe('what is done, when, and why'),
  playbooks: playbooksSchema.optional().describe('plans by name: ordered steps with roles and deadlines'),
  rumours: rumoursSchema.optional().describe('claims that go round, with the facts that answer them'),
  facts: factsSchema.optional().describe('what the brand may say of itself, and what is still open'),
  compensation: compensationSchema.optional().describe('what goodwill may cost'),
  lessons: lessonsSchema.optional().describe('topics of what can be learnt: by topic and language, words that tell it'),
  drafts: draftsSchema.optional().describe("what is looked at in the brand's own drafts"),
  calendar: calendarSchema.optional().describe('dates on which one looks twice before publishing'),
  climate: climateSchema.optional().describe('when a page is restless, and when it is in a crisis'),
  breaker: breakerSchema.optional().describe('how many removals are normal; beyond them a person decides'),
  hours: hoursSchema.optional().describe('when people are there to answer; around the clock when left out'),
  deadlines: deadlinesSchema
    .optional()
    .describe('how long each priority has where a rule says no `within`: `15m`, `1h`, `4h`, `24h` when left out'),
  overdue: overdueSchema
    .optional()
    .describe('who gets what was not answered in time: steps, each for those who wait longer than the one before'),
  fallback: z
    .strictObject({
      role: name.describe('who answers what no rule answers'),
      within: duration.optional().describe('how long they have; `24h` by default'),
      priority: priority.optional().describe('`normal` by default'),
      suggest: name.optional().describe('the template of an answer that is suggested to the person'),
    })
    .optional()
    .describe('no comment stays without an answer'),
})

/** A rule set as it is written, its shape checked. */
export type RuleSetDocument = z.infer<typeof ruleSetSchema>

/** A rule as it is written, its shape checked. */
export type RuleDocument = z.infer<typeof ruleSchema>

/** A requested action as it is written. */
export type RequestDocument = z.infer<typeof request>

/** An example of a rule as it is written. */
export type ExampleDocument = z.infer<typeof example>
