import type * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import { ok, type Result } from '../../result.js'
import { buildComment } from '../build-comment.js'
import type { Known } from '../define-adapter.js'
import { readFields } from '../read-fields.js'
import { visibleMarkdown } from '../visible-markdown.js'
import { event, fields, listed } from './payload.js'

/** What a comment stands on; part of its id, since each kind counts for itself. */
export type GitHubKind = 'issue' | 'issue-comment' | 'review-comment' | 'commit-comment' | 'discussion-comment'

interface News {
  readonly value: unknown
  readonly path: string
  readonly kind: GitHubKind
  readonly repository?: string | null | undefined
  readonly thread?: string | number | null | undefined
  readonly context?: Readonly<Record<string, string | undefined>>
  readonly isEdit?: boolean
}

/**
 * The comments of webhook deliveries: on issues and pull requests, in reviews, on commits, in discussions, and the words that open an issue; or an answer to a
 * query for the comments of issues. What bots write brings none.
 *
 * Source: GitHub, webhook events and payloads.
 */
export function toComments(payload: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  const news = newsOf(payload, path)
  return news === undefined ? [] : toComment(news, selfIds)
}

function newsOf(payload: unknown, path: string): News | undefined {
  const found = event.safeParse(payload)
  if (found.success) return inEvent(found.data, path)
  const one = listed.safeParse(payload)
  const steps = one.success ? /\/repos\/([^/]{1,100}\/[^/]{1,100})\/issues\/(\d{1,16})$/.exec(one.data.issue_url) : null
  return one.success
    ? { value: payload, path, kind: 'issue-comment', repository: steps?.[1], thread: steps?.[2] }
    : undefined
}

function inEvent({ action, repository, ...rest }: z.infer<typeof event>, path: string): News | undefined {
  const shared = {
    repository: repository?.full_name,
    isEdit: action === 'edited',
    path: `${path}/comment`,
    value: rest.comment,
  }
  const context = { ownerType: repository?.owner?.type }
  if (rest.comment === undefined) {
    const isIssue = rest.issue != null && rest.discussion == null
    return isIssue && action !== 'created'
      ? { ...shared, value: rest.issue, path: `${path}/issue`, kind: 'issue', thread: rest.issue?.number, context }
      : undefined
  }
  if (action === 'opened') return undefined
  if (rest.discussion != null)
    return {
      ...shared,
      kind: 'discussion-comment',
      thread: rest.discussion.number,
      context: { ...context, discussionNodeId: rest.discussion.node_id ?? undefined },
    }
  if (rest.pull_request != null) return { ...shared, kind: 'review-comment', thread: rest.pull_request.number, context }
  if (rest.issue != null) return { ...shared, kind: 'issue-comment', thread: rest.issue.number, context }
  return { ...shared, kind: 'commit-comment', context }
}

function toComment(news: News, selfIds: readonly string[]): readonly Result<Comment>[] {
  const read = readFields(fields, news, ['id', 'body'])
  if (!read.ok) return [read]
  const { id, user, title, body, created_at: createdAt, updated_at: updatedAt, ...rest } = read.value
  if (user?.type === 'Bot') return []
  const thread = news.thread ?? rest.commit_id
  const parent = rest.in_reply_to_id ?? rest.parent_id
  const isEdited = updatedAt != null && (news.isEdit === true || (createdAt != null && updatedAt > createdAt))
  const words = visibleMarkdown(body ?? '').text
  const comment = buildComment(
    {
      id: `${news.kind}:${id}`,
      text: news.kind === 'issue' && title != null ? `${title}\n${words}` : words,
      platform: 'github',
      pageId: news.repository,
      threadId: thread == null || news.repository == null ? undefined : `${news.repository}#${thread}`,
      parentId: parent == null ? undefined : `${news.kind}:${parent}`,
      author: {
        id: user?.id,
        name: user?.login,
        handle: user?.login,
        isStaff: rest.author_association === 'OWNER' || rest.author_association === 'MEMBER',
      },
      createdAt,
      editedAt: isEdited && news.kind !== 'issue' ? updatedAt : news.isEdit === true ? updatedAt : undefined,
      url: rest.html_url,
      engagement: { likes: rest.reactions?.total_count, replies: rest.comments },
      context: { nodeId: rest.node_id, association: rest.author_association, ...news.context },
    },
    selfIds,
  )
  return [ok(comment, read.warnings)]
}
