import * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import { ok, type Result } from '../../result.js'
import { buildComment, sumOf } from '../build-comment.js'
import type { Known } from '../define-adapter.js'
import { readFields } from '../read-fields.js'
import { authorization, envelope, message } from './payload.js'
import { visibleMrkdwn } from './visible-mrkdwn.js'

/** Subtypes that a person's message may have; all others are the workspace's own words. */
const WRITTEN: ReadonlySet<string> = new Set(['', 'file_share', 'me_message', 'thread_broadcast', 'unreadable'])

/**
 * The messages of event callbacks: written or edited. What apps write brings none, nor does a change that leaves the words as they were.
 *
 * Source: Slack, Events API: message events; formatting of message text.
 */
export function toComments(payload: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  const found = envelope.safeParse(payload)
  if (!found.success) return []
  const { event, team_id: teamId } = found.data
  const bots = (found.data.authorizations ?? []).flatMap((one) => authorization.safeParse(one).data?.user_id ?? [])
  const news = { channel: event.channel, teamId, selfIds: [...selfIds, ...bots] }
  if (event.subtype === 'message_changed')
    return isSameText(event.message, event.previous_message)
      ? []
      : toComment({ ...news, value: event.message, path: `${path}/event/message` })
  return WRITTEN.has(event.subtype ?? '') ? toComment({ ...news, value: event, path: `${path}/event` }) : []
}

interface News {
  readonly value: unknown
  readonly path: string
  readonly channel: string | null | undefined
  readonly teamId: string | null | undefined
  readonly selfIds: readonly string[]
}

function toComment({ channel, teamId, selfIds, ...news }: News): readonly Result<Comment>[] {
  const read = readFields(message, news, ['ts', 'text'])
  if (!read.ok) return [read]
  const { ts, thread_ts: thread, user, text, edited, files, ...rest } = read.value
  if (rest.bot_id != null) return []
  const placed = (stamped: string) => (channel == null ? stamped : `${channel}:${stamped}`)
  const comment = buildComment(
    {
      id: placed(ts),
      text: visibleMrkdwn(text ?? '').text,
      platform: 'slack',
      pageId: teamId,
      threadId: thread == null ? channel : placed(thread),
      author: { id: user, name: rest.username },
      createdAt: toMs(ts),
      editedAt: edited == null ? undefined : toMs(edited.ts),
      attachments: (files ?? []).map(({ mimetype, url_private }) => ({
        kind: mimetype?.split('/')[0] ?? 'file',
        url: url_private,
      })),
      engagement: { likes: sumOf(...(rest.reactions ?? []).map(({ count }) => count)), replies: rest.reply_count },
    },
    selfIds,
  )
  return [ok(comment, read.warnings)]
}

function toMs(ts: string): number {
  return Math.trunc(Number(ts) * 1000)
}

function isSameText(now: unknown, before: unknown): boolean {
  const text = z.object({ text: z.string() })
  const [one, other] = [text.safeParse(now), text.safeParse(before)]
  return one.success && other.success && one.data.text === other.data.text
}
