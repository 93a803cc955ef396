import type { Action } from '../../rule-set/action.js'
import type { Place } from '../define-adapter.js'
import { type DeskOptions, numberOf } from '../desk.js'
import { call } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import { escapeHtmlLines } from '../escape-text.js'
import type { Translation } from '../prepare-requests.js'
import { translateDesk } from '../translate-desk.js'
import { limits } from './capabilities.js'

/** Who stands for roles: people and teams alike are assigned by their id. */
export interface HelpscoutOptions extends DeskOptions {}

/** The address of the Mailbox API. */
export const HELPSCOUT_ROOT = 'https://api.helpscout.net/v2'

/**
 * The Mailbox API's calls for an action, without the token.
 *
 * Source: Help Scout, Mailbox API 2.0: Conversations (update, tags), Threads (reply, note, update).
 */
export function translate({
  id,
  options,
  threadId,
  authorId,
}: Place<HelpscoutOptions>): (action: Action) => Translation {
  const conversation = `${HELPSCOUT_ROOT}/conversations/${encodePart(threadId ?? '')}`
  const note = (text: string) => call('POST', `${conversation}/notes`, { text })
  const replace = (path: string, value: unknown) => call('PATCH', conversation, { op: 'replace', path, value })
  return translateDesk(options, {
    ticketId: threadId,
    limits: limits.reply,
    escape: escapeHtmlLines,
    say:
      authorId === undefined
        ? { cannot: 'the customer is unknown' }
        : (text) => [call('POST', `${conversation}/reply`, { text, customer: { id: numberOf(authorId) } })],
    note: (text) => [note(text)],
    hand({ note: text, to }) {
      const assignee = numberOf(to.person ?? to.group)
      return assignee === undefined ? [note(text)] : [note(text), replace('/assignTo', assignee)]
    },
    tag: (label) => ({
      drafts: [
        call('GET', conversation),
        {
          ...call('PUT', `${conversation}/tags`, { tags: '~tags~' }),
          fillFromPrevious: { '~tags~': { pointer: '/tags', otherwise: [], each: '/tag', add: { '': label } } },
        },
      ],
    }),
    others(action) {
      switch (action.kind) {
        case 'report':
          return { drafts: [replace('/status', 'spam')] }
        case 'hide':
        case 'unhide': {
          const thread = `${conversation}/threads/${encodePart(id)}`
          const value = action.kind === 'hide'
          return { drafts: [call('PATCH', thread, { op: 'replace', path: '/hidden', value })] }
        }
        default:
          return undefined
      }
    },
  })
}
