import type { Comment } from '../../comment/comment.js'
import type { Action } from '../../rule-set/action.js'
import type { Place } from '../define-adapter.js'
import { answering, call, noSuchCall, say, untilLifted, withHeaders } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import { escapeMarkdown } from '../escape-text.js'
import type { HidingOptions } from '../hiding.js'
import type { Draft, Translation } from '../prepare-requests.js'
import { limits } from './capabilities.js'

/** What becomes of a message that should be hidden. */
export interface DiscordOptions extends HidingOptions {}

/** The address of the API. */
export const DISCORD_ROOT = 'https://discord.com/api/v10'

/**
 * The API calls for an action, without the bot's token. Nobody is called by a mention in what is said.
 *
 * Source: Discord, API v10: message, guild, channel and user resources.
 */
export function translate(place: Place<DiscordOptions>): (action: Action) => Translation {
  const { id, comment, authorId, pageId, threadId, now } = place
  const style = { escape: escapeMarkdown }
  const audited = (draft: Draft, action: Action) =>
    withHeaders(draft, {
      'x-audit-log-reason': encodePart(`${action.ruleId}: ${action.reason}`).slice(0, 500).replace(/%.?$/, ''),
    })
  const spoken = (kind: 'reply' | 'message', content: string, nth: number, more: object = {}) => ({
    content,
    ...more,
    allowed_mentions: { parse: [] },
    nonce: nonceOf(kind, nth, comment),
    enforce_nonce: true,
  })
  const exclude = (action: Action): Translation => {
    if (authorId === undefined || pageId === undefined)
      return { cannot: 'the author or the server is unknown', to: 'escalate' }
    if (action.kind === 'ban' && action.scope === 'thread')
      return { cannot: 'Discord bans from the whole server, not from one channel', to: 'escalate' }
    const url = `${DISCORD_ROOT}/guilds/${encodePart(pageId)}/bans/${encodePart(authorId)}`
    const measure = audited(call('PUT', url, { delete_message_seconds: 0 }), action)
    return untilLifted(action, { measure, lift: audited(call('DELETE', url), action), now })
  }
  const pause = (action: Action & { readonly kind: 'mute' }): Translation => {
    if (authorId === undefined || pageId === undefined)
      return { cannot: 'the author or the server is unknown', to: 'escalate' }
    const durationMs = Math.min(action.durationMs, MOST_MS)
    const url = `${DISCORD_ROOT}/guilds/${encodePart(pageId)}/members/${encodePart(authorId)}`
    const body = { communication_disabled_until: new Date(now + durationMs).toISOString() }
    const lost = durationMs < action.durationMs ? ['a pause lasts at most 28 days'] : []
    return { drafts: [audited(call('PATCH', url, body), action)], lost }
  }
  return (action) => {
    switch (action.kind) {
      case 'block':
      case 'ban':
        return exclude(action)
      case 'mute':
        return pause({ ...action, kind: 'mute' })
      case 'message': {
        if (authorId === undefined) return { cannot: 'the author is unknown', to: 'assign' }
        const open = call('POST', `${DISCORD_ROOT}/users/@me/channels`, { recipient_id: authorId })
        return say(action.text, { limits: limits.message, split: limits.split?.message, style }, (text, nth) => [
          ...(nth === 0 ? [open] : []),
          {
            ...call('POST', `${DISCORD_ROOT}/channels/~channel~/messages`, spoken('message', text, nth)),
            fillFromPrevious: { '~channel~': { pointer: nth === 0 ? '/id' : '/channel_id' } },
          },
        ])
      }
      default:
        return inChannel(action)
    }
  }

  function inChannel(action: Action): Translation {
    if (threadId === undefined)
      return { cannot: 'the channel is unknown', to: action.kind === 'reply' ? 'assign' : 'escalate' }
    const channel = `${DISCORD_ROOT}/channels/${encodePart(threadId)}`
    switch (action.kind) {
      case 'delete':
        return { drafts: [audited(call('DELETE', `${channel}/messages/${encodePart(id)}`), action)] }
      case 'reply': {
        return say(action.text, { limits: limits.reply, split: limits.split?.reply, style }, (text, nth) => [
          answering(nth, id, '/id', (to) =>
            call(
              'POST',
              `${channel}/messages`,
              spoken('reply', text, nth, { message_reference: { message_id: to, fail_if_not_exists: false } }),
            ),
          ),
        ])
      }
      case 'lock-thread': {
        if (comment.context?.isThread !== true) return { cannot: 'this is a channel, not a thread', to: 'escalate' }
        const measure = audited(call('PATCH', channel, { locked: true, archived: true }), action)
        return untilLifted(action, {
          measure,
          lift: audited(call('PATCH', channel, { locked: false, archived: false }), action),
          now,
        })
      }
      default:
        return noSuchCall(action.kind)
    }
  }
}

/**
 * At most 25 characters that tell this post from all others of the bot: Discord takes a second one with the same nonce for the first, in whichever channel.
 * A private message goes out once, whatever is edited.
 */
function nonceOf(kind: 'reply' | 'message', nth: number, { id, editedAt = 0 }: Comment): string {
  const short = /^\d{1,20}$/.test(id) ? BigInt(id).toString(36) : id.slice(-13)
  return `${kind === 'reply' ? 'r' : 'm'}${nth}${short}-${kind === 'reply' ? editedAt.toString(36) : ''}`.slice(0, 25)
}

const MOST_MS = 28 * 86_400_000
