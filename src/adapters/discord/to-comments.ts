import * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import { ok, type Result } from '../../result.js'
import { buildComment, sumOf } from '../build-comment.js'
import type { Known } from '../define-adapter.js'
import { encodePart } from '../encode-part.js'
import { readFields } from '../read-fields.js'
import { frame, interaction, message } from './payload.js'
import { visibleMessage } from './visible-message.js'

/**
 * The messages of gateway events, of a message command ("report this message"), or of an answer to a query. Messages of bots and webhooks, and what the
 * server itself says, bring none; an update that is no edit brings none.
 *
 * Source: Discord, gateway events and message resource.
 */
export function toComments(payload: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  const event = frame.safeParse(payload)
  if (event.success) {
    const isUpdate = event.data.t === 'MESSAGE_UPDATE'
    return toComment({ value: event.data.d, path: `${path}/d`, isUpdate }, selfIds)
  }
  const command = interaction.safeParse(payload)
  if (command.success) {
    const { data, guild_id: guildId } = command.data
    return Object.entries(data.resolved.messages).flatMap(([key, value]) =>
      toComment({ value, path: `${path}/data/resolved/messages/${encodePart(key)}`, guildId }, selfIds),
    )
  }
  return looksLikeMessage(payload) ? toComment({ value: payload, path }, selfIds) : []
}

function looksLikeMessage(value: unknown): boolean {
  return z.object({ channel_id: z.string(), author: z.looseObject({}) }).safeParse(value).success
}

interface News {
  readonly value: unknown
  readonly path: string
  readonly isUpdate?: boolean
  readonly guildId?: string | null | undefined
}

function toComment(news: News, selfIds: readonly string[]): readonly Result<Comment>[] {
  const read = readFields(message, news, ['id', 'content'])
  if (!read.ok) return [read]
  const { id, author, ...rest } = read.value
  if (author?.bot === true || rest.webhook_id != null || !WRITTEN.has(rest.type ?? 0)) return []
  if (news.isUpdate === true && rest.edited_timestamp == null) return []
  const guildId = rest.guild_id ?? news.guildId
  const reference = rest.message_reference
  const steps = [guildId ?? '@me', rest.channel_id ?? '', id].map((step) => encodePart(step))
  const comment = buildComment(
    {
      id,
      text: visibleMessage(rest.content ?? '', rest.mentions ?? []).text,
      platform: 'discord',
      pageId: guildId,
      threadId: rest.channel_id,
      parentId: (reference?.type ?? 0) === 0 ? reference?.message_id : undefined,
      author: { id: author?.id, name: author?.global_name ?? author?.username, handle: author?.username },
      createdAt: rest.timestamp,
      editedAt: rest.edited_timestamp,
      url: rest.channel_id && `https://discord.com/channels/${steps.join('/').replace('%40', '@')}`,
      attachments: (rest.attachments ?? []).map(({ content_type, url }) => ({
        kind: content_type?.split('/')[0] ?? 'file',
        url,
      })),
      engagement: { likes: sumOf(...(rest.reactions ?? []).map(({ count }) => count)) },
      context: rest.position == null ? {} : { isThread: true },
    },
    selfIds,
  )
  return [ok(comment, read.warnings)]
}

/** A message, and an answer to one; all others are the server's own words. */
const WRITTEN: ReadonlySet<number> = new Set([0, 19])
