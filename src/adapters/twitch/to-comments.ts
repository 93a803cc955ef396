import * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import { ok, type Result } from '../../result.js'
import { buildComment } from '../build-comment.js'
import type { Known } from '../define-adapter.js'
import { idField, readFields, timeField } from '../read-fields.js'

const notification = z.object({
  subscription: z.object({
    type: z.enum(['channel.chat.message', 'automod.message.hold']),
    condition: z.object({ user_id: z.string() }).nullish().catch(null),
  }),
  event: z.unknown().optional(),
})
const message = z.object({
  message_id: idField,
  message: z.union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text)]),
  broadcaster_user_id: idField.nullish(),
  source_broadcaster_user_id: idField.nullish(),
  chatter_user_id: idField.nullish(),
  chatter_user_login: z.string().nullish(),
  chatter_user_name: z.string().nullish(),
  user_id: idField.nullish(),
  user_login: z.string().nullish(),
  user_name: z.string().nullish(),
  held_at: timeField.nullish(),
  badges: z.array(z.object({ set_id: z.string() })).nullish(),
  reply: z.object({ parent_message_id: idField.nullish(), thread_message_id: idField.nullish() }).nullish(),
})

/**
 * The message of a notification: sent, or held by Twitch's own rules. The time stands in a header. What comes from another channel of a shared chat brings none.
 *
 * Source: Twitch, EventSub: channel.chat.message, automod.message.hold.
 */
export function toComments(payload: unknown, { path, selfIds, headers }: Known): readonly Result<Comment>[] {
  const found = notification.safeParse(payload)
  if (!found.success) return []
  const { subscription, event } = found.data
  const read = readFields(message, { value: event, path: `${path}/event` }, ['message_id', 'message'])
  if (!read.ok) return [read]
  const { value } = read
  const channel = value.broadcaster_user_id
  const source = value.source_broadcaster_user_id
  if (source != null && source !== channel) return []
  const authorId = value.chatter_user_id ?? value.user_id
  const isHeld = subscription.type === 'automod.message.hold'
  const comment = buildComment(
    {
      id: value.message_id,
      text: value.message,
      platform: 'twitch',
      pageId: channel,
      threadId: value.reply?.thread_message_id ?? channel,
      parentId: value.reply?.parent_message_id,
      author: {
        id: authorId,
        name: value.chatter_user_name ?? value.user_name,
        handle: value.chatter_user_login ?? value.user_login,
        isStaff: value.badges?.some(({ set_id: badge }) => badge === 'moderator') === true,
        isSelf: authorId != null && (authorId === channel || authorId === subscription.condition?.user_id),
      },
      createdAt: value.held_at ?? sentAt(headers),
      context: isHeld ? { isHeld } : {},
    },
    selfIds,
  )
  return [ok(comment, read.warnings)]
}

function sentAt(headers: Known['headers']): number | undefined {
  const found = Object.entries(headers).find(([name]) => name.toLowerCase() === 'twitch-eventsub-message-timestamp')
  return timeField.safeParse(found?.[1]).data
}
