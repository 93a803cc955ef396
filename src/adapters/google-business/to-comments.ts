import * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import { ok, type Result } from '../../result.js'
import { buildComment } from '../build-comment.js'
import type { Known } from '../define-adapter.js'
import { idField, readFields, timeField } from '../read-fields.js'

const list = z.object({ reviews: z.array(z.unknown()) })
const single = z.looseObject({ reviewId: z.unknown(), starRating: z.unknown() })
const review = z.object({
  name: idField,
  reviewer: z.object({ displayName: z.string().nullish(), isAnonymous: z.boolean().nullish() }).nullish(),
  starRating: z.string().nullish(),
  comment: z.string().nullish(),
  createTime: timeField.nullish(),
  updateTime: timeField.nullish(),
  reviewReply: z.looseObject({}).nullish(),
})

const STARS: ReadonlyMap<string, number> = new Map([
  ['ONE', 1],
  ['TWO', 2],
  ['THREE', 3],
  ['FOUR', 4],
  ['FIVE', 5],
])

/**
 * The reviews of an answer to `reviews.list`, or a single one. A notification names its review only: fetch it. Google names no account, so an author has
 * a name at most, and no history.
 *
 * Source: Google, My Business API v4: reviews.
 */
export function toComments(payload: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  const many = list.safeParse(payload)
  if (many.success)
    return many.data.reviews.map((value, index) => toComment({ value, path: `${path}/reviews/${index}` }, selfIds))
  return single.safeParse(payload).success ? [toComment({ value: payload, path }, selfIds)] : []
}

function toComment(
  news: { readonly value: unknown; readonly path: string },
  selfIds: readonly string[],
): Result<Comment> {
  const read = readFields(review, news, ['name', 'comment'])
  if (!read.ok) return read
  const { name, comment, createTime, updateTime, reviewer, reviewReply, starRating } = read.value
  const isEdited = updateTime != null && createTime != null && updateTime > createTime
  return ok(
    buildComment(
      {
        id: name,
        text: asWritten(comment ?? ''),
        platform: 'google-business',
        pageId: /^(accounts\/[^/]{1,100}\/locations\/[^/]{1,100})\//.exec(name)?.[1],
        threadId: name,
        author: reviewer?.isAnonymous === true ? {} : { name: reviewer?.displayName },
        createdAt: createTime,
        editedAt: isEdited ? updateTime : undefined,
        context: { stars: STARS.get(starRating ?? ''), ...(reviewReply == null ? {} : { isAnswered: true }) },
      },
      selfIds,
    ),
    read.warnings,
  )
}

/** Without the translation that Google adds before or behind the author's own words. */
function asWritten(text: string): string {
  const original = text.indexOf('\n\n(Original)\n')
  if (text.startsWith('(Translated by Google)') && original !== -1) return text.slice(original + 13)
  const translation = text.indexOf('\n\n(Translated by Google)')
  return translation === -1 ? text : text.slice(0, translation)
}
