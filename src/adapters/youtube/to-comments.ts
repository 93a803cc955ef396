import type { Comment } from '../../comment/comment.js'
import { ok, type Result } from '../../result.js'
import { buildComment } from '../build-comment.js'
import type { Known } from '../define-adapter.js'
import { encodePart } from '../encode-part.js'
import { readFields } from '../read-fields.js'
import { visibleText } from '../visible-text.js'
import { comment, list, single, thread } from './payload.js'

/**
 * The comments of an answer to `commentThreads.list` or `comments.list`, or of one thread or comment of it; replies included.
 *
 * Source: Google, YouTube Data API v3 reference.
 */
export function toComments(payload: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  const answer = list.safeParse(payload)
  if (answer.success) return answer.data.items.flatMap((item, index) => inItem(item, `${path}/items/${index}`, selfIds))
  return single.safeParse(payload).success ? inItem(payload, path, selfIds) : []
}

function inItem(item: unknown, path: string, selfIds: readonly string[]): readonly Result<Comment>[] {
  const found = thread.safeParse(item)
  if (!found.success || found.data.snippet.topLevelComment === undefined) return [toComment(item, { path, selfIds })]
  const { snippet, replies } = found.data
  const canReply = snippet.canReply ?? undefined
  return [
    toComment(snippet.topLevelComment, {
      path: `${path}/snippet/topLevelComment`,
      selfIds,
      canReply,
      answers: snippet.totalReplyCount ?? undefined,
    }),
    ...(replies?.comments ?? []).map((reply, index) =>
      toComment(reply, { path: `${path}/replies/comments/${index}`, selfIds, canReply }),
    ),
  ]
}

interface Around {
  readonly path: string
  readonly selfIds: readonly string[]
  readonly canReply?: boolean | undefined
  /** How many answer it. */
  readonly answers?: number | undefined
}

function toComment(value: unknown, { path, selfIds, canReply, answers }: Around): Result<Comment> {
  const read = readFields(comment, { value, path }, ['id', 'snippet/textOriginal', 'snippet/textDisplay'])
  if (!read.ok) return read
  const { id, snippet } = read.value
  const authorId = snippet.authorChannelId?.value
  const { publishedAt, updatedAt } = snippet
  const isEdited = updatedAt != null && publishedAt != null && updatedAt > publishedAt
  return ok(
    buildComment(
      {
        id,
        text: snippet.textOriginal ?? shown(snippet.textDisplay ?? ''),
        platform: 'youtube',
        pageId: snippet.channelId,
        threadId: snippet.videoId,
        parentId: snippet.parentId,
        author: {
          id: authorId,
          name: snippet.authorDisplayName,
          handle: snippet.authorDisplayName?.startsWith('@') === true ? snippet.authorDisplayName.slice(1) : undefined,
          isSelf: authorId !== undefined && authorId === snippet.channelId,
        },
        createdAt: publishedAt,
        editedAt: isEdited ? updatedAt : undefined,
        url: snippet.videoId && `https://www.youtube.com/watch?v=${encodePart(snippet.videoId)}&lc=${encodePart(id)}`,
        engagement: { likes: snippet.likeCount, replies: answers },
        context: { moderationStatus: snippet.moderationStatus, ...(canReply === false ? { canReply } : {}) },
      },
      selfIds,
    ),
    read.warnings,
  )
}

/** HTML, unless the host asked for `textFormat=plainText`; which of the two is told by what only HTML contains. */
function shown(text: string): string {
  return /<(?:br|a|b|i|s)\b|&(?:amp|lt|gt|quot|#39);/.test(text) ? visibleText(text).text : text
}
