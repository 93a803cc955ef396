import * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import { ok, type Result } from '../../result.js'
import { buildComment } from '../build-comment.js'
import type { Known } from '../define-adapter.js'
import { countField, idField, readFields, timeField } from '../read-fields.js'
import { visibleText } from '../visible-text.js'

const list = z.object({ comments: z.array(z.unknown()) })
const comment = z.object({
  id: idField,
  html: z.string().nullish(),
  post_id: idField.nullish(),
  post: z.object({ id: idField, url: z.string().nullish() }).nullish(),
  parent_id: idField.nullish(),
  in_reply_to_id: idField.nullish(),
  status: z.string().nullish(),
  created_at: timeField.nullish(),
  edited_at: timeField.nullish(),
  count: z.object({ likes: countField.nullish(), replies: countField.nullish() }).nullish(),
  member: z.object({ id: idField, name: z.string().nullish() }).nullish(),
})

/**
 * The comments of an answer of the Admin API. What was deleted brings none.
 *
 * Source: Ghost, server 6.65: admin comments.
 */
export function toComments(payload: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  const found = list.safeParse(payload)
  if (!found.success) return []
  return found.data.comments.flatMap((value, index) => toComment({ value, path: `${path}/comments/${index}` }, selfIds))
}

function toComment(
  news: { readonly value: unknown; readonly path: string },
  selfIds: readonly string[],
): readonly Result<Comment>[] {
  const read = readFields(comment, news, ['id', 'html'])
  if (!read.ok) return [read]
  const { id, html, post, member, status, ...rest } = read.value
  if (status === 'deleted') return []
  const built = buildComment(
    {
      id,
      text: visibleText(html ?? '').text,
      platform: 'ghost',
      threadId: rest.post_id ?? post?.id,
      parentId: rest.in_reply_to_id ?? rest.parent_id,
      author: { id: member?.id, name: member?.name },
      createdAt: rest.created_at,
      editedAt: rest.edited_at,
      url: post?.url,
      engagement: { likes: rest.count?.likes, replies: rest.count?.replies },
      context: { status, topId: rest.parent_id },
    },
    selfIds,
  )
  return [ok(built, read.warnings)]
}
