import type { LedgerEntry, LedgerKind } from '../ledger/ledger.js'
import type { Action } from '../rule-set/action.js'
import type { Case } from './case.js'
import type { Requested } from './requested.js'

/** Signals whose values the history keeps, for what is measured over several comments. */
export const REMEMBERED_SIGNALS = ['bait', 'troll', 'complaint', 'concern', 'refund_request', 'order_reference', 'question', 'praise', 'disagreement', 'sarcasm'] as const

/**
 * Lists what a decision adds to the author's history: the comment, each action that counts, each strike.
 *
 * Bounds: no text is kept; an author without id is nobody's history, so nothing is added. Ids are made from what caused the entry.
 * Source: docs/ledger.md.
 */
export function toLedgerEntries(given: Case, version: number, actions: readonly Action[], strikes: readonly Requested[]): readonly LedgerEntry[] {
  const { comment, now } = given
  const authorId = comment.author?.id
  if (authorId === undefined) return []
  const cause = `${comment.id}@${version}`
  const base = {
    authorId,
    at: now,
    commentId: comment.id,
    ...(comment.pageId === undefined ? {} : { pageId: comment.pageId }),
    ...(comment.threadId === undefined ? {} : { threadId: comment.threadId }),
  }
  const entries: LedgerEntry[] = [{ id: cause, kind: 'comment', ...base, version, sketch: given.measured.sketch, signals: remembered(given) }]
  const seen = new Set<string>()
  const add = (key: string, entry: Omit<LedgerEntry, 'id'>): void => {
    let id = `${cause}/${key}`
    for (let again = 2; seen.has(id); again += 1) id = `${cause}/${key}/${again}`
    seen.add(id)
    entries.push({ id, ...entry })
  }
  for (const action of actions) {
    const kind = kindOf(action)
    if (kind === null) continue
    const ruleId = action.ruleId
    const label = labelOf(action, given)
    const said = action.kind === 'reply' || action.kind === 'message' ? { variant: `${action.template}#${action.variant}` } : {}
    const expiry = 'durationMs' in action && action.durationMs !== undefined ? { expiresAt: now + action.durationMs } : {}
    add(`${ruleId}/${action.kind}`, { kind, ...base, ruleId, ...(label === undefined ? {} : { label }), ...said, ...expiry })
  }
  for (const { rule, request } of strikes) {
    if (request.kind !== 'strike') continue
    const { label, weight, expiresMs } = request
    add(`${rule.id}/strike/${label}`, {
      kind: 'strike',
      ...base,
      ruleId: rule.id,
      label,
      ...(weight === undefined ? {} : { weight }),
      ...(expiresMs === undefined ? {} : { expiresAt: now + expiresMs }),
    })
  }
  return entries
}

function remembered({ measured }: Case): Readonly<Record<string, number>> {
  const values: Record<string, number> = {}
  for (const id of REMEMBERED_SIGNALS) {
    const value = Object.hasOwn(measured.signals, id) ? measured.signals[id]?.value : undefined
    if (typeof value === 'number' && value > 0) values[id] = value
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
