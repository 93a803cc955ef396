import type { LedgerEntry, LedgerKind } from '../ledger/ledger.js'
import type { Action } from '../rule-set/action.js'
import type { Case } from './case.js'
import { causeOf, fingerprintOf } from './is-decided.js'
import type { Requested } from './requested.js'

/** Signals whose values the history keeps, for what is measured over several comments. */
export const REMEMBERED_SIGNALS = [
  'bait',
  'troll',
  'complaint',
  'concern',
  'refund_request',
  'order_reference',
  'question',
  'praise',
  'disagreement',
  'sarcasm',
] as const

const PLACES: ReadonlyMap<string, number> = new Map(REMEMBERED_SIGNALS.map((id, place) => [id, place]))

/**
 * Lists what a decision adds to the author's history: the comment, each action that counts, each strike.
 *
 * Bounds: no text is kept; an author without id is nobody's history, so nothing is added. Ids are made from what caused the entry.
 * Source: docs/ledger.md.
 */
export function toLedgerEntries(
  given: Case,
  actions: readonly Action[],
  strikes: readonly Requested[],
): readonly LedgerEntry[] {
  const authorId = given.comment.author?.id
  if (authorId === undefined) return []
  const { comment } = given
  const cause = causeOf(given.ledger, comment)
  const judged = startEntry(cause, 'comment', authorId, given)
  judged.version = comment.editedAt ?? 0
  judged.fingerprint = fingerprintOf(comment)
  if (comment.platform !== undefined) judged.platform = comment.platform
  judged.sketch = given.measured.sketch
  if (given.measured.leaning !== undefined) judged.leaning = given.measured.leaning
  judged.signals = remembered(given)
  const entries: LedgerEntry[] = [judged]
  for (const action of actions) {
    const kind = kindOf(action)
    if (kind === null) continue
    const entry = startEntry(freeId(`${cause}/${action.ruleId}/${action.kind}`, entries), kind, authorId, given)
    entry.ruleId = action.ruleId
    const label = labelOf(action, given)
    if (label !== undefined) entry.label = label
    if (action.kind === 'reply' || action.kind === 'message') entry.variant = `${action.template}#${action.variant}`
    if (action.kind === 'offer-compensation' && action.amount !== undefined) entry.weight = action.amount
    if (action.kind === 'assign' || action.kind === 'escalate') {
      entry.respondBy = action.respondBy
      entry.priority = action.priority
    }
    if ('durationMs' in action && action.durationMs !== undefined) entry.expiresAt = given.now + action.durationMs
    entries.push(entry)
  }
  for (const { rule, request } of strikes) {
    if (request.kind !== 'strike') continue
    const entry = startEntry(freeId(`${cause}/${rule.id}/strike/${request.label}`, entries), 'strike', authorId, given)
    entry.ruleId = rule.id
    entry.label = request.label
    if (request.weight !== undefined) entry.weight = request.weight
    if (request.expiresMs !== undefined) entry.expiresAt = given.now + request.expiresMs
    entries.push(entry)
  }
  return entries
}

type Draft = { -readonly [Key in keyof LedgerEntry]: LedgerEntry[Key] }

function startEntry(id: string, kind: LedgerKind, authorId: string, { comment, now }: Case): Draft {
  const entry: Draft = { id, kind, authorId, at: now, commentId: comment.id }
  if (comment.pageId !== undefined) entry.pageId = comment.pageId
  if (comment.threadId !== undefined) entry.threadId = comment.threadId
  return entry
}

/** One rule may ask for several actions of one kind; each is a cause of its own. */
function freeId(id: string, entries: readonly LedgerEntry[]): string {
  let free = id
  for (let again = 2; isTaken(free, entries); again += 1) free = `${id}/${again}`
  return free
}

function isTaken(id: string, entries: readonly LedgerEntry[]): boolean {
  for (const entry of entries) if (entry.id === id) return true
  return false
}

function remembered({ measured }: Case): Readonly<Record<string, number>> {
  const found: (number | undefined)[] = []
  for (const id in measured.signals) {
    const place = PLACES.get(id)
    if (place !== undefined) found[place] = measured.signals[id]?.value ?? 0
  }
  const values: Record<string, number> = {}
  for (let place = 0; place < found.length; place += 1) {
    const id = REMEMBERED_SIGNALS[place]
    const value = found[place]
    if (id !== undefined && value !== undefined && value > 0) values[id] = value
  }
  return values
}

function kindOf(action: Action): LedgerKind | null {
  switch (action.kind) {
    case 'reply':
    case 'message':
      return action.tone === 'humour' ? 'humour' : action.kind
    case 'offer-compensation':
      return 'offer'
    case 'invite-review':
      return 'invitation'
    case 'record-lesson':
      return 'lesson'
    case 'lock-thread':
    case 'publish-statement':
    case 'label':
    case 'report':
    case 'start-playbook':
    case 'hold-publishing':
      return null
    default:
      return action.kind
  }
}

function labelOf(action: Action, { ruleSet }: Case): string | undefined {
  switch (action.kind) {
    case 'reply':
    case 'message':
      return action.template
    case 'assign':
    case 'escalate':
      return action.role
    case 'record-lesson':
      return action.topic
    case 'block':
    case 'ban': {
      const requests = ruleSet.rules.find((rule) => rule.id === action.ruleId)?.requests
      const request = requests?.find((one) => one.kind === action.kind)
      return request !== undefined && 'label' in request ? request.label : undefined
    }
    default:
      return undefined
  }
}
