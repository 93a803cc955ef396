import * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import { ok, type Result } from '../../result.js'
import { buildComment } from '../build-comment.js'
import type { Known } from '../define-adapter.js'
import { idField, readFields, timeField } from '../read-fields.js'

const body = z.object({ values: z.unknown() })
const news = z.object({ field: z.enum(['replies', 'mentions']), value: z.unknown().optional() })
const reply = z.object({
  id: idField,
  username: z.string().nullish(),
  text: z.string().nullish(),
  permalink: z.string().nullish(),
  timestamp: timeField.nullish(),
  replied_to: z.object({ id: idField }).nullish(),
  root_post: z.object({ id: idField.nullish(), owner_id: idField.nullish(), username: z.string().nullish() }).nullish(),
})

/**
 * The replies and mentions of a webhook body. Threads names its members, it does not number them: the name is the id.
 *
 * Source: Meta, Threads API: webhooks, and the vendor's sample collection.
 */
export function toComments(payload: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  const found = body.safeParse(payload)
  if (!found.success) return []
  const { values } = found.data
  const items = Array.isArray(values)
    ? values.map((item: unknown, index) => ({ item, at: `${path}/values/${index}/value` }))
    : [{ item: values, at: `${path}/values/value` }]
  return items.flatMap(({ item, at }) => {
    const read = news.safeParse(item)
    return read.success ? [toComment({ value: read.data.value, path: at }, selfIds)] : []
  })
}

function toComment(
  found: { readonly value: unknown; readonly path: string },
  selfIds: readonly string[],
): Result<Comment> {
  const read = readFields(reply, found, ['id', 'text'])
  if (!read.ok) return read
  const { id, username, text, root_post: root, ...rest } = read.value
  return ok(
    buildComment(
      {
        id,
        text,
        platform: 'threads',
        pageId: root?.owner_id,
        threadId: root?.id,
        parentId: rest.replied_to?.id,
        author: {
          id: username,
          name: username,
          handle: username,
          isSelf: username != null && username === root?.username,
        },
        createdAt: rest.timestamp,
        url: rest.permalink,
      },
      selfIds,
    ),
    read.warnings,
  )
}
