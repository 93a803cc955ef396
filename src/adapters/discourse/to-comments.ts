import * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import { ok, type Result } from '../../result.js'
import { buildComment } from '../build-comment.js'
import type { Known } from '../define-adapter.js'
import { countField, idField, readFields, timeField } from '../read-fields.js'
import { visibleText } from '../visible-text.js'

const hook = z.object({ post: z.looseObject({}) })
const latest = z.object({ latest_posts: z.array(z.unknown()) })
const stream = z.object({ post_stream: z.object({ posts: z.array(z.unknown()) }) })
const post = z.object({
  id: idField,
  name: z.string().nullish(),
  username: z.string().nullish(),
  user_id: idField.nullish(),
  staff: z.boolean().nullish(),
  created_at: timeField.nullish(),
  updated_at: timeField.nullish(),
  cooked: z.string().nullish(),
  raw: z.string().nullish(),
  post_number: z.int().nullish(),
  post_type: z.int().nullish(),
  reply_to_post_number: z.int().nullish(),
  version: z.int().nullish(),
  topic_id: idField.nullish(),
  deleted_at: timeField.nullish(),
  reply_count: countField.nullish(),
  actions_summary: z.array(z.object({ id: z.int(), count: countField.nullish() })).nullish(),
})

/** The number that Discourse gives to likes among the actions on a post. */
const LIKE = 2

/**
 * The post of a webhook body, or the posts of an answer to a query. Moderators' actions and whispers, and what was deleted, bring none.
 *
 * Source: Discourse, generated API documentation; webhook job of the server.
 */
export function toComments(payload: unknown, { path, selfIds, headers }: Known): readonly Result<Comment>[] {
  const sent = hook.safeParse(payload)
  if (sent.success) {
    const what = Object.entries(headers).find(([name]) => name.toLowerCase() === 'x-discourse-event')?.[1]
    return what === 'post_destroyed' ? [] : toComment({ value: sent.data.post, path: `${path}/post` }, selfIds)
  }
  const listed = latest.safeParse(payload)
  if (listed.success)
    return listed.data.latest_posts.flatMap((value, index) =>
      toComment({ value, path: `${path}/latest_posts/${index}` }, selfIds),
    )
  const topic = stream.safeParse(payload)
  return topic.success
    ? topic.data.post_stream.posts.flatMap((value, index) =>
        toComment({ value, path: `${path}/post_stream/posts/${index}` }, selfIds),
      )
    : []
}

function toComment(
  found: { readonly value: unknown; readonly path: string },
  selfIds: readonly string[],
): readonly Result<Comment>[] {
  const read = readFields(post, found, ['id', 'cooked', 'raw'])
  if (!read.ok) return [read]
  const { id, cooked, raw, topic_id: topic, ...rest } = read.value
  if ((rest.post_type ?? 1) !== 1 || rest.deleted_at != null) return []
  const parent = rest.reply_to_post_number
  const comment = buildComment(
    {
      id,
      text: cooked == null ? raw : visibleText(cooked).text,
      platform: 'discourse',
      threadId: topic,
      parentId: topic == null || parent == null ? undefined : `${topic}/${parent}`,
      author: { id: rest.user_id, name: rest.name || rest.username, handle: rest.username, isStaff: rest.staff },
      createdAt: rest.created_at,
      editedAt: (rest.version ?? 1) > 1 ? rest.updated_at : undefined,
      engagement: {
        likes: rest.actions_summary?.find(({ id: kind }) => kind === LIKE)?.count,
        replies: rest.reply_count,
      },
      context: { postNumber: rest.post_number },
    },
    selfIds,
  )
  return [ok(comment, read.warnings)]
}
