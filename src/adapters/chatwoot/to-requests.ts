import type { Action, Priority } from '../../rule-set/action.js'
import type { Place } from '../define-adapter.js'
import { type DeskOptions, numberOf } from '../desk.js'
import { call, untilLifted } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import type { Translation } from '../prepare-requests.js'
import { rootAddress } from '../root-address.js'
import { translateDesk } from '../translate-desk.js'
import { limits } from './capabilities.js'

/** Which Chatwoot is called, and who stands for roles there. */
export interface ChatwootOptions extends DeskOptions {
  /** As `https://app.chatwoot.com`, which is the default. */
  readonly root?: string
  /** The account; else the one that the comment came with. */
  readonly accountId?: string
}

/**
 * The application API's calls for an action, without the agent's token.
 *
 * Source: Chatwoot, application API: Conversations (messages, assignments, labels, priority, mute), Contacts (update); the server's controllers.
 * Errors: an address that is none is a `TypeError`.
 */
export function translate(place: Place<ChatwootOptions>): (action: Action) => Translation {
  const { id, options, pageId, threadId, authorId, now } = place
  const account = options.accountId ?? pageId
  const root = chatwootRoot(options.root, account ?? '')
  const conversation = `${root}/conversations/${encodePart(threadId ?? '')}`
  const said = (isPrivate: boolean) => (content: string) => [
    call('POST', `${conversation}/messages`, { content, message_type: 'outgoing', private: isPrivate }),
  ]
  return translateDesk(options, {
    ticketId: account === undefined ? undefined : threadId,
    limits: limits.reply,
    say: said(false),
    note: said(true),
    hand: ({ note, priority, to }) => [
      ...said(true)(note),
      call('POST', `${conversation}/toggle_priority`, { priority: chatwootPriority(priority) }),
      ...(to.person === undefined
        ? []
        : [call('POST', `${conversation}/assignments`, { assignee_id: numberOf(to.person) })]),
      ...(to.group === undefined ? [] : [call('POST', `${conversation}/assignments`, { team_id: numberOf(to.group) })]),
    ],
    tag: (label) => ({
      drafts: [
        call('GET', `${conversation}/labels`),
        {
          ...call('POST', `${conversation}/labels`, { labels: '~labels~' }),
          fillFromPrevious: { '~labels~': { pointer: '/payload', otherwise: [], add: { '': label } } },
        },
      ],
    }),
    others(action) {
      switch (action.kind) {
        case 'delete':
          return { drafts: [call('DELETE', `${conversation}/messages/${encodePart(id)}`)] }
        case 'block':
        case 'ban': {
          if (authorId === undefined) return { cannot: 'the contact is unknown', to: 'escalate' }
          const set = (blocked: boolean) => call('PUT', `${root}/contacts/${encodePart(authorId)}`, { blocked })
          return untilLifted(action, { measure: set(true), lift: set(false), now })
        }
        case 'mute':
          return untilLifted(action, {
            measure: call('POST', `${conversation}/mute`),
            lift: call('POST', `${conversation}/unmute`),
            now,
          })
        default:
          return undefined
      }
    },
  })
}

/** What Chatwoot calls a priority. */
export function chatwootPriority(priority: Priority): string {
  return priority === 'normal' ? 'medium' : priority
}

/** The address of an account's application API. */
export function chatwootRoot(root: string | undefined, account: string): string {
  return `${rootAddress(root ?? 'https://app.chatwoot.com', 'root')}/api/v1/accounts/${encodePart(account)}`
}
