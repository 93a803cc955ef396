import type { Comment } from '../comment/comment.js'
import { isPublicOnly } from '../comment/public-only.js'
import { reachOf } from '../comment/reach-of.js'
import { countEntries } from '../ledger/count-entries.js'
import type { Ledger, LedgerKind } from '../ledger/ledger.js'
import type { Signals } from '../signals/signal.js'
import { strongestTopic } from '../signals/strongest-topic.js'
import { whenAsked } from '../when-asked.js'
import { compileRumours } from './compile-rumours.js'
import { compileWords, type DeclaredWords, type FoldedText } from './compile-words.js'
import { type PageView, pageFacts } from './page-facts.js'
import { parseDuration } from './parse-duration.js'
import type { RuleSetDocument } from './rule-set-schema.js'
import { SIGNAL_IDS } from './signal-ids.js'

const ACT = 0.5

/** The value of a fact; `null` is unknown. */
export type FactValue = number | string | boolean | null

export type FactType = 'number' | 'string' | 'boolean'

/** What the words of a comment say, as `decide` needs it. */
export interface Measured {
  readonly signals: Signals
  /** Two- or three-letter tag, `und` when open. */
  readonly lang: string
  /** False when not everything could be read: signals that are absent, or below 0.5, are then unknown. */
  readonly complete: boolean
  readonly sketch: readonly number[]
  readonly leaning?: number
}

/** Everything a fact may be read from. */
export interface FactSource {
  readonly comment: Comment
  readonly measured: Measured
  readonly ledger: Ledger
  readonly now: number
  readonly context: Readonly<Record<string, unknown>> | undefined
  /** The comment's text as lists of words are looked for in it, where several facts may ask. */
  readonly folded?: FoldedText | undefined
  /** History facts given by an example in place of a ledger. */
  readonly counts?: Readonly<Record<string, number>> | undefined
  /** The page it stands on; a quiet one when left out. */
  readonly page?: PageView | undefined
  /** Facts of the page given by an example, by full name. */
  readonly given?: Readonly<Record<string, unknown>> | undefined
}

/** One readable fact: its type, its domain, and how it is read. */
export interface Fact {
  readonly name: string
  readonly type: FactType
  /** Numbers from 0 to `most`, whole where said. */
  readonly most?: number
  readonly whole?: boolean
  /** The only texts it ever is. */
  readonly values?: readonly string[]
  readonly history?: HistoryFact
  /** The signal whose value it is. */
  readonly signal?: string
  read(source: FactSource): FactValue
}

/** A counted fact, as it is declared. */
export interface HistoryFact {
  readonly count: LedgerKind
  readonly label: string | readonly string[] | undefined
  readonly withinMs: number | undefined
  readonly scope: 'author' | 'page' | 'thread' | 'comment'
}

/**
 * Lists every fact that the conditions of a rule set may read, by name.
 *
 * Bounds: only own properties are ever read; nothing outside this table can be.
 * Source: docs/facts.md.
 */
export function factsOf(document: RuleSetDocument): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>()
  for (const fact of FIXED_FACTS) facts.set(fact.name, fact)
  facts.set('author.isStaff', staffFact(document.brand?.staff ?? []))
  for (const fact of pageFacts(compileRumours(document))) facts.set(fact.name, fact)
  for (const id of SIGNAL_IDS) facts.set(`signals.${id}`, signalFact(id))
  for (const [name, declared] of Object.entries(document.history ?? {}))
    facts.set(`history.${name}`, historyFact(name, declared))
  for (const [name, declared] of Object.entries(document.context ?? {}))
    facts.set(`context.${name}`, contextFact(name, declared))
  for (const [name, declared] of Object.entries(document.words ?? {}))
    facts.set(`words.${name}`, wordsFact(name, declared))
  return facts
}

function wordsFact(name: string, declared: DeclaredWords): Fact {
  const isThere = whenAsked(() => compileWords(declared))
  return { name: `words.${name}`, type: 'boolean', read: ({ comment, folded }) => isThere()(folded ?? comment.text) }
}

const HOUR_MS = 3_600_000

