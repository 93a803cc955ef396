import * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import { ok, type Result } from '../../result.js'
import { buildComment } from '../build-comment.js'
import type { Known } from '../define-adapter.js'
import { idField, readFields, timeField } from '../read-fields.js'
import { visibleText } from '../visible-text.js'

const inbound = z.object({ type: z.enum(['inbound_received', 'inbound']) })
const news = z.object({
  emitted_at: timeField.nullish(),
  conversation: z.object({ id: idField, subject: z.string().nullish(), status: z.string().nullish() }),
  target: z.object({
    data: z.object({
      id: idField,
      type: z.string().nullish(),
      is_inbound: z.boolean().nullish(),
      created_at: timeField.nullish(),
      author: z.object({ id: idField }).nullish(),
      recipients: z.array(z.object({ handle: z.string(), role: z.string(), name: z.string().nullish() })).nullish(),
      body: z.string().nullish(),
      text: z.string().nullish(),
      attachments: z.array(z.object({ content_type: z.string().nullish(), url: z.string().nullish() })).nullish(),
    }),
  }),
})

/**
 * The message of an application webhook, or of an event as the API lists them; what teammates sent brings none.
 *
 * Bounds: the author is known by the address he wrote from.
 */
export function toComments(payload: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  const found = inbound.safeParse(payload)
  if (!found.success) return []
  const wrapped = z.object({ payload: z.unknown() }).safeParse(payload)
  const inner = found.data.type === 'inbound_received' && wrapped.success
  const value = inner ? wrapped.data.payload : payload
  const read = readFields(news, { value, path: inner ? `${path}/payload` : path }, [
    'conversation/id',
    'target/data/id',
    'target/data/body',
    'target/data/text',
  ])
  if (!read.ok) return [read]
  const { conversation, target, emitted_at } = read.value
  const { id, type, is_inbound, created_at, recipients, body, text, attachments } = target.data
  if (is_inbound === false) return []
  const from = recipients?.find((one) => one.role === 'from')
  return [
    ok(
      buildComment(
        {
          id,
          text: text ?? visibleText(body ?? '').text,
          platform: 'front',
          threadId: conversation.id,
          author: { id: from?.handle, name: from?.name },
          createdAt: created_at ?? emitted_at,
          attachments: (attachments ?? []).map((one) => ({
            kind: one.content_type?.startsWith('image/') === true ? 'photo' : 'file',
            url: one.url,
          })),
          context: { subject: conversation.subject, channel: type },
        },
        selfIds,
      ),
      read.warnings,
    ),
  ]
}
