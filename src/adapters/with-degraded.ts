import type { Decision } from '../decision/decision.js'
import type { PreparedRequests } from './adapter.js'

/**
 * The decision, with what the platform could not do as asked among the actions that lost, so that `explain` says it.
 *
 * @example
 * explain(withDegraded(decision, adapter.toRequests(decision, comment, options)), comment).lost
 */
export function withDegraded(decision: Decision, prepared: Pick<PreparedRequests, 'degraded'>): Decision {
  const lost = prepared.degraded.map(({ action, to, why }) => ({
    ruleId: action.ruleId,
    kind: action.kind,
    why: to === null ? why : to === action.kind ? `done in part: ${why}` : `became \`${to}\`: ${why}`,
  }))
  return { ...decision, lost: [...decision.lost, ...lost] }
}