const FIXED_FACTS: readonly Fact[] = [
  { name: 'comment.lang', type: 'string', read: (source) => source.measured.lang },
  { name: 'comment.length', type: 'number', whole: true, read: (source) => source.comment.text.length },
  { name: 'comment.platform', type: 'string', read: (source) => source.comment.platform ?? null },
  { name: 'comment.isPublicOnly', type: 'boolean', read: (source) => isPublicOnly(source.comment.platform) },
  { name: 'comment.isReply', type: 'boolean', read: (source) => source.comment.parentId !== undefined },
  { name: 'comment.hasAttachment', type: 'boolean', read: (source) => (source.comment.attachments?.length ?? 0) > 0 },
  { name: 'comment.hasLink', type: 'boolean', read: (source) => hasLink(source.comment.text) },
  { name: 'comment.reach', type: 'number', whole: true, read: (source) => reachOf(source.comment) },
  {
    name: 'comment.reachPerHour',
    type: 'number',
    read: ({ comment, now }) => reachOf(comment) / Math.max(1, (now - (comment.createdAt ?? now)) / HOUR_MS),
  },
  { name: 'comment.topic', type: 'string', read: (source) => strongestTopic(source.measured.signals) ?? '' },
  { name: 'comment.isUnread', type: 'boolean', read: (source) => !source.measured.complete },
  { name: 'comment.isEdited', type: 'boolean', read: (source) => source.comment.editedAt !== undefined },
  { name: 'author.known', type: 'boolean', read: (source) => source.comment.author?.id !== undefined },
  { name: 'author.isSelf', type: 'boolean', read: (source) => source.comment.author?.isSelf === true },
  { name: 'author.followers', type: 'number', whole: true, read: (source) => source.comment.author?.followers ?? null },
  { name: 'author.audience', type: 'number', whole: true, read: (source) => source.comment.author?.followers ?? 0 },
  { name: 'thread.id', type: 'string', read: (source) => source.comment.threadId ?? null },
]

/** Staff is who the platform says is, or whose handle the rule set lists, with or without `@`, in either case. */
function staffFact(handles: readonly string[]): Fact {
  const bare = (handle: string): string => (handle.startsWith('@') ? handle.slice(1) : handle).toLowerCase()
  const known = new Set(handles.map(bare))
  return {
    name: 'author.isStaff',
    type: 'boolean',
    read: ({ comment: { author } }) =>
      author?.isStaff === true || (author?.handle !== undefined && known.has(bare(author.handle))),
  }
}

function signalFact(id: string): Fact {
  return {
    name: `signals.${id}`,
    type: 'number',
    most: 1,
    signal: id,
    read: ({ measured }) => {
      const signal = Object.hasOwn(measured.signals, id) ? measured.signals[id] : undefined
      if (measured.complete) return signal === undefined ? 0 : signal.value
      // What was found stands; what stays below the act tier might have come to more in what was not read.
      return signal === undefined || signal.value === null || signal.value < ACT ? null : signal.value
    },
  }
}

function historyFact(name: string, declared: NonNullable<RuleSetDocument['history']>[string]): Fact {
  const history: HistoryFact = {
    count: declared.count,
    label: declared.label,
    withinMs: declared.within === undefined ? undefined : (parseDuration(declared.within) ?? undefined),
    scope: declared.scope ?? 'author',
  }
  return {
    name: `history.${name}`,
    type: 'number',
    whole: declared.count !== 'strike',
    history,
    read: (source) => {
      if (source.counts !== undefined && Object.hasOwn(source.counts, name)) return source.counts[name] ?? 0
      return source.ledger.length === 0 ? 0 : countHistory(source, declared.count, history)
    },
  }
}

function countHistory(source: FactSource, kind: LedgerKind, history: HistoryFact): FactValue {
  const { comment, ledger, now } = source
  const authorId = comment.author?.id
  if (authorId === undefined || (history.scope === 'thread' && comment.threadId === undefined)) return 0
  return countEntries(ledger, {
    kind,
    authorId,
    now,
    label: history.label,
    withinMs: history.withinMs,
    pageId: history.scope === 'page' ? comment.pageId : undefined,
    threadId: history.scope === 'thread' ? comment.threadId : undefined,
    commentId: history.scope === 'comment' ? comment.id : undefined,
    exceptCommentId: comment.id,
  })
}

/** What the host hands in; where it hands in nothing, what is declared as usual; else unknown. */
function contextFact(name: string, declared: NonNullable<RuleSetDocument['context']>[string]): Fact {
  const { type } = declared
  return {
    name: `context.${name}`,
    type,
    read: ({ context, comment }) =>
      typed(ownValue(context, name) ?? ownValue(comment.context, name) ?? declared.default, type),
  }
}

function ownValue(context: Readonly<Record<string, unknown>> | undefined, name: string): unknown {
  return context !== undefined && Object.hasOwn(context, name) ? context[name] : undefined
}

/** A value of another type than declared counts as not measured. */
function typed(value: unknown, type: FactType): FactValue {
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value) ? value : null
  if (type === 'string') return typeof value === 'string' ? value : null
  return typeof value === 'boolean' ? value : null
}

function hasLink(text: string): boolean {
  return text.includes('https://') || text.includes('http://') || text.includes('www.')
}
