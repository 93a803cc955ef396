import type { Author, Comment } from '../../comment/comment.js'
import { parseTime } from '../../comment/parse-time.js'
import type { Ledger, LedgerEntry } from '../../ledger/ledger.js'
import { parseDuration } from '../../rule-set/parse-duration.js'
import { TEST_NOON } from './test-noon.js'
import type { CaseDocument, StepDocument, TestsDocument, TimelineDocument } from './test-schema.js'
import type { Timeline, Trial, TrialPlace, TrialStep } from './trial.js'

const MINUTE = 60_000

/** Turns a file of tests into trials, in the order of the file. */
export function toTrials(document: TestsDocument, file: string): readonly Trial[] {
  return [
    ...(document.tables ?? []).flatMap((table, index) => ofTable(table, { file, path: `/tables/${index}` })),
    ...(document.cases ?? []).map((one, index) => caseToTrial(one, { file, path: `/cases/${index}` })),
    ...(document.timelines ?? []).map((one, index) => ofTimeline(one, { file, path: `/timelines/${index}` })),
  ]
}

function ofTable(table: NonNullable<TestsDocument['tables']>[number], at: TrialPlace): readonly Trial[] {
  const kinds = [
    ['match', true],
    ['pass', false],
    ['unknown', null],
  ] as const
  return kinds.flatMap(([kind, wanted]) =>
    (table[kind] ?? []).map((facts, index): Trial => {
      const place = { ...at, path: `${at.path}/${kind}/${index}` }
      return {
        kind: 'table',
        name: `${table.rule}: ${kind} row ${index + 1}`,
        ruleId: table.rule,
        facts,
        wanted,
        place,
      }
    }),
  )
}

/** A single comment is a timeline of one step. */
export function caseToTrial(document: CaseDocument, place: TrialPlace): Timeline & { readonly step: TrialStep } {
  const name = document.name ?? `case: ${document.text.slice(0, 80)}`
  const { expect, ...given } = document
  const comment = toComment(given, {}, `case${place.path}${place.line ?? ''}`, TEST_NOON)
  const past = toLedger(document.past ?? [], comment)
  const step = toStep(given, {}, comment, TEST_NOON, expect, place)
  return { kind: 'timeline', name, past, steps: [step], step, place }
}

function ofTimeline(document: TimelineDocument, place: TrialPlace): Trial {
  let now = TEST_NOON - MINUTE
  const steps = document.steps.map((step, index): TrialStep => {
    now = step.at === undefined ? now + durationOf(step.after, MINUTE) : (parseTime(step.at) ?? now)
    const at = { ...place, path: `${place.path}/steps/${index}` }
    const comment = toComment(step, document, step.id ?? `step${at.path}`, now)
    return toStep(step, document, comment, now, step.expect ?? {}, at)
  })
  const first = steps[0]?.comment
  return {
    kind: 'timeline',
    name: document.name,
    past: first === undefined ? [] : toLedger(document.past ?? [], first),
    steps,
    place,
  }
}

type Written = Omit<StepDocument, 'expect'>
type Around = Partial<Pick<TimelineDocument, 'author' | 'page' | 'platform' | 'thread' | 'context'>>

function toStep(
  given: Written,
  around: Around,
  comment: Comment,
  now: number,
  expect: TrialStep['expect'],
  place: TrialPlace,
): TrialStep {
  const context = given.context ?? around.context
  return {
    comment,
    now,
    expect,
    place,
    ...(context === undefined ? {} : { context: { ...around.context, ...given.context } }),
    ...(given.history === undefined ? {} : { counts: given.history }),
    ...(given.facts === undefined ? {} : { given: given.facts }),
    ...(given.signals === undefined ? {} : { signals: given.signals }),
  }
}

function toComment(given: Written, around: Around, id: string, now: number): Comment {
  const author = given.author ?? around.author
  const platform = given.platform ?? around.platform
  const thread = given.thread ?? around.thread
  return {
    id,
    text: given.text,
    pageId: given.page ?? around.page ?? 'page',
    createdAt: now,
    ...(platform === undefined ? {} : { platform }),
    ...(thread === undefined ? {} : { threadId: thread }),
    ...(author === undefined ? {} : { author: toAuthor(author) }),
    ...(given.lang === undefined ? {} : { lang: given.lang }),
    ...(given.reply === true ? { parentId: 'parent' } : {}),
    ...(given.edited === true ? { editedAt: now } : {}),
    ...(given.attachments === undefined ? {} : { attachments: given.attachments.map((kind) => ({ kind })) }),
  }
}

function toAuthor(author: NonNullable<StepDocument['author']>): Author {
  if (typeof author === 'string') return { id: author }
  return Object.fromEntries(Object.entries(author).filter(([, value]) => value !== undefined))
}

/** Entries of the past stand before the first comment, and belong to its author unless they say otherwise. */
function toLedger(past: NonNullable<TimelineDocument['past']>, first: Comment): Ledger {
  const at = first.createdAt ?? TEST_NOON
  return past.flatMap(({ kind, ago, label, page, thread, comment, author, weight }, index): LedgerEntry[] => {
    const authorId = author ?? first.author?.id
    const pageId = page ?? first.pageId
    const threadId = thread ?? first.threadId
    if (authorId === undefined) return []
    return [
      {
        id: `past/${index}`,
        kind,
        authorId,
        at: at - durationOf(ago, 0),
        commentId: comment === 'this' ? first.id : (comment ?? `past-${index}`),
        ...(label === undefined ? {} : { label }),
        ...(pageId === undefined ? {} : { pageId }),
        ...(threadId === undefined ? {} : { threadId }),
        ...(weight === undefined ? {} : { weight }),
      },
    ]
  })
}

function durationOf(text: string | undefined, otherwise: number): number {
  return text === undefined ? otherwise : (parseDuration(text) ?? otherwise)
}
