import type { Action } from '../../rule-set/action.js'
import type { Place } from '../define-adapter.js'
import { call, durationOf, noSuchCall, say } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import type { HidingOptions } from '../hiding.js'
import { type MentionOptions, mentionStyle } from '../mention-options.js'
import type { Translation } from '../prepare-requests.js'
import { limits } from './capabilities.js'

/** The moderator's account. */
export interface TwitchOptions extends HidingOptions, MentionOptions {
  /** The number of the account that moderates and speaks. */
  readonly moderatorId: string
}

const ROOT = 'https://api.twitch.tv/helix'

/**
 * The Helix calls for an action, without token and `Client-Id`.
 *
 * Source: Twitch, API reference: moderation, chat, whispers.
 */
export function translate(place: Place<TwitchOptions>): (action: Action) => Translation {
  const { id, comment, authorId, pageId, options } = place
  const me = options.moderatorId
  const isHeld = comment.context?.isHeld === true
  const style = { ...mentionStyle('@', place), escape: onOneLine }
  const judged = (verdict: 'ALLOW' | 'DENY'): Translation => ({
    drafts: [call('POST', `${ROOT}/moderation/automod/message`, { user_id: me, msg_id: id, action: verdict })],
  })
  const exclude = (action: Action, query: string): Translation => {
    if (authorId === undefined) return { cannot: 'the author is unknown', to: 'escalate' }
    if (action.kind === 'ban' && action.scope === 'thread')
      return { cannot: 'Twitch bans from the whole channel, not from one thread', to: 'escalate' }
    const durationMs = durationOf(action)
    const seconds = durationMs === undefined ? undefined : Math.max(1, Math.ceil(durationMs / 1000))
    const reason = action.reason.slice(0, 500)
    const data = {
      user_id: authorId,
      reason,
      ...(seconds === undefined ? {} : { duration: Math.min(seconds, MOST_SECONDS) }),
    }
    return {
      drafts: [call('POST', `${ROOT}/moderation/bans?${query}`, { data })],
      lost: seconds !== undefined && seconds > MOST_SECONDS ? ['a measure lasts at most 14 days'] : [],
    }
  }
  return (action) => {
    if (action.kind === 'message') {
      if (authorId === undefined) return { cannot: 'the author is unknown', to: 'assign' }
      const query = `from_user_id=${encodePart(me)}&to_user_id=${encodePart(authorId)}`
      return say(action.text, { limits: limits.message, split: limits.split?.message, style }, (message) => [
        call('POST', `${ROOT}/whispers?${query}`, { message }),
      ])
    }
    if (pageId === undefined)
      return { cannot: 'the channel is unknown', to: action.kind === 'reply' ? 'assign' : 'escalate' }
    const query = `broadcaster_id=${encodePart(pageId)}&moderator_id=${encodePart(me)}`
    switch (action.kind) {
      case 'delete':
        return isHeld
          ? judged('DENY')
          : { drafts: [call('DELETE', `${ROOT}/moderation/chat?${query}&message_id=${encodePart(id)}`)] }
      case 'unhide':
        return isHeld ? judged('ALLOW') : { cannot: 'the message is not held', to: 'escalate' }
      case 'block':
      case 'ban':
      case 'mute':
        return exclude(action, query)
      case 'reply':
        if (isHeld) return { cannot: 'a message that is held cannot be answered', to: 'assign' }
        return say(action.text, { limits: limits.reply, split: limits.split?.reply, style }, (message) => [
          call('POST', `${ROOT}/chat/messages`, {
            broadcaster_id: pageId,
            sender_id: me,
            message,
            reply_parent_message_id: id,
          }),
        ])
      default:
        return noSuchCall(action.kind)
    }
  }
}

const MOST_SECONDS = 14 * 86_400

function onOneLine(text: string): string {
  return text.replace(/[\n\t]/g, ' ')
}
