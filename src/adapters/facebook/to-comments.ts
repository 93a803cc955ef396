import type * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import { ok, type Result } from '../../result.js'
import { buildComment } from '../build-comment.js'
import type { Known } from '../define-adapter.js'
import { readFields } from '../read-fields.js'
import { body, change, comment, entry } from './payload.js'

/**
 * The comments of a webhook body that were written or edited; hiding, unhiding, removing and all other news bring none. A comment of the page
 * itself is the brand's. The address is that of the post.
 *
 * Source: Meta, Webhooks reference, page feed.
 */
export function toComments(payload: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  const found = body.safeParse(payload)
  if (!found.success) return []
  return found.data.entry.flatMap((item, index) => {
    const read = entry.safeParse(item)
    if (!read.success) return []
    return read.data.changes.flatMap((one, at) => {
      const news = change.safeParse(one)
      if (!news.success) return []
      const { value } = news.data
      const place = `${path}/entry/${index}/changes/${at}/value`
      return [toComment({ value, path: place, isEdit: value.verb !== 'add' }, read.data, selfIds)]
    })
  })
}

interface News {
  readonly value: unknown
  readonly path: string
  readonly isEdit: boolean
}

function toComment(
  news: News,
  { id: pageId, time }: z.infer<typeof entry>,
  selfIds: readonly string[],
): Result<Comment> {
  const read = readFields(comment, news, ['comment_id', 'message'])
  if (!read.ok) return read
  const { comment_id: id, message, from, created_time: createdAt, photo, video, ...rest } = read.value
  return ok(
    buildComment(
      {
        id,
        text: message,
        platform: 'facebook',
        pageId,
        threadId: rest.post_id,
        parentId: rest.parent_id,
        author: from && { ...from, isSelf: from.id === pageId },
        createdAt,
        editedAt: news.isEdit ? (time ?? createdAt) : undefined,
        url: rest.post?.permalink_url,
        attachments: [
          ...(photo == null ? [] : [{ kind: 'photo', url: photo }]),
          ...(video == null ? [] : [{ kind: 'video', url: video }]),
        ],
      },
      selfIds,
    ),
    read.warnings,
  )
}
