import * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import { ok, type Result } from '../../result.js'
import { buildComment } from '../build-comment.js'
import type { Known } from '../define-adapter.js'
import { idField, readFields, timeField } from '../read-fields.js'

/** Webhooks say the kind in words, the API in numbers. */
const incoming = z.object({
  event: z.literal('message_created').optional(),
  message_type: z.union([z.literal('incoming'), z.literal(0)]),
  private: z.literal(false).nullish(),
})
const message = z.object({
  id: idField,
  content: z.string().nullish(),
  created_at: timeField.nullish(),
  sender: z.object({ id: idField, name: z.string().nullish(), type: z.string().nullish() }).nullish(),
  inbox: z.object({ id: idField, name: z.string().nullish() }).nullish(),
  account: z.object({ id: idField }).nullish(),
  account_id: idField.nullish(),
  conversation: z.object({ id: idField }).nullish(),
  conversation_id: idField.nullish(),
  attachments: z.array(z.object({ file_type: z.string().nullish(), data_url: z.string().nullish() })).nullish(),
})

/** A message that came in, of a webhook or of the API's list; what went out, activities and private notes bring none. */
export function toComments(value: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  if (!incoming.safeParse(value).success) return []
  const read = readFields(message, { value, path }, ['id', 'content'])
  if (!read.ok) return [read]
  const { id, content, created_at, sender, inbox, account, account_id, conversation, conversation_id, attachments } =
    read.value
  return [
    ok(
      buildComment(
        {
          id,
          text: content,
          platform: 'chatwoot',
          pageId: account?.id ?? account_id,
          threadId: conversation?.id ?? conversation_id,
          author: {
            id: sender?.id,
            name: sender?.name,
            isSelf: sender?.type === 'user' || sender?.type === 'agent_bot',
          },
          createdAt: created_at,
          attachments: (attachments ?? []).map((one) => ({ kind: one.file_type ?? 'file', url: one.data_url })),
          context: { inbox: inbox?.name },
        },
        selfIds,
      ),
      read.warnings,
    ),
  ]
}
