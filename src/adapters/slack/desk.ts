import type { Desk, DeskOptions } from '../desk.js'
import { tell } from '../drafts.js'
import { escapeSlack } from '../escape-text.js'
import { limits } from './capabilities.js'
import { slackMethod } from './to-requests.js'

/** Where people are told; roles name channels (`group`) and members (`person`). */
export interface SlackDeskOptions extends DeskOptions {
  /** The channel for roles that name none. */
  readonly channel: string
}

/**
 * A channel in Slack as the desk: a message each, in which the role's person is called; what is longer goes on in its thread.
 *
 * Source: Slack, `chat.postMessage`; a thread is named by its first message.
 */
export function slackDesk({ channel, roles = {} }: SlackDeskOptions): Desk {
  const bounds = { limits: limits.reply, split: limits.split?.reply, style: { escape: escapeSlack } }
  return {
    platform: 'slack',
    roles,
    open: ({ note, to }) =>
      tell(note, bounds, (words, nth) => {
        const text = nth === 0 && to.person !== undefined ? `<@${escapeSlack(to.person)}> ${words}` : words
        const message = { channel: to.group ?? channel, text, unfurl_links: false, unfurl_media: false }
        return nth === 0
          ? [slackMethod('chat.postMessage', message)]
          : [
              {
                ...slackMethod('chat.postMessage', { ...message, thread_ts: '~thread~' }),
                fillFromPrevious: { '~thread~': { pointer: nth === 1 ? '/ts' : '/message/thread_ts' } },
              },
            ]
      }),
  }
}
