import * as z from 'zod'
import type { Comment } from '../comment/comment.js'
import { ok, type Result } from '../result.js'
import { buildComment } from './build-comment.js'
import { countField, idField, readFields, timeField } from './read-fields.js'
import { visibleText } from './visible-text.js'

const status = z.object({
  id: idField,
  content: z.string(),
  spoiler_text: z.string().nullish(),
  created_at: timeField.nullish(),
  edited_at: timeField.nullish(),
  in_reply_to_id: idField.nullish(),
  favourites_count: countField.nullish(),
  reblogs_count: countField.nullish(),
  replies_count: countField.nullish(),
  visibility: z.string().nullish(),
  language: z.string().nullish(),
  url: z.string().nullish(),
  account: z
    .object({
      id: idField,
      acct: z.string().nullish(),
      display_name: z.string().nullish(),
      followers_count: z.number().min(0).nullish(),
    })
    .nullish(),
  media_attachments: z.array(z.object({ type: z.string(), url: z.string().nullish() })).nullish(),
})

/**
 * A status of Mastodon as a comment: the warning above it and its words, as a reader sees them. Mastodon names no thread, so a status
 * belongs to what it answers.
 *
 * Errors: a status without an id or content.
 * Source: Mastodon, API: Status.
 */
export function readStatus(
  news: { readonly value: unknown; readonly path: string },
  {
    platform,
    selfIds,
    reportId,
  }: { readonly platform: string; readonly selfIds: readonly string[]; readonly reportId?: string },
): Result<Comment> {
  const read = readFields(status, news, ['id', 'content', 'spoiler_text'])
  if (!read.ok) return read
  const { id, content, spoiler_text: warning, account, ...rest } = read.value
  const words = visibleText(content).text
  return ok(
    buildComment(
      {
        id,
        text: warning == null || warning === '' ? words : `${warning}\n${words}`,
        platform,
        threadId: rest.in_reply_to_id ?? id,
        parentId: rest.in_reply_to_id,
        author: {
          id: account?.id,
          name: account?.display_name,
          handle: account?.acct,
          followers: account?.followers_count,
        },
        createdAt: rest.created_at,
        editedAt: rest.edited_at,
        lang: rest.language,
        url: rest.url,
        attachments: (rest.media_attachments ?? []).map(({ type, url }) => ({ kind: type, url })),
        engagement: { likes: rest.favourites_count, shares: rest.reblogs_count, replies: rest.replies_count },
        context: { visibility: rest.visibility, reportId },
      },
      selfIds,
    ),
    read.warnings,
  )
}
