import type { Ledger, LedgerEntry } from '../ledger/ledger.js'
import { type LateEntry, lateEntries } from '../ledger/overdue.js'
import { moreUrgent } from '../ledger/urgency.js'
import type { Action } from '../rule-set/action.js'
import type { OverdueStep } from '../rule-set/compile-overdue.js'
import type { CompiledRuleSet } from '../rule-set/compiled-rule-set.js'
import { bareDecision } from './bare-decision.js'
import type { Decision } from './decision.js'
import { mergeAction } from './merge-action.js'

/** The rule that actions of `overdue` steps name. */
const RULE_ID = 'overdue'

const REASON = 'What is not answered in time goes to somebody else.'

/**
 * Hands what was not answered in time to whom the `overdue` steps of a rule set name: for each comment a decision with the hand-overs, and the
 * ledger entries to append so that no step is taken twice.
 *
 * Units: `now` in ms since the Unix epoch.
 * Bounds: of several steps that are due the last is taken, and none before it later; a hand-over that itself came of a step is not moved again.
 * One comment is handed to one role once at a time. In the order of `overdue`. A comment without an author's history is in no ledger, and so never late.
 * Errors: none.
 * Source: docs/registers.md, section "Deadlines".
 *
 * @example
 * const compiled = compileRuleSet({ sangfroid: 1, name: 'desk', languages: ['en'], overdue: [{ role: 'lead' }], fallback: { role: 'support' } })
 * const late = [{ id: 'e', kind: 'assign', authorId: 'a', at: 0, commentId: 'c', label: 'support', respondBy: 10 }]
 * compiled.ok && escalateOverdue(compiled.value, late, 15)[0].actions[0].role // => 'lead'
 */
export function escalateOverdue(ruleSet: CompiledRuleSet, entries: Ledger, now: number): readonly Decision[] {
  const known = new Set(entries.map(({ id }) => id))
  const moved = new Map<string, Moved[]>()
  for (const late of lateEntries(entries, now)) {
    const step = stepFor(ruleSet, late, known, now)
    if (step === null) continue
    const ofComment = moved.get(late.commentId) ?? []
    ofComment.push(moveUp(ruleSet, late, step, now))
    moved.set(late.commentId, ofComment)
  }
  return [...moved].map(([commentId, steps]) => toDecision(ruleSet, commentId, steps, now))
}

interface Moved {
  readonly action: Extract<Action, { kind: 'escalate' }>
  readonly entry: LedgerEntry
}

/** The last step that is due and was not taken, nor one after it. */
function stepFor(
  ruleSet: CompiledRuleSet,
  late: LateEntry,
  known: ReadonlySet<string>,
  now: number,
): OverdueStep | null {
  if (isMoved(late.id, known)) return null
  const { label = '', respondBy, priority = 'normal' } = late
  for (const step of [...ruleSet.overdue].reverse()) {
    if (known.has(idOf(late.id, step))) return null
    if (step.role === label || step.from?.includes(label) === false) continue
    if (ruleSet.respondBy(respondBy, step.afterMs, priority) <= now) return step
  }
  return null
}

function idOf(handover: string, { afterMs, role }: OverdueStep): string {
  return `${handover}/overdue/${afterMs}/${role}`
}

/** The hand-over came of a step. */
function isMoved(id: string, known: ReadonlySet<string>): boolean {
  const from = /^(.*)\/overdue\/\d+\//s.exec(id)?.[1]
  return from !== undefined && known.has(from)
}

function moveUp(ruleSet: CompiledRuleSet, late: LateEntry, step: OverdueStep, now: number): Moved {
  const { role, brief } = step
  const { authorId, commentId, pageId, threadId, label = '', priority: before = 'normal' } = late
  const priority = step.priority === undefined ? before : moreUrgent(before, step.priority)
  const respondBy = ruleSet.respondBy(now, step.withinMs(priority), priority)
  const waited = `\`${label}\` should have answered by ${new Date(late.respondBy).toISOString()}.`
  return {
    action: {
      kind: 'escalate',
      ruleId: RULE_ID,
      reason: REASON,
      evidence: [],
      role,
      priority,
      respondBy,
      brief: brief === undefined ? waited : `${waited} ${brief}`,
    },
    entry: {
      id: idOf(late.id, step),
      kind: 'escalate',
      authorId,
      at: now,
      commentId,
      ...(pageId === undefined ? {} : { pageId }),
      ...(threadId === undefined ? {} : { threadId }),
      ruleId: RULE_ID,
      label: role,
      respondBy,
      priority,
    },
  }
}

/** Several hand-overs of a comment to one role are one. */
function toDecision(ruleSet: CompiledRuleSet, commentId: string, steps: readonly Moved[], now: number): Decision {
  const actions: Action[] = []
  for (const { action } of steps) mergeAction(actions, action)
  const entries = steps.map(({ entry }) => entry)
  return { ...bareDecision(ruleSet, commentId, 'decided', now), actions, entries }
}
