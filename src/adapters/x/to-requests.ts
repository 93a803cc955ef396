import type { Action } from '../../rule-set/action.js'
import type { Place } from '../define-adapter.js'
import { answering, call, noSuchCall, say, untilLifted } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import { type MentionOptions, mentionStyle } from '../mention-options.js'
import type { Translation } from '../prepare-requests.js'
import { limits } from './capabilities.js'

/** What the brand's plan allows, and whom a reply may mention. */
export interface XOptions extends MentionOptions {
  /** The number of the brand's account; without it, the account that the activity was delivered for. */
  readonly accountId?: string
  /** `true` on an enterprise plan, which may block through the API. */
  readonly blocking?: boolean
  /** `summoned` on plans that may answer only posts which mention or quote the brand. Without it, every reply is tried. */
  readonly replies?: 'always' | 'summoned'
}

const ROOT = 'https://api.x.com/2'

/**
 * The API calls for an action, without the access token.
 *
 * Source: X, API v2: hide replies, manage posts, mutes, blocks, direct messages.
 */
export function translate(place: Place<XOptions>): (action: Action) => Translation {
  const { id, comment, options, authorId, now } = place
  const me = options.accountId ?? place.pageId
  const style = mentionStyle('@', place)
  const listed = (list: 'muting' | 'blocking', action: Action): Translation => {
    if (me === undefined) return { cannot: 'the account of the brand is unknown (option `accountId`)', to: 'escalate' }
    if (authorId === undefined) return { cannot: 'the author is unknown', to: 'escalate' }
    const url = `${ROOT}/users/${encodePart(me)}/${list}`
    const measure = call('POST', url, { target_user_id: authorId })
    return untilLifted(action, { measure, lift: call('DELETE', `${url}/${encodePart(authorId)}`), now })
  }
  return (action) => {
    switch (action.kind) {
      case 'hide':
      case 'unhide':
        return { drafts: [call('PUT', `${ROOT}/tweets/${encodePart(id)}/hidden`, { hidden: action.kind === 'hide' })] }
      case 'mute':
        return listed('muting', action)
      case 'block':
      case 'ban':
        return listed('blocking', action)
      case 'reply':
        if (options.replies === 'summoned' && comment.context?.summons !== true)
          return { cannot: 'the plan allows replies only to posts that mention or quote the brand', to: 'assign' }
        return say(action.text, { limits: limits.reply, split: limits.split?.reply, style }, (text, nth) => [
          answering(nth, id, '/data/id', (to) =>
            call('POST', `${ROOT}/tweets`, { text, reply: { in_reply_to_tweet_id: to } }),
          ),
        ])
      case 'message':
        if (authorId === undefined) return { cannot: 'the author is unknown', to: 'assign' }
        return say(action.text, { limits: limits.message, style }, (text) => [
          call('POST', `${ROOT}/dm_conversations/with/${encodePart(authorId)}/messages`, { text }),
        ])
      default:
        return noSuchCall(action.kind)
    }
  }
}
