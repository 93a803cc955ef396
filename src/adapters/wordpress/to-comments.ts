import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import { ok, type Result } from '../../result.js'
import { buildComment } from '../build-comment.js'
import type { Known } from '../define-adapter.js'
import { idField, readFields, timeField } from '../read-fields.js'
import { visibleText } from '../visible-text.js'

const sent = z.object({ comment: z.looseObject({}) })
const bare = z.looseObject({ content: z.looseObject({}), post: z.unknown() })
const comment = z.object({
  id: idField,
  post: idField.nullish(),
  parent: idField.nullish(),
  author: idField.nullish(),
  author_name: z.string().nullish(),
  author_email: z.string().nullish(),
  date_gmt: timeField.nullish(),
  content: z.object({ rendered: z.string().nullish(), raw: z.string().nullish() }),
  link: z.string().nullish(),
  status: z.string().nullish(),
  type: z.string().nullish(),
})

/**
 * The comments of an answer to `/wp/v2/comments`, or one under `comment`, as a hook of the site sends it. Pingbacks and trackbacks are no comments.
 *
 * Source: WordPress, REST API handbook: comments.
 */
export function toComments(payload: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  const hook = sent.safeParse(payload)
  if (hook.success) return toComment({ value: hook.data.comment, path: `${path}/comment` }, selfIds)
  return bare.safeParse(payload).success ? toComment({ value: payload, path }, selfIds) : []
}

function toComment(
  news: { readonly value: unknown; readonly path: string },
  selfIds: readonly string[],
): readonly Result<Comment>[] {
  const read = readFields(comment, news, ['id', 'content/rendered', 'content/raw'])
  if (!read.ok) return [read]
  const { id, content, author, parent, type, ...rest } = read.value
  if (type != null && type !== 'comment' && type !== '') return []
  const built = buildComment(
    {
      id,
      text: visibleText(content.rendered ?? content.raw?.replaceAll('\n', '<br>') ?? '').text,
      platform: 'wordpress',
      threadId: rest.post,
      parentId: parent === '0' ? undefined : parent,
      author: { id: author == null || author === '0' ? guestId(rest.author_email) : author, name: rest.author_name },
      createdAt: rest.date_gmt,
      url: rest.link,
      context: { status: rest.status },
    },
    selfIds,
  )
  return [ok(built, read.warnings)]
}

/** A guest is known by his address, of which only a hash is kept; without `context=edit` there is none. */
function guestId(email: string | null | undefined): string | undefined {
  const address = email?.trim().toLowerCase() ?? ''
  return address === '' ? undefined : `guest-${bytesToHex(sha256(utf8ToBytes(address))).slice(0, 32)}`
}
