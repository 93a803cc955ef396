import * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import { ok, type Result } from '../../result.js'
import { buildComment } from '../build-comment.js'
import type { Known } from '../define-adapter.js'
import { idField, readFields, timeField } from '../read-fields.js'
import { visibleText } from '../visible-text.js'

const list = z.object({ results: z.array(z.unknown()) })
const incoming = z.object({ type: z.literal('MESSAGE'), direction: z.literal('INCOMING') })
const message = z.object({
  id: idField,
  conversationsThreadId: idField.nullish(),
  createdAt: timeField.nullish(),
  createdBy: idField.nullish(),
  senders: z
    .array(
      z.object({
        actorId: idField.nullish(),
        name: z.string().nullish(),
        deliveryIdentifier: z.object({ type: z.string(), value: z.string() }).nullish(),
      }),
    )
    .nullish(),
  text: z.string().nullish(),
  richText: z.string().nullish(),
  channelId: idField.nullish(),
  channelAccountId: idField.nullish(),
  inReplyToId: idField.nullish(),
  subject: z.string().nullish(),
  truncationStatus: z.string().nullish(),
  attachments: z.array(z.object({ type: z.string().nullish(), url: z.string().nullish() })).nullish(),
})

/**
 * The incoming messages of an answer to a query for one message or for those of a thread; notes and what agents wrote bring none.
 *
 * Bounds: HubSpot shortens long messages: `context.isTruncated` tells. The author of a message without an actor is known by his address.
 */
export function toComments(payload: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  const answer = list.safeParse(payload)
  const items = answer.success
    ? answer.data.results.map((value, index) => ({ value, path: `${path}/results/${index}` }))
    : [{ value: payload, path }]
  return items.flatMap((placed) => {
    if (!incoming.safeParse(placed.value).success) return []
    const read = readFields(message, placed, ['id', 'text', 'richText'])
    if (!read.ok) return [read]
    const { id, conversationsThreadId, createdAt, createdBy, senders, text, richText, ...rest } = read.value
    const sender = senders?.[0]
    const authorId = sender?.actorId ?? sender?.deliveryIdentifier?.value ?? createdBy
    return [
      ok(
        buildComment(
          {
            id,
            text: text ?? visibleText(richText ?? '').text,
            platform: 'hubspot',
            threadId: conversationsThreadId,
            parentId: rest.inReplyToId,
            author: { id: authorId, name: sender?.name, isSelf: authorId?.startsWith('A-') === true },
            createdAt,
            attachments: (rest.attachments ?? []).map((one) => ({
              kind: one.type?.toLowerCase() ?? 'file',
              url: one.url,
            })),
            context: {
              channelId: rest.channelId,
              channelAccountId: rest.channelAccountId,
              subject: rest.subject,
              addressType: sender?.deliveryIdentifier?.type,
              address: sender?.deliveryIdentifier?.value,
              isTruncated: rest.truncationStatus === 'TRUNCATED' ? true : undefined,
            },
          },
          selfIds,
        ),
        read.warnings,
      ),
    ]
  })
}
