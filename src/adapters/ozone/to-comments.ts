import * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import type { Result } from '../../result.js'
import { readPost } from '../bluesky-post.js'
import type { Known } from '../define-adapter.js'

const records = z.object({ records: z.array(z.unknown()) })
const view = z.looseObject({
  uri: z.string(),
  value: z.unknown(),
  repo: z.looseObject({}).nullish().catch(null),
})
const isPost = z.looseObject({ value: z.looseObject({ $type: z.literal('app.bsky.feed.post') }) })

/**
 * The posts of an answer to `tools.ozone.moderation.getRecords`, or one record of it. A queue names its subjects only: ask for their records.
 *
 * Source: AT Protocol, lexicon tools.ozone.moderation.defs#recordViewDetail.
 */
export function toComments(payload: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  const many = records.safeParse(payload)
  if (many.success)
    return many.data.records.flatMap((value, index) => inView(value, `${path}/records/${index}`, selfIds))
  return inView(payload, path, selfIds)
}

function inView(value: unknown, path: string, selfIds: readonly string[]): readonly Result<Comment>[] {
  const found = view.safeParse(value)
  if (!found.success || !isPost.safeParse(value).success) return []
  const { value: record, repo, ...rest } = found.data
  return [readPost({ value: { ...rest, record, author: repo }, path }, { platform: 'bluesky', selfIds })]
}
