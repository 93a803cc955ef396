import type { Attachment, Author, Comment } from '../../comment/comment.js'
import { parseTime } from '../../comment/parse-time.js'
import { fail, type Issue, ok, type Result } from '../../result.js'
import { bodySchema, changeSchema, entrySchema, fromSchema, optionalSchemas, valueSchema } from './payload.js'

/** One comment of a payload, written or edited. */
export interface FeedComment {
  readonly path: string
  readonly pageId: string | undefined
  /** When Meta says that it happened, in whatever form. */
  readonly time: unknown
  readonly verb: string
  readonly value: Readonly<Record<string, unknown>>
}

/**
 * The comments of a webhook body that were written or edited; hiding, unhiding, removing and all other news give none.
 *
 * Errors: none; a part that is no page news gives nothing.
 */
export function feedComments(body: unknown, start: string): readonly FeedComment[] {
  const page = bodySchema.safeParse(body)
  if (!page.success) return []
  return page.data.entry.flatMap((item, entryIndex) => {
    const entry = entrySchema.safeParse(item)
    if (!entry.success) return []
    const pageId = entry.data.id == null ? undefined : String(entry.data.id)
    return entry.data.changes.flatMap((change, changeIndex) => {
      const news = changeSchema.safeParse(change)
      if (!news.success || !JUDGED.has(news.data.value.verb)) return []
      const path = `${start}/entry/${entryIndex}/changes/${changeIndex}/value`
      return [
        {
          path,
          pageId,
          time: entry.data.time,
          verb: news.data.value.verb,
          value: news.data.value,
        },
      ]
    })
  })
}

/**
 * Reads one comment of a feed. `created_time` is in seconds; a comment of the page itself, or of an account in `selfIds`, is the brand's.
 *
 * Errors: a comment without a readable `comment_id` or with a `message` that is no text. Other unreadable fields are left out with a warning.
 */
export function toComment(news: FeedComment, selfIds: readonly string[]): Result<Comment> {
  const read = valueSchema.safeParse(news.value)
  if (!read.success) {
    return fail(
      read.error.issues.map(
        (issue): Issue => ({
          code: 'unreadable-comment',
          severity: 'error',
          path: `${news.path}/${String(issue.path[0])}`,
          message: `\`${String(issue.path[0])}\` is missing or unreadable`,
        }),
      ),
    )
  }
  const doubts: Issue[] = []
  const doubt = (field: string) =>
    doubts.push({
      code: 'unreadable-field',
      severity: 'warning',
      path: `${news.path}/${field}`,
      message: `\`${field}\` is unreadable, left out`,
    })
  const optional = (field: keyof typeof optionalSchemas): string | undefined => {
    const value = news.value[field]
    if (value === undefined || value === null) return undefined
    const found = optionalSchemas[field].safeParse(value)
    if (!found.success) doubt(field)
    return found.success ? String(found.data) : undefined
  }
  const threadId = optional('post_id')
  const parentId = optional('parent_id')
  const createdAt = toTime(news.value.created_time)
  if (createdAt === undefined && (news.value.created_time ?? null) !== null) doubt('created_time')
  const editedAt = news.verb === 'add' ? undefined : (toTime(news.time) ?? createdAt)
  const author = toAuthor(news, selfIds)
  if (author === undefined && (news.value.from ?? null) !== null) doubt('from')
  const attachments = ATTACHED.flatMap((kind): readonly Attachment[] => {
    const url = optional(kind)
    return url === undefined ? [] : [{ kind, url }]
  })
  const comment: Comment = {
    id: String(read.data.comment_id),
    text: read.data.message ?? '',
    platform: 'facebook',
    ...(news.pageId === undefined ? {} : { pageId: news.pageId }),
    ...(threadId === undefined ? {} : { threadId }),
    ...(parentId === undefined || parentId === threadId ? {} : { parentId }),
    ...(author === undefined ? {} : { author }),
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(editedAt === undefined ? {} : { editedAt }),
    ...(attachments.length === 0 ? {} : { attachments }),
  }
  return ok(comment, doubts)
}

const JUDGED: ReadonlySet<string> = new Set(['add', 'edit', 'edited'])
const ATTACHED = ['photo', 'video'] as const

function toAuthor(news: FeedComment, selfIds: readonly string[]): Author | undefined {
  const from = fromSchema.safeParse(news.value.from)
  if (!from.success) return undefined
  const id = String(from.data.id)
  const isSelf = id === news.pageId || selfIds.includes(id)
  return { id, ...(from.data.name ? { name: from.data.name } : {}), ...(isSelf ? { isSelf } : {}) }
}

/** Seconds, as the feed writes them; milliseconds, as other fields of Meta do; or ISO text, as the Graph API answers. */
function toTime(value: unknown): number | undefined {
  if (typeof value === 'string') return parseTime(value)
  if (typeof value !== 'number' || !(value >= 0 && value <= 8.64e15)) return undefined
  return Math.trunc(value < 1e11 ? value * 1000 : value)
}
