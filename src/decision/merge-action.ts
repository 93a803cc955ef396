import { moreUrgent } from '../ledger/urgency.js'
import type { Action } from '../rule-set/action.js'

/**
 * Adds an action to those that stand, or merges it with an equal one.
 *
 * Handovers of one kind to one role are one: with the earlier deadline and the higher priority.
 */
export function mergeAction(actions: Action[], action: Action): void {
  for (let at = 0; at < actions.length; at += 1) {
    const other = actions[at]
    if (other === undefined || !isEqual(other, action)) continue
    if ((other.kind === 'assign' || other.kind === 'escalate') && action.kind === other.kind) {
      const priority = moreUrgent(action.priority, other.priority)
      const suggestion = other.suggestion ?? action.suggestion
      actions[at] = {
        ...other,
        priority,
        respondBy: Math.min(other.respondBy, action.respondBy),
        ...(suggestion === undefined ? {} : { suggestion }),
      }
    }
    return
  }
  actions.push(action)
}

function isEqual(a: Action, b: Action): boolean {
  if (a.kind !== b.kind) return false
  switch (a.kind) {
    case 'assign':
    case 'escalate':
      return a.role === roleOf(b)
    case 'label':
      return b.kind === 'label' && a.label === b.label
    case 'report':
      return b.kind === 'report' && a.category === b.category
    case 'record-lesson':
      return b.kind === 'record-lesson' && a.topic === b.topic
    case 'start-playbook':
      return b.kind === 'start-playbook' && a.playbook === b.playbook
    case 'offer-compensation':
    case 'invite-review':
    case 'publish-statement':
      return true
    default:
      return true
  }
}

function roleOf(action: Action): string | undefined {
  return action.kind === 'assign' || action.kind === 'escalate' ? action.role : undefined
}
