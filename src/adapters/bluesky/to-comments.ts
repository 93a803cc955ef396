import * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import type { Result } from '../../result.js'
import { readPost } from '../bluesky-post.js'
import type { Known } from '../define-adapter.js'

const notifications = z.object({ notifications: z.array(z.unknown()) })
const posts = z.object({ posts: z.array(z.unknown()) })
const notification = z.looseObject({
  uri: z.unknown(),
  record: z.unknown(),
  reason: z.string().nullish().catch(null),
  reasonSubject: z.string().nullish().catch(null),
})

/** Reasons for which somebody has written; a missing one is that of a post found otherwise. */
const WRITTEN: ReadonlySet<string> = new Set(['reply', 'mention', 'quote', ''])

/**
 * The posts of an answer to `listNotifications` (replies, mentions, quotations), of `getPosts` or `searchPosts`, or a single one.
 *
 * Source: AT Protocol, lexicons app.bsky.notification.listNotifications, app.bsky.feed.defs.
 */
export function toComments(payload: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  const told = notifications.safeParse(payload)
  if (told.success)
    return told.data.notifications.flatMap((value, index) => inNews(value, `${path}/notifications/${index}`, selfIds))
  const found = posts.safeParse(payload)
  if (found.success) return found.data.posts.flatMap((value, index) => inNews(value, `${path}/posts/${index}`, selfIds))
  return inNews(payload, path, selfIds)
}

function inNews(value: unknown, path: string, selfIds: readonly string[]): readonly Result<Comment>[] {
  const news = notification.safeParse(value)
  if (!news.success || !WRITTEN.has(news.data.reason ?? '')) return []
  const brand = news.data.reason === 'reply' ? ownerOf(news.data.reasonSubject ?? '') : undefined
  return [readPost({ value, path }, { platform: 'bluesky', pageId: brand, selfIds })]
}

function ownerOf(uri: string): string | undefined {
  return /^at:\/\/(did:[a-z]{1,20}:[\w.:%-]{1,200})\//.exec(uri)?.[1]
}
