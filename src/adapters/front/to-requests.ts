import type { Action } from '../../rule-set/action.js'
import type { Place } from '../define-adapter.js'
import { type DeskOptions, filled } from '../desk.js'
import { call } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import { escapeHtmlLines } from '../escape-text.js'
import type { Translation } from '../prepare-requests.js'
import { SEEN_BY_ALL, translateDesk } from '../translate-desk.js'
import { limits } from './capabilities.js'

/** Who speaks, who stands for roles (groups are inboxes), and what goes by an id. */
export interface FrontOptions extends DeskOptions {
  /** The teammate in whose name is written; else the one of the token. */
  readonly authorId?: string
  /** Ids of tags, by label. */
  readonly tags?: Readonly<Record<string, string>>
}

/** The address of the core API. */
export const FRONT_ROOT = 'https://api2.frontapp.com'

/** Kinds of messages whose answer stands where all can read it. */
const PUBLIC = new Set<unknown>(['tweet', 'googleplay'])

/** The core API's calls for an action, without the token. Bodies of messages are HTML, bodies of notes plain. */
export function translate({ comment, options, threadId }: Place<FrontOptions>): (action: Action) => Translation {
  const { authorId: author_id, tags = {} } = options
  const conversation = `${FRONT_ROOT}/conversations/${encodePart(threadId ?? '')}`
  const note = (body: string) => call('POST', `${conversation}/comments`, filled({ body, author_id }))
  const status = (to: string) => ({ drafts: [call('PATCH', conversation, { status: to })] })
  return translateDesk(options, {
    ticketId: threadId,
    limits: limits.reply,
    say: (text) => [call('POST', `${conversation}/messages`, filled({ body: escapeHtmlLines(text), author_id }))],
    cannotWhisper: PUBLIC.has(comment.context?.channel) ? SEEN_BY_ALL : undefined,
    note: (body) => [note(body)],
    hand({ note: body, to }) {
      const change = filled({ inbox_id: to.group, assignee_id: to.person })
      return Object.keys(change).length === 0 ? [note(body)] : [note(body), call('PATCH', conversation, change)]
    },
    tag(label) {
      const tag = Object.hasOwn(tags, label) ? tags[label] : undefined
      return tag === undefined
        ? { cannot: `\`tags\` names no id for ${label}`, to: null }
        : { drafts: [call('POST', `${conversation}/tags`, { tag_ids: [tag] })] }
    },
    others(action) {
      switch (action.kind) {
        case 'hide':
          return status('archived')
        case 'unhide':
          return status('open')
        case 'report':
          return status('spam')
        default:
          return undefined
      }
    },
  })
}
