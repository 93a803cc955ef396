import * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import { ok, type Result } from '../../result.js'
import { buildComment } from '../build-comment.js'
import type { Known } from '../define-adapter.js'
import { idField, readFields, timeField } from '../read-fields.js'

const body = z.object({ events: z.array(z.unknown()) })
const event = z.object({
  eventName: z.enum(['service-review-created', 'service-review-updated']),
  eventData: z.unknown().optional(),
})
const review = z.object({
  id: idField,
  title: z.string().nullish(),
  text: z.string().nullish(),
  language: z.string().nullish(),
  stars: z.int().min(1).max(5).nullish(),
  createdAt: timeField.nullish(),
  updatedAt: timeField.nullish(),
  isVerified: z.boolean().nullish(),
  link: z.string().nullish(),
  consumer: z.object({ id: idField.nullish(), name: z.string().nullish() }).nullish(),
  referenceId: z.string().nullish(),
})

/**
 * The reviews of a webhook body, written or edited: title and text.
 *
 * Source: independent clients of Trustpilot's service review webhooks agree on it; the vendor's own page was not to be had.
 */
export function toComments(payload: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  const found = body.safeParse(payload)
  if (!found.success) return []
  return found.data.events.flatMap((item, index) => {
    const news = event.safeParse(item)
    if (!news.success) return []
    const isEdit = news.data.eventName === 'service-review-updated'
    return [toComment({ value: news.data.eventData, path: `${path}/events/${index}/eventData`, isEdit }, selfIds)]
  })
}

function toComment(
  { isEdit, ...news }: { readonly value: unknown; readonly path: string; readonly isEdit: boolean },
  selfIds: readonly string[],
): Result<Comment> {
  const read = readFields(review, news, ['id', 'text', 'title'])
  if (!read.ok) return read
  const { id, title, text, consumer, ...rest } = read.value
  return ok(
    buildComment(
      {
        id,
        text: [title, text].filter((part) => part != null && part !== '').join('\n'),
        platform: 'trustpilot',
        threadId: id,
        author: { id: consumer?.id, name: consumer?.name },
        createdAt: rest.createdAt,
        editedAt: isEdit ? (rest.updatedAt ?? rest.createdAt) : undefined,
        lang: rest.language,
        url: rest.link,
        context: { stars: rest.stars, isVerified: rest.isVerified, referenceId: rest.referenceId },
      },
      selfIds,
    ),
    read.warnings,
  )
}
