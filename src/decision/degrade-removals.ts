import { breakerAt, countRemovals } from '../climate/breaker.js'
import type { Climate } from '../climate/climate.js'
import { type Action, REMOVAL_KINDS } from '../rule-set/action.js'
import type { ActionRequest } from '../rule-set/action-request.js'
import { parseDuration } from '../rule-set/parse-duration.js'
import type { Case } from './case.js'
import type { LostAction } from './decision.js'
import type { Requested } from './requested.js'
import { type Resolution, resolveActions } from './resolve-actions.js'

const HOUR_MS = 3_600_000
const WHY = 'the circuit breaker is open: a person decides on removals'

/**
 * Resolves the requests again when a removal is more than the rule set calls normal for the page: what would remove holds the comment
 * and hands it to a person. The one with which the breaker opens says so; those after it do not.
 *
 * Errors: none. `null` when the removals may be made.
 * Source: docs/climate.md, section "The circuit breaker".
 */
export function degradeRemovals(requested: readonly Requested[], first: Resolution, given: Case): Resolution | null {
  const { page } = given
  if (page === undefined || !first.actions.some(isRemoval)) return null
  const state = breakerAt(page.before, page.ahead.at)
  if (state === 'closed') return null
  const removing = new Set(requested.filter(({ request }) => isRemoval(request)).map(({ rule }) => rule.id))
  const standing = new Set(first.actions.filter(isRemoval).map(({ ruleId }) => ruleId))
  const lost: LostAction[] = []
  const instead: Requested[] = []
  for (const one of requested) {
    const { rule, request } = one
    // What waits out of sight for a person is not answered before everybody.
    if (request.kind === 'reply') {
      lost.push({ ruleId: rule.id, kind: request.kind, why: WHY })
      continue
    }
    if (!removing.has(rule.id) || !(isRemoval(request) || request.kind === 'message')) {
      instead.push(one)
      continue
    }
    lost.push({ ruleId: rule.id, kind: request.kind, why: WHY })
    if (!standing.has(rule.id) || !isRemoval(request)) continue
    instead.push(
      { rule, request: { kind: 'hold' } },
      { rule, request: handover(rule.policy, state, page.before, given) },
    )
  }
  const second = resolveActions(instead, given)
  return { ...second, lost: [...lost, ...second.lost] }
}

function isRemoval({ kind }: Action | ActionRequest): boolean {
  const kinds: readonly string[] = REMOVAL_KINDS
  return kinds.includes(kind)
}

function handover(policy: string, state: 'trips' | 'open', page: Climate, { ruleSet, now }: Case): ActionRequest {
  const { breaker } = ruleSet.document
  const { lastHour, lastDay } = countRemovals(page, now)
  const normal = `${breaker?.perHour ?? 0} an hour and ${breaker?.perDay ?? 0} a day are normal`
  const announcement = `The circuit breaker has opened: ${lastHour} comments removed in an hour, ${lastDay} in a day; ${normal}. `
  return {
    kind: 'escalate',
    role: breaker?.role ?? ruleSet.fallback.role,
    withinMs: parseDuration(breaker?.within ?? '') ?? HOUR_MS,
    priority: state === 'trips' ? 'urgent' : 'high',
    brief: `${state === 'trips' ? announcement : ''}A removal waits for a person: ${policy}`,
  }
}
