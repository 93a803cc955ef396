import * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import { ok, type Result } from '../../result.js'
import { buildComment } from '../build-comment.js'
import type { Known } from '../define-adapter.js'
import { idField, readFields, timeField } from '../read-fields.js'
import { visibleText } from '../visible-text.js'

const fromCustomer = z.object({
  ticket: z.unknown(),
  article: z.object({ sender: z.literal('Customer'), internal: z.literal(false).nullish() }),
})
const news = z.object({
  ticket: z.object({
    id: idField,
    title: z.string().nullish(),
    group: z.object({ name: z.string() }).nullish(),
    customer: z
      .object({
        id: idField,
        firstname: z.string().nullish(),
        lastname: z.string().nullish(),
        email: z.string().nullish(),
      })
      .nullish(),
  }),
  article: z.object({
    id: idField,
    body: z.string(),
    content_type: z.string().nullish(),
    type: z.string().nullish(),
    created_at: timeField.nullish(),
    updated_at: timeField.nullish(),
    attachments: z.array(z.object({ filename: z.string().nullish() })).nullish(),
  }),
})

/** What a customer wrote in a ticket; what agents and the system wrote, and what is internal, brings none. */
export function toComments(value: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  if (!fromCustomer.safeParse(value).success) return []
  const read = readFields(news, { value, path }, ['ticket/id', 'article/id', 'article/body'])
  if (!read.ok) return [read]
  const { ticket, article } = read.value
  const { customer } = ticket
  const name = [customer?.firstname, customer?.lastname].filter((part) => part != null && part !== '').join(' ')
  return [
    ok(
      buildComment(
        {
          id: article.id,
          text: article.content_type === 'text/html' ? visibleText(article.body).text : article.body,
          platform: 'zammad',
          pageId: ticket.group?.name,
          threadId: ticket.id,
          author: { id: customer?.id, name, handle: customer?.email },
          createdAt: article.created_at,
          attachments: (article.attachments ?? []).map(() => ({ kind: 'file' })),
          context: { articleType: article.type, subject: ticket.title },
        },
        selfIds,
      ),
      read.warnings,
    ),
  ]
}
