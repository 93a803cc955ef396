import type { Decision } from '../decision/decision.js'
import type { Action } from '../rule-set/action.js'
import type { Degraded, PreparedRequests } from './adapter.js'
import { isBare } from './prepare-requests.js'

/**
 * The decision as the platform carries it out: what fell stands among the actions that lost, with what it became and why, and what it became stands in
 * its place, so that `explain` and the statement of reasons tell what was done, and not what was asked.
 *
 * @example
 * explain(withDegraded(decision, adapter.toRequests(decision, comment, options)), comment).lost
 */
export function withDegraded(decision: Decision, prepared: Pick<PreparedRequests, 'degraded'>): Decision {
  const lost = prepared.degraded.map(({ action, to, why }) => ({
    ruleId: action.ruleId,
    kind: action.kind,
    why,
    ...(to === null ? {} : { became: to }),
  }))
  return { ...decision, actions: actionsLeft(decision.actions, prepared.degraded), lost: [...decision.lost, ...lost] }
}

function actionsLeft(actions: readonly Action[], degraded: readonly Degraded[]): readonly Action[] {
  const fallen = new Map(degraded.map(({ action, to }) => [JSON.stringify(action), to]))
  const fellTo = (action: Action) => fallen.get(JSON.stringify(action))
  const isDone = (action: Action) => fellTo(action) === undefined || fellTo(action) === action.kind
  const kinds = new Set(actions.filter(isDone).map(({ kind }) => kind))
  return actions.flatMap((action): readonly Action[] => {
    const to = fellTo(action)
    if (isDone(action)) return [action]
    if (to === undefined || to === null || !isBare(to) || kinds.has(to)) return []
    kinds.add(to)
    return [{ kind: to, ruleId: action.ruleId, evidence: action.evidence, reason: action.reason }]
  })
}
