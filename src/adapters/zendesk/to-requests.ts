import type { Action } from '../../rule-set/action.js'
import type { Place } from '../define-adapter.js'
import { type DeskOptions, filled, numberOf } from '../desk.js'
import { call, untilLifted } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import { escapeHtmlLines } from '../escape-text.js'
import type { Translation } from '../prepare-requests.js'
import { SEEN_BY_ALL, translateDesk } from '../translate-desk.js'
import { limits } from './capabilities.js'

/** Which Zendesk is called, and who stands for roles there. */
export interface ZendeskOptions extends DeskOptions {
  /** The first part of `acme.zendesk.com`. */
  readonly subdomain: string
}

/**
 * The Support API calls for an action, without the agent's credentials. Handing over is one update: note, priority, group and person. Words go out as HTML,
 * since Zendesk reads Markdown in a plain body.
 *
 * Errors: a subdomain that is none is a `TypeError`.
 */
export function translate(place: Place<ZendeskOptions>): (action: Action) => Translation {
  const { id, comment, options, threadId, authorId, now } = place
  const root = zendeskRoot(options.subdomain)
  const ticket = `${root}/tickets/${encodePart(threadId ?? '')}`
  const update = (fields: unknown) => [call('PUT', `${ticket}.json`, { ticket: fields })]
  const own = `${ticket}/comments/${encodePart(id)}`
  const isComment = /^\d{1,20}$/.test(id)
  return translateDesk(options, {
    ticketId: threadId,
    limits: limits.reply,
    escape: escapeHtmlLines,
    say: (text) => update({ comment: { html_body: text, public: true } }),
    cannotWhisper: isSeenByAll(comment.context?.channel) ? SEEN_BY_ALL : undefined,
    note: (text) => update({ comment: { html_body: text, public: false } }),
    hand: ({ note, priority, to }) =>
      update(
        filled({
          comment: { html_body: note, public: false },
          priority,
          group_id: numberOf(to.group),
          assignee_id: numberOf(to.person),
        }),
      ),
    tag: (label) => ({ drafts: [call('PUT', `${ticket}/tags.json`, { tags: [zendeskTag(label)] })] }),
    others(action) {
      switch (action.kind) {
        case 'delete':
          if (!isComment || comment.text === '')
            return { cannot: 'the words that open a ticket have no comment id here', to: 'escalate' }
          return { drafts: [call('PUT', `${own}/redact.json`, { text: comment.text })] }
        case 'hide':
          if (!isComment) return { cannot: 'the words that open a ticket have no comment id here', to: 'escalate' }
          return { drafts: [call('PUT', `${own}/make_private.json`)] }
        case 'block':
        case 'ban': {
          if (authorId === undefined) return { cannot: 'the requester is unknown', to: 'escalate' }
          const suspend = (suspended: boolean) =>
            call('PUT', `${root}/users/${encodePart(authorId)}.json`, { user: { suspended } })
          return untilLifted(action, { measure: suspend(true), lift: suspend(false), now })
        }
        default:
          return undefined
      }
    },
  })
}

/** Wall posts, mentions and what comes by the channel framework: what is answered there may stand where all can read it. */
function isSeenByAll(channel: unknown): boolean {
  return typeof channel === 'string' && /^(?:facebook|twitter|x|any_channel)$/i.test(channel)
}

/** The address of the Support API. */
export function zendeskRoot(subdomain: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/i.test(subdomain))
    throw new TypeError('toRequests: `subdomain` must be the first part of `acme.zendesk.com`')
  return `https://${subdomain.toLowerCase()}.zendesk.com/api/v2`
}

/** A tag has no blanks: Zendesk would make two of it. */
export function zendeskTag(label: string): string {
  return label.trim().replace(/\s+/g, '_')
}
