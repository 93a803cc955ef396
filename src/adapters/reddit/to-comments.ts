import type * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import { ok, type Result } from '../../result.js'
import { buildComment } from '../build-comment.js'
import type { Known } from '../define-adapter.js'
import { readFields } from '../read-fields.js'
import { unescapeMarkup } from '../unescape-markup.js'
import { visibleText } from '../visible-text.js'
import { event, eventFields, listing, thing, thingFields } from './payload.js'
import { visibleBody } from './visible-body.js'

/**
 * The comments and posts of a listing (`/r/…/comments`, the mod queue), or the comment of a Devvit event.
 *
 * Source: Reddit, the published server code and the types of Devvit.
 */
export function toComments(payload: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  const list = listing.safeParse(payload)
  if (list.success)
    return list.data.data.children.flatMap((child, index) => inThing(child, `${path}/data/children/${index}`, selfIds))
  const sent = event.safeParse(payload)
  return sent.success && sent.data.comment !== undefined
    ? [toEventComment(sent.data, `${path}/comment`, selfIds)]
    : inThing(payload, path, selfIds)
}

function inThing(value: unknown, path: string, selfIds: readonly string[]): readonly Result<Comment>[] {
  const found = thing.safeParse(value)
  return found.success ? [toThingComment(found.data.data, `${path}/data`, selfIds)] : []
}

function toThingComment(value: unknown, path: string, selfIds: readonly string[]): Result<Comment> {
  const read = readFields(thingFields, { value, path }, ['name', 'body'])
  if (!read.ok) return read
  const { name, parent_id, permalink, edited, author, ...rest } = read.value
  const post = [rest.title, rest.selftext].filter((part) => part != null && part !== '').join('\n')
  const html = rest.body_html == null ? undefined : asHtml(rest.body_html)
  return ok(
    buildComment(
      {
        id: name,
        text: html === undefined ? visibleBody(unescapeMarkup(rest.body ?? post)).text : visibleText(html).text,
        platform: 'reddit',
        pageId: rest.subreddit,
        threadId: rest.link_id ?? name,
        parentId: parent_id?.startsWith('t1_') === true ? parent_id : undefined,
        author: author === '[deleted]' ? undefined : { id: rest.author_fullname, name: author, handle: author },
        createdAt: rest.created_utc,
        editedAt: typeof edited === 'number' ? edited : undefined,
        url: permalink && `https://www.reddit.com${permalink}`,
        engagement: { likes: rest.score, shares: rest.num_crossposts, replies: rest.num_comments },
        context: { reports: rest.num_reports },
      },
      selfIds,
    ),
    read.warnings,
  )
}

function toEventComment(sent: z.infer<typeof event>, path: string, selfIds: readonly string[]): Result<Comment> {
  const read = readFields(eventFields, { value: sent.comment, path }, ['id', 'body'])
  if (!read.ok) return read
  const { value } = read
  const isEdit = sent.type === 'CommentUpdate'
  return ok(
    buildComment(
      {
        id: value.id,
        text: visibleBody(value.body ?? '').text,
        platform: 'reddit',
        pageId: sent.subreddit?.name,
        threadId: value.postId,
        parentId: value.parentId?.startsWith('t1_') === true ? value.parentId : undefined,
        author: { id: value.author ?? sent.author?.id, name: sent.author?.name, handle: sent.author?.name },
        createdAt: value.createdAt,
        editedAt: isEdit ? (value.lastModifiedAt ?? value.createdAt) : undefined,
        lang: value.languageCode,
        url: value.permalink && `https://www.reddit.com${value.permalink}`,
        engagement: { likes: value.score },
        context: { reports: value.numReports },
      },
      selfIds,
    ),
    read.warnings,
  )
}

/** Without `raw_json=1` the HTML comes escaped. */
function asHtml(html: string): string {
  return html.startsWith('<') ? html : unescapeMarkup(html)
}
