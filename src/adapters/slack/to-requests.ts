import type { Action } from '../../rule-set/action.js'
import type { Place } from '../define-adapter.js'
import { call, noSuchCall, say } from '../drafts.js'
import { escapeSlack } from '../escape-text.js'
import type { HidingOptions } from '../hiding.js'
import { type LengthOptions, ownMaximum } from '../instance-limits.js'
import type { Draft, Translation } from '../prepare-requests.js'
import { limits } from './capabilities.js'

/** How private words go out, and what becomes of a message that should be hidden. */
export interface SlackOptions extends HidingOptions, LengthOptions {
  /** `note`: a line in the channel that the author alone sees. Without it, a direct message. */
  readonly privateBy?: 'direct' | 'note'
  /** By label, the name of the reaction that stands for it, without colons. Without it, labels are the host's. */
  readonly reactions?: Readonly<Record<string, string>>
}

/** A call of a method of the Web API. */
export function slackMethod(name: string, body: object): Draft {
  return call('POST', `https://slack.com/api/${name}`, body)
}

/**
 * The Web API calls for an action, without the token.
 *
 * Source: Slack, Web API methods.
 */
export function translate(place: Place<SlackOptions>): (action: Action) => Translation {
  const { id, authorId, options, threadId } = place
  const [channel = '', ts] = id.split(':')
  const thread = threadId?.split(':')[1] ?? ts
  const style = { escape: escapeSlack }
  const quiet = { unfurl_links: false, unfurl_media: false }
  const privately = (text: string): Translation => {
    if (authorId === undefined) return { cannot: 'the author is unknown', to: 'assign' }
    return say(text, { limits: limits.message, split: limits.split?.message, style }, (said, nth) =>
      options.privateBy === 'note'
        ? [slackMethod('chat.postEphemeral', { channel, user: authorId, text: said })]
        : [
            ...(nth === 0 ? [slackMethod('conversations.open', { users: authorId })] : []),
            {
              ...slackMethod('chat.postMessage', { channel: '~channel~', text: said, ...quiet }),
              fillFromPrevious: { '~channel~': { pointer: nth === 0 ? '/channel/id' : '/channel' } },
            },
          ],
    )
  }
  return (action) => {
    if (ts === undefined)
      return {
        cannot: 'the channel is unknown',
        to: action.kind === 'reply' || action.kind === 'message' ? 'assign' : 'escalate',
      }
    switch (action.kind) {
      case 'delete':
        return { drafts: [slackMethod('chat.delete', { channel, ts })] }
      case 'block':
      case 'ban':
        return authorId === undefined
          ? { cannot: 'the author is unknown', to: 'escalate' }
          : {
              drafts: [slackMethod('conversations.kick', { channel, user: authorId })],
              lost: ['removed from the channel, and free to join again'],
            }
      case 'reply':
        return say(
          action.text,
          { limits: ownMaximum(limits.reply, options.maxCharacters), split: limits.split?.reply, style },
          (text) => [slackMethod('chat.postMessage', { channel, thread_ts: thread, text, ...quiet })],
        )
      case 'message':
        return privately(action.text)
      case 'label': {
        const name = new Map(Object.entries(options.reactions ?? {})).get(action.label)
        return name === undefined
          ? { cannot: `the option \`reactions\` has none for the label ${action.label}`, to: null }
          : { drafts: [slackMethod('reactions.add', { channel, timestamp: ts, name })] }
      }
      default:
        return noSuchCall(action.kind)
    }
  }
}
