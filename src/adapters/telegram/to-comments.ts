import type * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import { ok, type Result } from '../../result.js'
import { buildComment } from '../build-comment.js'
import type { Known } from '../define-adapter.js'
import { encodePart } from '../encode-part.js'
import { readFields } from '../read-fields.js'
import { answer, message, update } from './payload.js'
import { visibleEntities } from './visible-entities.js'

const NEWS = ['message', 'edited_message', 'channel_post', 'edited_channel_post'] as const
const MEDIA = ['photo', 'video', 'document', 'animation', 'sticker', 'voice', 'audio', 'video_note'] as const

/**
 * The messages of an update, or of an answer to `getUpdates`: written or edited. What bots write, and what the service itself says, brings none.
 *
 * Source: Telegram, Bot API: getting updates, Message.
 */
export function toComments(payload: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  const many = answer.safeParse(payload)
  if (many.success) return many.data.result.flatMap((item, index) => inUpdate(item, `${path}/result/${index}`, selfIds))
  return inUpdate(payload, path, selfIds)
}

function inUpdate(value: unknown, path: string, selfIds: readonly string[]): readonly Result<Comment>[] {
  const found = update.safeParse(value)
  if (!found.success) return []
  return NEWS.flatMap((kind) => {
    const item = found.data[kind]
    return item === undefined ? [] : toComment({ value: item, path: `${path}/${kind}` }, selfIds)
  })
}

function toComment(
  news: { readonly value: unknown; readonly path: string },
  selfIds: readonly string[],
): readonly Result<Comment>[] {
  const media = MEDIA.filter((kind) => typeof news.value === 'object' && news.value !== null && kind in news.value)
  const read = readFields(message, news, ['message_id', 'chat/id', 'text', 'caption'])
  if (!read.ok) return [read]
  const { value } = read
  const words = value.text ?? value.caption
  if (words == null && media.length === 0) return []
  if (value.from?.is_bot === true && value.sender_chat == null) return []
  const { chat, message_thread_id: topic, reply_to_message: parent } = value
  const comment = buildComment(
    {
      id: `${chat.id}:${value.message_id}`,
      text: visibleEntities(words ?? '', (value.text == null ? value.caption_entities : value.entities) ?? []).text,
      platform: 'telegram',
      pageId: chat.id,
      threadId: topic == null ? chat.id : `${chat.id}:${topic}`,
      parentId: parent == null || parent.message_id === topic ? undefined : `${chat.id}:${parent.message_id}`,
      author: authorOf(value),
      createdAt: value.date,
      editedAt: value.edit_date,
      url: addressOf(chat, value.message_id),
      attachments: media.map((kind) => ({ kind })),
    },
    selfIds,
  )
  return [ok(comment, read.warnings)]
}

/** A channel that writes stands before the person behind it; the group itself writes for its administrators. */
function authorOf({ from, sender_chat: sender, chat, ...rest }: z.infer<typeof message>) {
  if (sender != null) {
    const { id, title, username } = sender
    return { id, name: title, handle: username, isStaff: id === chat.id, isSelf: rest.is_automatic_forward === true }
  }
  const name = [from?.first_name, from?.last_name].filter((part) => part != null && part !== '').join(' ')
  return { id: from?.id, name, handle: from?.username }
}

function addressOf(chat: { readonly id: string; readonly username?: string | null | undefined }, id: string) {
  if (chat.username) return `https://t.me/${encodePart(chat.username)}/${encodePart(id)}`
  return chat.id.startsWith('-100') ? `https://t.me/c/${encodePart(chat.id.slice(4))}/${encodePart(id)}` : undefined
}
