import type { Action } from '../../rule-set/action.js'
import type { Place } from '../define-adapter.js'
import type { DeskOptions } from '../desk.js'
import { call, durationOf } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import { escapeHtmlLines } from '../escape-text.js'
import type { Draft, Translation } from '../prepare-requests.js'
import { rootAddress } from '../root-address.js'
import { translateDesk } from '../translate-desk.js'
import { limits } from './capabilities.js'

/** Who speaks, and what goes by an id. */
export interface IntercomOptions extends DeskOptions {
  /** The admin in whose name is written. */
  readonly adminId: string
  /** Ids of tags, by label. */
  readonly tags?: Readonly<Record<string, string>>
  /** Where the workspace is hosted in Europe or Australia, its own address. */
  readonly root?: string
  /** As `2.16`, which is the default. */
  readonly version?: string
}

/**
 * The API calls for an action, without the access token. A conversation may be assigned to a team and to a person.
 *
 * Source: Intercom, OpenAPI 2.16: Conversations (reply, manage, redact), Tags (conversation), Contacts (block).
 */
export function translate(place: Place<IntercomOptions>): (action: Action) => Translation {
  const { id, comment, options, threadId, authorId } = place
  const { adminId, tags = {} } = options
  const send = intercomCall(options)
  const conversation = `/conversations/${encodePart(threadId ?? '')}`
  const said = (message_type: string) => (body: string) => [
    send('POST', `${conversation}/reply`, { message_type, type: 'admin', admin_id: adminId, body }),
  ]
  return translateDesk(options, {
    ticketId: threadId,
    limits: limits.reply,
    escape: escapeHtmlLines,
    say: said('comment'),
    note: said('note'),
    hand({ note, to }) {
      const assigned = (type: 'team' | 'admin', assignee: string | undefined) =>
        assignee === undefined
          ? []
          : [
              send('POST', `${conversation}/parts`, {
                message_type: 'assignment',
                type,
                admin_id: adminId,
                assignee_id: assignee,
              }),
            ]
      return [...said('note')(note), ...assigned('team', to.group), ...assigned('admin', to.person)]
    },
    tag(label) {
      const tag = Object.hasOwn(tags, label) ? tags[label] : undefined
      return tag === undefined
        ? { cannot: `\`tags\` names no id for ${label}`, to: null }
        : { drafts: [send('POST', `${conversation}/tags`, { id: tag, admin_id: adminId })] }
    },
    others(action) {
      switch (action.kind) {
        case 'delete': {
          const what =
            comment.context?.isSource === true
              ? { type: 'source', source_id: id }
              : { type: 'conversation_part', conversation_part_id: id }
          return { drafts: [send('POST', '/conversations/redact', { ...what, conversation_id: threadId })] }
        }
        case 'block':
        case 'ban':
          if (authorId === undefined) return { cannot: 'the contact is unknown', to: 'escalate' }
          if (durationOf(action) !== undefined) return { cannot: 'the interface lifts no block', to: 'escalate' }
          return { drafts: [send('POST', `/contacts/${encodePart(authorId)}/block`)] }
        default:
          return undefined
      }
    },
  })
}

/**
 * A call in the version these adapters were written for.
 *
 * Errors: a version or an address that is none is a `TypeError`.
 */
export function intercomCall({
  root = 'https://api.intercom.io',
  version = '2.16',
}: Pick<IntercomOptions, 'root' | 'version'>) {
  if (!/^\d{1,2}\.\d{1,3}$/.test(version)) throw new TypeError('toRequests: `version` must look like `2.16`')
  const start = rootAddress(root, 'root')
  return (method: Draft['method'], path: string, body?: unknown): Draft => {
    const draft = call(method, `${start}${path}`, body)
    return { ...draft, headers: { ...draft.headers, 'intercom-version': version } }
  }
}
