import * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import { ok, type Result } from '../../result.js'
import { buildComment } from '../build-comment.js'
import type { Known } from '../define-adapter.js'
import { idField, readFields, timeField } from '../read-fields.js'

const body = z.object({ object: z.literal('instagram'), entry: z.array(z.unknown()) })
const change = z.object({ field: z.enum(['comments', 'live_comments']), value: z.unknown().optional() })
const entry = z.object({
  id: idField.nullish().catch(null),
  time: timeField.nullish().catch(null),
  changes: z.array(z.unknown()).catch([]).optional(),
})
const comment = z.object({
  id: idField,
  text: z.string().nullish(),
  parent_id: idField.nullish(),
  from: z.object({ id: idField.nullish(), username: z.string().nullish() }).nullish(),
  media: z.object({ id: idField.nullish(), ad_id: idField.nullish() }).nullish(),
})

/**
 * The comments of a webhook body: on posts, on live video and on ads. A change may stand in `changes` or on the entry itself, the id may be
 * called `comment_id`. Mentions bring an id and no words, and are another event.
 *
 * Source: Meta, Instagram Platform: webhooks; the examples there differ, all are read.
 */
export function toComments(payload: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  const found = body.safeParse(payload)
  if (!found.success) return []
  return found.data.entry.flatMap((item, index) => {
    const read = entry.safeParse(item)
    if (!read.success) return []
    const start = `${path}/entry/${index}`
    const changes = [
      ...(read.data.changes ?? []).map((news, at) => ({ news, at: `${start}/changes/${at}/value` })),
      { news: item, at: `${start}/value` },
    ]
    return changes.flatMap(({ news, at }) => {
      const known = change.safeParse(news)
      if (!known.success) return []
      const { field, value } = known.data
      return [toComment({ value, at, isLive: field === 'live_comments' }, read.data, selfIds)]
    })
  })
}

interface News {
  readonly value: unknown
  readonly at: string
  readonly isLive: boolean
}

function toComment(
  news: News,
  { id: pageId, time }: z.infer<typeof entry>,
  selfIds: readonly string[],
): Result<Comment> {
  const read = readFields(comment, { value: withId(news.value), path: news.at }, ['id', 'text'])
  if (!read.ok) return read
  const { id, text, parent_id, from, media } = read.value
  const author = from && {
    id: from.id,
    name: from.username,
    handle: from.username,
    isSelf: from.id != null && from.id === pageId,
  }
  const context = { adId: media?.ad_id, ...(news.isLive ? { isLive: true } : {}) }
  return ok(
    buildComment(
      {
        id,
        text,
        platform: 'instagram',
        pageId,
        threadId: media?.id,
        parentId: parent_id,
        author,
        createdAt: time,
        context,
      },
      selfIds,
    ),
    read.warnings,
  )
}

function withId(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || 'id' in value || !('comment_id' in value)) return value
  return { ...value, id: value.comment_id }
}
