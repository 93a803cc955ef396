import type { Action, PastCount } from '../rule-set/action.js'

/**
 * What people are told about an action that is theirs to carry out: what it is, by when, the brief, the author's history, the evidence, a suggested
 * answer, the policy.
 * `undefined` for every other kind of action.
 */
export function deskNote(action: Action): string | undefined {
  const heading = headingOf(action)
  if (heading === undefined) return undefined
  const brief = 'brief' in action ? action.brief : ''
  const handed = action.kind === 'assign' || action.kind === 'escalate' ? action : undefined
  const evidence = action.evidence.flatMap(({ signal, text }) => (text === null ? [] : [`${signal}: “${text}”`]))
  const { suggestion } = handed ?? {}
  const said = suggestion === undefined ? '' : `suggested (${suggestion.template}): “${suggestion.text}”`
  return [heading, brief, pastOf(handed?.history ?? []), evidence.join('\n'), said, action.reason]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** One line for each count: how often, what, when last. */
function pastOf(history: readonly PastCount[]): string {
  return history
    .map(({ kind, label, count, lastAt }) =>
      [`${count} ×`, kind, label, `· ${new Date(lastAt).toISOString()}`].filter((part) => part !== undefined).join(' '),
    )
    .join('\n')
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
