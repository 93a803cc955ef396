import type { Comment } from '../../comment/comment.js'
import type { Decision } from '../../decision/decision.js'
import type { Action, ActionKind } from '../../rule-set/action.js'
import type { Capability, Limits, PreparedRequests } from '../adapter.js'
import { fitText } from '../fit-text.js'
import { prepareRequests, type Translation } from '../prepare-requests.js'

/** Where the actions go: `POST {endpoint}/actions`. */
export interface GenericOptions {
  /** An http or https address, with or without a slash at its end. */
  readonly endpoint: string
}

const native: Capability = { level: 'native' }

/** The receiver is the host's own: it is told everything. */
export const genericCapabilities: Readonly<Record<ActionKind, Capability>> = {
  delete: native,
  hide: native,
  unhide: native,
  hold: native,
  block: native,
  ban: native,
  mute: native,
  'lock-thread': native,
  reply: native,
  message: native,
  assign: native,
  escalate: native,
  'offer-compensation': native,
  'invite-review': native,
  'publish-statement': native,
  'record-lesson': native,
  label: native,
  report: native,
  'start-playbook': native,
  'hold-publishing': native,
  silence: native,
}

/** Our own bound, so that no reply grows without end; the receiver may cut further. */
export const genericLimits: Limits = {
  reply: [{ max: 8000, unit: 'utf16' }],
  message: [{ max: 8000, unit: 'utf16' }],
}

/**
 * One neutral request per action of a decision, in the decision's order.
 *
 * Errors: an endpoint that is no http address, or a decision about another comment, is a `TypeError`.
 */
export function toRequests(decision: Decision, comment: Comment, options: GenericOptions): PreparedRequests {
  const url = actionsUrl(options.endpoint)
  const ladder = { platform: 'generic', capabilities: genericCapabilities }
  return prepareRequests(ladder, { decision, comment }, (action) => translate(action, { comment, url }))
}

function translate(action: Action, { comment, url }: { readonly comment: Comment; readonly url: string }): Translation {
  const said =
    action.kind === 'reply' || action.kind === 'message' ? fitText(action.text, genericLimits[action.kind]) : undefined
  if (said?.text === '') return { cannot: 'the text is empty', to: 'assign' }
  const body = {
    comment: {
      id: comment.id,
      ...(comment.platform === undefined ? {} : { platform: comment.platform }),
      ...(comment.pageId === undefined ? {} : { pageId: comment.pageId }),
      ...(comment.threadId === undefined ? {} : { threadId: comment.threadId }),
      ...(comment.author?.id === undefined ? {} : { authorId: comment.author.id }),
    },
    action: said === undefined ? action : { ...action, text: said.text },
  }
  const draft = { method: 'POST' as const, url, headers: { 'content-type': 'application/json' }, body }
  return said === undefined ? { drafts: [draft] } : { drafts: [draft], lost: said.lost }
}

function actionsUrl(endpoint: string): string {
  const rest = /^https?:\/\//i.test(endpoint) ? endpoint.slice(endpoint.indexOf('//') + 2) : ''
  if (rest === '' || rest.startsWith('/') || /[\s?#]/.test(rest))
    throw new TypeError('toRequests: `endpoint` must be an http or https address without a query')
  return `${endpoint.endsWith('/') ? endpoint.slice(0, -1) : endpoint}/actions`
}
