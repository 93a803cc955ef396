import * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import { ok, type Result } from '../../result.js'
import { buildComment } from '../build-comment.js'
import type { Known } from '../define-adapter.js'
import { idField, readFields, timeField } from '../read-fields.js'
import { visibleText } from '../visible-text.js'

const BROUGHT_BY = new Set(['convo.created', 'convo.customer.reply.created'])
const conversation = z.object({
  id: z.unknown(),
  subject: z.string().nullish().catch(null),
  mailboxId: idField.nullish().catch(null),
  _embedded: z.object({ threads: z.array(z.unknown()) }),
})
const byCustomer = z.object({ type: z.literal('customer') })
const thread = z.object({
  id: idField,
  body: z.string().nullish(),
  createdAt: timeField.nullish(),
  createdBy: z
    .object({ id: idField, type: z.string().nullish(), first: z.string().nullish(), last: z.string().nullish() })
    .nullish(),
  _embedded: z
    .object({ attachments: z.array(z.object({ mimeType: z.string().nullish(), webUrl: z.string().nullish() })) })
    .nullish(),
})

/**
 * What the customer wrote in a conversation. The payload may hold older threads as well: their ids tell them.
 *
 * Bounds: where the headers name an event that a customer did not cause, there is none; text is read as HTML.
 */
export function toComments(payload: unknown, known: Known): readonly Result<Comment>[] {
  const event = Object.entries(known.headers).find(([name]) => name.toLowerCase() === 'x-helpscout-event')?.[1]
  if (event !== undefined && !BROUGHT_BY.has(event)) return []
  const found = conversation.safeParse(payload)
  if (!found.success) return []
  const threadId = idField.safeParse(found.data.id)
  return found.data._embedded.threads.flatMap((value, index) => {
    if (!byCustomer.safeParse(value).success) return []
    const read = readFields(thread, { value, path: `${known.path}/_embedded/threads/${index}` }, ['id', 'body'])
    if (!read.ok) return [read]
    const { id, body, createdAt, createdBy, _embedded } = read.value
    const name = [createdBy?.first, createdBy?.last].filter((part) => part != null && part !== '').join(' ')
    return [
      ok(
        buildComment(
          {
            id,
            text: visibleText(body ?? '').text,
            platform: 'helpscout',
            pageId: found.data.mailboxId,
            threadId: threadId.success ? threadId.data : undefined,
            author: { id: createdBy?.id, name },
            createdAt,
            attachments: (_embedded?.attachments ?? []).map((one) => ({
              kind: one.mimeType?.startsWith('image/') === true ? 'photo' : 'file',
              url: one.webUrl,
            })),
            context: { subject: found.data.subject },
          },
          known.selfIds,
        ),
        read.warnings,
      ),
    ]
  })
}
