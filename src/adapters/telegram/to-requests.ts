import type { Action } from '../../rule-set/action.js'
import type { Place } from '../define-adapter.js'
import { answering, call, durationOf, noSuchCall, say, untilLifted } from '../drafts.js'
import type { HidingOptions } from '../hiding.js'
import { type MentionOptions, mentionStyle } from '../mention-options.js'
import { numericId } from '../numeric-id.js'
import type { Draft, Translation } from '../prepare-requests.js'
import { rootAddress } from '../root-address.js'
import { limits } from './capabilities.js'

/** Which server is called, what becomes of a message that should be hidden, and whom a reply may mention. */
export interface TelegramOptions extends HidingOptions, MentionOptions {
  /** The address of a Bot API server of one's own. Without it, Telegram's. */
  readonly server?: string
}

/**
 * The Bot API calls for an action. The token of the bot belongs in the address, in the place of `TOKEN`.
 *
 * Errors: a server whose address is none is a `TypeError`.
 * Source: Telegram, Bot API: available methods.
 */
export function translate(place: Place<TelegramOptions>): (action: Action) => Translation {
  const { comment, authorId, pageId, threadId, now, options } = place
  const root = rootAddress(options.server ?? 'https://api.telegram.org', 'server')
  const method = (name: string, body: object): Draft => call('POST', `${root}/botTOKEN/${name}`, body)
  const [, messageId = ''] = place.id.split(':')
  const topic = threadId?.split(':')[1]
  const here = { chat_id: numericId(pageId ?? ''), message_id: numericId(messageId) }
  const style = mentionStyle('@', place)
  const until = (durationMs: number | undefined) =>
    durationMs === undefined || durationMs > LONGEST_MS
      ? {}
      : { until_date: Math.ceil((now + Math.max(durationMs, SHORTEST_MS)) / 1000) }
  const lostOf = (durationMs: number | undefined) =>
    durationMs === undefined
      ? []
      : durationMs > LONGEST_MS
        ? ['more than 366 days is for good']
        : durationMs < SHORTEST_MS
          ? ['a measure lasts at least 30 seconds']
          : []

  const exclude = (action: Action): Translation => {
    if (authorId === undefined) return { cannot: 'the author is unknown', to: 'escalate' }
    if (action.kind === 'ban' && action.scope === 'thread')
      return { cannot: 'Telegram bans from the whole group, not from one topic', to: 'escalate' }
    const durationMs = durationOf(action)
    if (isChannel(authorId)) {
      const body = { chat_id: here.chat_id, sender_chat_id: numericId(authorId) }
      return untilLifted(action, {
        measure: method('banChatSenderChat', body),
        lift: method('unbanChatSenderChat', body),
        now,
      })
    }
    const body = { chat_id: here.chat_id, user_id: numericId(authorId), ...until(durationMs) }
    return { drafts: [method('banChatMember', body)], lost: lostOf(durationMs) }
  }
  const pause = (action: Action): Translation => {
    if (authorId === undefined || isChannel(authorId))
      return { cannot: 'the author is unknown, or a channel', to: 'escalate' }
    if (pageId?.startsWith('-100') !== true) return { cannot: 'only supergroups can pause a member', to: 'escalate' }
    const durationMs = durationOf(action)
    const body = { chat_id: here.chat_id, user_id: numericId(authorId), permissions: { can_send_messages: false } }
    return { drafts: [method('restrictChatMember', { ...body, ...until(durationMs) })], lost: lostOf(durationMs) }
  }
  const speak = (text: string): Translation =>
    say(text, { limits: limits.reply, split: limits.split?.reply, style }, (said, nth) => [
      answering(nth, here.message_id, '/result/message_id', (to) =>
        method('sendMessage', {
          chat_id: here.chat_id,
          text: said,
          reply_parameters: { message_id: to, allow_sending_without_reply: true },
          ...(topic === undefined ? {} : { message_thread_id: numericId(topic) }),
        }),
      ),
    ])

  return (action) => {
    if (action.kind === 'message') {
      if (authorId === undefined || isChannel(authorId))
        return { cannot: 'the author is unknown, or a channel', to: 'assign' }
      return say(action.text, { limits: limits.message, split: limits.split?.message, style }, (text) => [
        method('sendMessage', { chat_id: numericId(authorId), text }),
      ])
    }
    if (pageId === undefined || messageId === '')
      return { cannot: 'the chat or the message is unknown', to: action.kind === 'reply' ? 'assign' : 'escalate' }
    switch (action.kind) {
      case 'delete':
        return comment.createdAt !== undefined && now - comment.createdAt > DELETABLE_MS
          ? { cannot: 'the message is older than 48 hours', to: 'escalate' }
          : { drafts: [method('deleteMessage', here)] }
      case 'block':
      case 'ban':
        return exclude(action)
      case 'mute':
        return pause(action)
      case 'lock-thread': {
        if (topic === undefined) return { cannot: 'this is no topic', to: 'escalate' }
        const body = { chat_id: here.chat_id, message_thread_id: numericId(topic) }
        return untilLifted(action, {
          measure: method('closeForumTopic', body),
          lift: method('reopenForumTopic', body),
          now,
        })
      }
      case 'reply':
        return speak(action.text)
      default:
        return noSuchCall(action.kind)
    }
  }
}

const DELETABLE_MS = 48 * 3_600_000
const SHORTEST_MS = 30_000
const LONGEST_MS = 366 * 86_400_000

function isChannel(id: string): boolean {
  return id.startsWith('-')
}
