import * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import { ok, type Result } from '../../result.js'
import { buildComment } from '../build-comment.js'
import type { Known } from '../define-adapter.js'
import { idField, readFields, timeField } from '../read-fields.js'

const CREATED = 'zen:event-type:ticket.created'
const kind = z.object({ type: z.enum([CREATED, 'zen:event-type:ticket.comment_added']) })
const detail = z.object({
  id: idField,
  subject: z.string().nullish(),
  brand_id: z.union([idField, z.literal('')]).nullish(),
  priority: z.string().nullish(),
  status: z.string().nullish(),
  via: z.object({ channel: z.string() }).nullish(),
})
const added = z.object({
  time: timeField.nullish(),
  event: z.object({
    comment: z.object({
      id: idField,
      body: z.string().nullish(),
      is_public: z.boolean().nullish(),
      author: z.object({ id: idField, name: z.string().nullish(), is_staff: z.boolean().nullish() }).nullish(),
    }),
  }),
  detail,
})
const created = z.object({
  detail: detail.extend({
    description: z.string(),
    requester_id: idField.nullish(),
    is_public: z.boolean().nullish(),
    created_at: timeField.nullish(),
  }),
})

/**
 * The public comments of ticket events; the words that open a ticket come with `ticket.created`.
 *
 * Source: Zendesk, Event types for Zendesk events: tickets.
 */
export function toComments(payload: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  const news = kind.safeParse(payload)
  if (!news.success) return []
  return news.data.type === CREATED
    ? opening({ value: payload, path }, selfIds)
    : comment({ value: payload, path }, selfIds)
}

interface Placed {
  readonly value: unknown
  readonly path: string
}

function comment(placed: Placed, selfIds: readonly string[]): readonly Result<Comment>[] {
  const read = readFields(added, placed, ['event/comment/id', 'event/comment/body', 'detail/id'])
  if (!read.ok) return [read]
  const { time, event, detail: ticket } = read.value
  const { id, body, is_public, author } = event.comment
  if (is_public === false) return []
  return [
    ok(
      buildComment(
        {
          id,
          text: body,
          platform: 'zendesk',
          pageId: ticket.brand_id,
          threadId: ticket.id,
          author: { id: author?.id, name: author?.name, isSelf: author?.is_staff === true },
          createdAt: time,
          context: contextOf(ticket),
        },
        selfIds,
      ),
      read.warnings,
    ),
  ]
}

function opening(placed: Placed, selfIds: readonly string[]): readonly Result<Comment>[] {
  const read = readFields(created, placed, ['detail/id', 'detail/description'])
  if (!read.ok) return [read]
  const { detail: ticket } = read.value
  if (ticket.is_public === false) return []
  return [
    ok(
      buildComment(
        {
          id: `ticket-${ticket.id}`,
          text: ticket.description,
          platform: 'zendesk',
          pageId: ticket.brand_id,
          threadId: ticket.id,
          author: { id: ticket.requester_id },
          createdAt: ticket.created_at,
          context: contextOf(ticket),
        },
        selfIds,
      ),
      read.warnings,
    ),
  ]
}

function contextOf({ subject, priority, status, via }: z.infer<typeof detail>) {
  return { subject, priority: priority?.toLowerCase(), status: status?.toLowerCase(), channel: via?.channel }
}
