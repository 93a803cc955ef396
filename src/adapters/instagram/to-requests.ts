import type { Action } from '../../rule-set/action.js'
import type { Place } from '../define-adapter.js'
import { call, noSuchCall, say, untilLifted } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import { graphRoot, isGraphId } from '../graph-api.js'
import { type LengthOptions, ownMaximum } from '../instance-limits.js'
import { type MentionOptions, mentionStyle } from '../mention-options.js'
import type { Translation } from '../prepare-requests.js'
import { limits } from './capabilities.js'

/** Which Graph API is called, and whom a reply may mention. */
export interface InstagramOptions extends MentionOptions, LengthOptions {
  /** As `v25.0`, which is the default. */
  readonly version?: string
  /** How the account was connected; it decides the host. Without it, through Instagram itself. */
  readonly login?: 'instagram' | 'facebook'
}

/**
 * The Graph API calls for an action, without the access token.
 *
 * Errors: a version that is none is a `TypeError`.
 * Source: Meta, Instagram Platform: comment moderation, private replies.
 */
export function translate(place: Place<InstagramOptions>): (action: Action) => Translation {
  const { id, comment, now, options, pageId, threadId } = place
  const root = graphRoot(options.login === 'facebook' ? 'graph.facebook.com' : 'graph.instagram.com', options.version)
  const url = `${root}/${encodePart(id)}`
  const style = mentionStyle('@', place)
  return (action) => {
    if (!isGraphId(id)) return { cannot: 'the comment has no id of the Graph API', to: 'escalate' }
    switch (action.kind) {
      case 'delete':
        return { drafts: [call('DELETE', url)] }
      case 'hide':
        if (comment.context?.isLive === true) return { cannot: 'a live comment cannot be hidden', to: 'escalate' }
        return { drafts: [call('POST', `${url}?hide=true`)] }
      case 'unhide':
        return { drafts: [call('POST', `${url}?hide=false`)] }
      case 'lock-thread': {
        if (threadId === undefined) return { cannot: 'the post is unknown', to: 'escalate' }
        const media = `${root}/${encodePart(threadId)}?comment_enabled=`
        return untilLifted(action, { measure: call('POST', `${media}false`), lift: call('POST', `${media}true`), now })
      }
      case 'reply':
        return say(
          action.text,
          { limits: ownMaximum(limits.reply, options.maxCharacters), split: limits.split?.reply, style },
          (message) => [call('POST', `${url}/replies`, { message })],
        )
      case 'message': {
        if (comment.createdAt !== undefined && now - comment.createdAt > PRIVATE_REPLY_MS)
          return { cannot: 'the comment is older than 7 days', to: 'assign' }
        const account = `${root}/${encodePart(pageId ?? 'me')}/messages`
        return say(action.text, { limits: limits.message }, (text) => [
          call('POST', account, { recipient: { comment_id: id }, message: { text } }),
        ])
      }
      default:
        return noSuchCall(action.kind)
    }
  }
}

const PRIVATE_REPLY_MS = 7 * 86_400_000
