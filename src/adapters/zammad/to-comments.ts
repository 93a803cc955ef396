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
const person = z.object({
  id: idField,
  firstname: z.string().nullish(),
  lastname: z.string().nullish(),
  email: z.string().nullish(),
  roles: z.array(z.string()).nullish(),
})
const news = z.object({
  ticket: z.object({
    id: idField,
    title: z.string().nullish(),
    group: z.object({ name: z.string() }).nullish(),
    customer: person.nullish(),
  }),
  article: z.object({
    id: idField,
    body: z.string(),
    content_type: z.string().nullish(),
    type: z.string().nullish(),
    from: z.string().nullish(),
    message_id: z.string().nullish(),
    origin_by_id: idField.nullish(),
    created_by: person.nullish(),
    created_at: timeField.nullish(),
    attachments: z
      .array(
        z.object({
          url: z.string().nullish(),
          preferences: z.object({ 'Content-Type': z.string().nullish() }).nullish(),
        }),
      )
      .nullish(),
  }),
})

/**
 * What a customer wrote in a ticket; what agents and the system wrote, and what is internal, brings none.
 *
 * Source: Zammad, admin documentation: webhook payload; `TriggerWebhookJob`.
 */
export function toComments(value: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  if (!fromCustomer.safeParse(value).success) return []
  const read = readFields(news, { value, path }, ['ticket/id', 'article/id', 'article/body'])
  if (!read.ok) return [read]
  const { ticket, article } = read.value
  const writer = writerOf(ticket.customer, article)
  return [
    ok(
      buildComment(
        {
          id: article.id,
          text: article.content_type === 'text/html' ? visibleText(article.body).text : article.body,
          platform: 'zammad',
          pageId: ticket.group?.name,
          threadId: ticket.id,
          author: { id: writer?.id, name: nameOf(writer), handle: writer?.email },
          createdAt: article.created_at,
          attachments: (article.attachments ?? []).map(({ url, preferences }) => ({
            kind: preferences?.['Content-Type']?.startsWith('image/') === true ? 'photo' : 'file',
            url,
          })),
          context: {
            articleType: article.type,
            subject: ticket.title,
            from: article.from,
            messageId: article.message_id,
          },
        },
        selfIds,
      ),
      read.warnings,
    ),
  ]
}

type Person = z.infer<typeof person>
type News = z.infer<typeof news>

/**
 * Several people may write in one ticket: who made the article, unless an agent did so in the customer's stead, as after a call.
 */
function writerOf(
  customer: Person | null | undefined,
  { created_by, origin_by_id }: News['article'],
): Partial<Person> | undefined {
  const known = [customer, created_by].find((one) => one != null && one.id === origin_by_id)
  if (origin_by_id != null) return known ?? { id: origin_by_id }
  const isAgent = created_by?.roles?.some((role) => role === 'Agent' || role === 'Admin') ?? true
  return (isAgent ? customer : created_by) ?? undefined
}

function nameOf(writer: Partial<Person> | undefined): string {
  return [writer?.firstname, writer?.lastname].filter((part) => part != null && part !== '').join(' ')
}
