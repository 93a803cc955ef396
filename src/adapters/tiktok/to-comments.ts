import * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import { fail, ok, type Result } from '../../result.js'
import { buildComment } from '../build-comment.js'
import type { Known } from '../define-adapter.js'
import { idField, readFields, timeField } from '../read-fields.js'
import { readJson } from '../read-json.js'

const event = z.object({
  event: z.literal('comment.update'),
  user_openid: idField.nullish().catch(null),
  content: z.string(),
})
const written = z.looseObject({ comment_action: z.literal('insert') })
const comment = z.object({
  comment_id: idField,
  video_id: idField.nullish(),
  parent_comment_id: idField.nullish(),
  unique_identifier: idField.nullish(),
  timestamp: timeField.nullish(),
  text: z.string().nullish(),
})

/**
 * The comment of a webhook body, if it was written: what is said of it stands as JSON inside a text, with ids of 19 digits.
 *
 * Source: readers of TikTok's Accounts API pages agree on it.
 */
export function toComments(payload: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  const found = event.safeParse(payload)
  if (!found.success) return []
  const content = readJson(found.data.content)
  if (!content.ok) return [fail(content.issues.map((issue) => ({ ...issue, path: `${path}/content` })))]
  if (!written.safeParse(content.value).success) return []
  const read = readFields(comment, { value: content.value, path: `${path}/content` }, ['comment_id', 'text'])
  if (!read.ok) return [read]
  const { comment_id: id, text, video_id: threadId, ...rest } = read.value
  const pageId = found.data.user_openid
  const authorId = rest.unique_identifier
  const built = buildComment(
    {
      id,
      text,
      platform: 'tiktok',
      pageId,
      threadId,
      parentId: rest.parent_comment_id === '0' ? undefined : rest.parent_comment_id,
      author: { id: authorId, isSelf: authorId != null && authorId === pageId },
      createdAt: rest.timestamp,
    },
    selfIds,
  )
  return [ok(built, read.warnings)]
}
