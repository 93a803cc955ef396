import type { Comment } from '../../comment/comment.js'
import { ok, type Result } from '../../result.js'
import { buildComment } from '../build-comment.js'
import type { Known } from '../define-adapter.js'
import { readFields } from '../read-fields.js'
import { visibleText } from '../visible-text.js'
import { event, transaction, written } from './payload.js'

/**
 * The messages of a transaction to an application service, or events of a timeline: written or edited. Notices, which bots write, and redacted or encrypted
 * messages bring none.
 *
 * Source: Matrix, specification: application services, instant messaging, event replacements, threading, rich replies.
 */
export function toComments(payload: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  const sent = transaction.safeParse(payload)
  if (sent.success)
    return sent.data.events.flatMap((value, index) => inEvent(value, `${path}/events/${index}`, selfIds))
  return inEvent(payload, path, selfIds)
}

function inEvent(value: unknown, path: string, selfIds: readonly string[]): readonly Result<Comment>[] {
  if (!written.safeParse(value).success) return []
  const read = readFields(event, { value, path }, ['event_id', 'content/body'])
  if (!read.ok) return [read]
  const { event_id: id, room_id: room, sender, origin_server_ts: at, content } = read.value
  const relation = content['m.relates_to']
  const isEdit = relation?.rel_type === 'm.replace' && relation.event_id != null
  const shown = (isEdit ? content['m.new_content'] : undefined) ?? content
  if (shown.body == null || shown.msgtype === 'm.notice') return []
  const parent = relation?.['m.in_reply_to']?.event_id
  const thread = relation?.rel_type === 'm.thread' ? relation.event_id : undefined
  const comment = buildComment(
    {
      id: isEdit ? (relation.event_id ?? id) : id,
      text: textOf(shown.body, shown, parent !== undefined),
      platform: 'matrix',
      pageId: room,
      threadId: thread ?? room,
      parentId: parent,
      author: { id: sender, name: sender, handle: sender },
      createdAt: isEdit ? undefined : at,
      editedAt: isEdit ? at : undefined,
      attachments: MEDIA.has(shown.msgtype ?? '') ? [{ kind: (shown.msgtype ?? '').slice(2) }] : [],
      context: thread == null ? {} : { isThread: true },
    },
    selfIds,
  )
  return [ok(comment, read.warnings)]
}

const MEDIA: ReadonlySet<string> = new Set(['m.image', 'm.video', 'm.audio', 'm.file'])

/** Where there is HTML, readers see that; old clients repeat what they answer at the head of the plain words. */
function textOf(
  body: string,
  {
    format,
    formatted_body: html,
  }: { readonly format?: string | null | undefined; readonly formatted_body?: string | null | undefined },
  isReply: boolean,
): string {
  if (format === 'org.matrix.custom.html' && html != null) return visibleText(html).text
  if (!isReply || !body.startsWith('> ')) return body
  const lines = body.split('\n')
  const start = lines.findIndex((line) => !line.startsWith('> '))
  return start === -1 ? body : lines.slice(lines[start] === '' ? start + 1 : start).join('\n')
}
