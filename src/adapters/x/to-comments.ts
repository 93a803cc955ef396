import type * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import { ok, type Result } from '../../result.js'
import { buildComment, sumOf } from '../build-comment.js'
import type { Known } from '../define-adapter.js'
import { encodePart } from '../encode-part.js'
import { readFields } from '../read-fields.js'
import { unescapeMarkup } from '../unescape-markup.js'
import { activity, people, person, post, search, streamed } from './payload.js'

interface News {
  readonly value: unknown
  readonly path: string
  readonly includes: unknown
  readonly brandId?: string | undefined
  readonly summons: boolean
}

/**
 * The posts of an activity (a reply, a mention, a quotation), of an answer to a search or a timeline, or of a filtered stream.
 *
 * Source: X, Activity API, and the OpenAPI description of API v2.
 */
export function toComments(payload: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  return newsOf(payload, path).map((news) => toComment(news, selfIds))
}

function newsOf(payload: unknown, path: string): readonly News[] {
  const sent = activity.safeParse(payload)
  if (sent.success) {
    const { payload: value, includes, filter, event_type } = sent.data.data
    const summons = event_type !== 'post.reply.create'
    return [{ value, path: `${path}/data/payload`, includes, brandId: filter?.user_id, summons }]
  }
  const found = search.safeParse(payload)
  if (found.success) {
    const { data, includes } = found.data
    return data.map((value, index) => ({ value, path: `${path}/data/${index}`, includes, summons: false }))
  }
  const one = streamed.safeParse(payload)
  return one.success
    ? [{ value: one.data.data, path: `${path}/data`, includes: one.data.includes, summons: false }]
    : []
}

function toComment(news: News, selfIds: readonly string[]): Result<Comment> {
  const read = readFields(post, news, ['id', 'text'])
  if (!read.ok) return read
  const { value } = read
  const counts = value.public_metrics
  const author = authorOf(news.includes, value.author_id)
  const note = value.note_post ?? value.note_tweet
  const referenced = value.referenced_posts ?? value.referenced_tweets
  const parent = referenced?.find(({ type }) => type === 'replied_to')?.id
  return ok(
    buildComment(
      {
        id: value.id,
        text: unescapeMarkup(note?.text ?? shown(value.text ?? '', value.display_text_range)),
        platform: 'x',
        pageId: news.brandId,
        threadId: value.conversation_id,
        parentId: value.in_reply_to_tweet_id ?? parent,
        author: {
          id: value.author_id,
          name: author?.name,
          handle: author?.username,
          followers: author?.public_metrics?.followers_count,
          isSelf: news.brandId !== undefined && news.brandId === value.author_id,
        },
        createdAt: value.created_at,
        lang: value.lang === 'und' ? undefined : value.lang,
        url: `https://x.com/i/status/${encodePart(value.id)}`,
        engagement: {
          likes: counts?.like_count,
          shares: sumOf(counts?.repost_count ?? counts?.retweet_count, counts?.quote_count),
          replies: counts?.reply_count,
        },
        context: news.summons ? { summons: true } : {},
      },
      selfIds,
    ),
    read.warnings,
  )
}

/** Without the names at its head that a reply answers to; the range counts code points. */
function shown(text: string, range: readonly [number, number] | null | undefined): string {
  if (range == null || range[0] >= range[1]) return text
  return [...text].slice(...range).join('') || text
}

function authorOf(includes: unknown, id: string | null | undefined): z.infer<typeof person> | undefined {
  const found = people.safeParse(includes)
  if (!found.success || id == null) return undefined
  return found.data.users.map((user) => person.safeParse(user).data).find((user) => user?.id === id)
}
