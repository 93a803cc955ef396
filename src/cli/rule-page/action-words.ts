import type { ActionRequest } from '../../rule-set/action-request.js'
import { durationWords } from './condition-words.js'

/** Says a requested action in plain words, as a part of a sentence. */
export function actionWords(request: ActionRequest): string {
  switch (request.kind) {
    case 'delete':
      return 'the comment is deleted'
    case 'hide':
      return 'the comment is hidden'
    case 'unhide':
      return 'the comment is shown again'
    case 'hold':
      return 'the comment waits out of sight until a person decides'
    case 'silence':
      return 'nothing is said, on purpose'
    case 'block':
      return `the author is blocked (${request.label})`
    case 'ban': {
      const long = request.durationMs === undefined ? 'for good' : `for ${durationWords(request.durationMs)}`
      return `the author is banned from the ${request.scope} ${long} (${request.label})`
    }
    case 'mute':
      return `the author is muted for ${durationWords(request.durationMs)}`
    case 'lock-thread':
      return `the thread is closed for ${durationWords(request.durationMs)}`
    case 'hold-publishing':
      return `scheduled posts wait for ${durationWords(request.durationMs)}`
    case 'reply':
      return `a public reply is given (\`${request.template}\`)`
    case 'message':
      return `a private message is sent (\`${request.template}\`)`
    case 'assign':
      return `${request.role} answers within ${durationWords(request.withinMs)}${priority(request.priority)}`
    case 'escalate':
      return `${request.role} is called, to look within ${durationWords(request.withinMs)}${priority(request.priority)}`
    case 'offer-compensation':
      return 'a gesture of goodwill is proposed to a person'
    case 'invite-review':
      return 'an invitation to leave a review is proposed to a person'
    case 'publish-statement':
      return 'a public statement is proposed to a person'
    case 'record-lesson':
      return 'a lesson is recorded'
    case 'label':
      return `the comment is labelled “${request.label}”`
    case 'report':
      return `the comment is reported to the platform (${request.category})`
    case 'start-playbook':
      return `the plan “${request.playbook}” begins`
    case 'strike':
      return `a strike “${request.label}” is noted`
    default:
      return request satisfies never
  }
}

function priority(given: string): string {
  return given === 'normal' ? '' : `, priority ${given}`
}
