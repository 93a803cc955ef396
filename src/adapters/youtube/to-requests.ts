import type { Action } from '../../rule-set/action.js'
import type { Place } from '../define-adapter.js'
import { call, durationOf, noSuchCall, say } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import { type LengthOptions, ownMaximum } from '../instance-limits.js'
import { type MentionOptions, mentionStyle } from '../mention-options.js'
import type { Translation } from '../prepare-requests.js'
import { limits } from './capabilities.js'

/** Whom a reply may mention. */
export interface YouTubeOptions extends MentionOptions, LengthOptions {}

const ROOT = 'https://www.googleapis.com/youtube/v3/comments'

/**
 * The Data API calls for an action, without the access token. Each costs 50 units of the daily quota.
 *
 * Source: Google, YouTube Data API v3: comments.setModerationStatus, insert, delete.
 */
export function translate(place: Place<YouTubeOptions>): (action: Action) => Translation {
  const { id, comment, parentId } = place
  const status = (to: string) => `${ROOT}/setModerationStatus?id=${encodePart(id)}&moderationStatus=${to}`
  const style = mentionStyle('@', place)
  return (action) => {
    switch (action.kind) {
      case 'delete':
        return comment.author?.isSelf === true
          ? { drafts: [call('DELETE', `${ROOT}?id=${encodePart(id)}`)] }
          : {
              drafts: [call('POST', status('rejected'))],
              lost: ['a comment of somebody else is rejected, which takes its replies with it'],
            }
      case 'hide':
      case 'hold':
        return { drafts: [call('POST', status('heldForReview'))] }
      case 'unhide':
        return comment.context?.moderationStatus === 'rejected'
          ? { cannot: 'a rejected comment cannot be published again', to: 'escalate' }
          : { drafts: [call('POST', status('published'))] }
      case 'block':
      case 'ban':
        if (durationOf(action) !== undefined) return { cannot: 'a ban could not be lifted again', to: 'escalate' }
        return {
          drafts: [call('POST', `${status('rejected')}&banAuthor=true`)],
          lost: ['the comment is rejected along with its author'],
        }
      case 'reply':
        if (comment.context?.canReply === false) return { cannot: 'the thread takes no replies', to: 'assign' }
        return say(
          action.text,
          { limits: ownMaximum(limits.reply, place.options.maxCharacters), style },
          (textOriginal) => [
            call('POST', `${ROOT}?part=snippet`, { snippet: { parentId: parentId ?? id, textOriginal } }),
          ],
        )
      default:
        return noSuchCall(action.kind)
    }
  }
}
