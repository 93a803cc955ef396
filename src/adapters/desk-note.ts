import type { Action } from '../rule-set/action.js'

/**
 * What people are told about an action that is theirs to carry out: what it is, by when, the brief, the evidence, the policy.
 * `undefined` for every other kind of action.
 */
export function deskNote(action: Action): string | undefined {
  const heading = headingOf(action)
  if (heading === undefined) return undefined
  const brief = 'brief' in action ? action.brief : ''
  const evidence = action.evidence.flatMap(({ signal, text }) => (text === null ? [] : [`${signal}: “${text}”`]))
  return [heading, brief, evidence.join('\n'), action.reason].filter((part) => part !== '').join('\n\n')
}

function headingOf(action: Action): string | undefined {
  switch (action.kind) {
    case 'assign':
    case 'escalate':
      return [`${action.kind} → ${action.role}`, action.priority, new Date(action.respondBy).toISOString()].join(' · ')
    case 'offer-compensation':
    case 'invite-review':
    case 'publish-statement':
      return `${action.kind}: ${action.proposal}`
    case 'start-playbook':
      return `${action.kind}: ${action.playbook}`
    default:
      return undefined
  }
}
