import type { Action } from '../../rule-set/action.js'
import type { Place } from '../define-adapter.js'
import { type DeskOptions, filled, numberOf } from '../desk.js'
import { call } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import { escapeHtmlLines } from '../escape-text.js'
import type { Translation } from '../prepare-requests.js'
import { SEEN_BY_ALL, translateDesk } from '../translate-desk.js'
import { limits } from './capabilities.js'

/** Which Freshdesk is called, and who stands for roles there. */
export interface FreshdeskOptions extends DeskOptions {
  /** The first part of `acme.freshdesk.com`. */
  readonly domain: string
}

/** In words of the rule set, 4 is urgent. */
export const FRESHDESK_PRIORITIES = { low: 1, normal: 2, high: 3, urgent: 4 } as const

/** The status of a ticket that waits for us. */
export const FRESHDESK_OPEN = 2

/**
 * The API calls for an action, without the agent's key.
 *
 * Errors: a domain that is none is a `TypeError`.
 */
export function translate({
  id,
  comment,
  options,
  threadId,
}: Place<FreshdeskOptions>): (action: Action) => Translation {
  const root = freshdeskRoot(options.domain)
  const ticket = `${root}/tickets/${encodePart(threadId ?? '')}`
  const note = (body: string) => call('POST', `${ticket}/notes`, { body, private: true })
  return translateDesk(options, {
    ticketId: threadId,
    limits: limits.reply,
    escape: escapeHtmlLines,
    say: (body) => [call('POST', `${ticket}/reply`, { body })],
    cannotWhisper: comment.context?.isPublic === true ? SEEN_BY_ALL : undefined,
    note: (body) => [note(body)],
    hand: (handed) => [
      note(handed.note),
      call(
        'PUT',
        ticket,
        filled({
          priority: FRESHDESK_PRIORITIES[handed.priority],
          status: FRESHDESK_OPEN,
          group_id: numberOf(handed.to.group),
          responder_id: numberOf(handed.to.person),
        }),
      ),
    ],
    tag: (label) => ({
      drafts: [
        call('GET', ticket),
        {
          ...call('PUT', ticket, { tags: '~tags~' }),
          fillFromPrevious: { '~tags~': { pointer: '/tags', otherwise: [], add: { '': label } } },
        },
      ],
    }),
    others: (action) =>
      action.kind !== 'delete'
        ? undefined
        : comment.context?.canDelete === false || !/^\d{1,20}$/.test(id)
          ? { cannot: 'the automation rule did not tell the id of the conversation', to: 'escalate' }
          : { drafts: [call('DELETE', `${root}/conversations/${encodePart(id)}`)] },
  })
}

/** The address of the API. */
export function freshdeskRoot(domain: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/i.test(domain))
    throw new TypeError('toRequests: `domain` must be the first part of `acme.freshdesk.com`')
  return `https://${domain.toLowerCase()}.freshdesk.com/api/v2`
}
