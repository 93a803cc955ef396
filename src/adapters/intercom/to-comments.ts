import type { Comment } from '../../comment/comment.js'
import { ok, type Result } from '../../result.js'
import { buildComment } from '../build-comment.js'
import type { Known } from '../define-adapter.js'
import { idField, readFields } from '../read-fields.js'
import { visibleText } from '../visible-text.js'
import { news, part } from './payload.js'

/**
 * What a user wrote: the opening of a conversation, or the parts that a reply brings. What admins, bots and teams wrote brings none.
 *
 * Bounds: text is read as HTML.
 */
export function toComments(payload: unknown, known: Known): readonly Result<Comment>[] {
  const found = news.safeParse(payload)
  if (!found.success) return []
  const { topic, app_id, created_at, data } = found.data
  const conversation = idField.safeParse(data.item.id)
  const around = { known, appId: app_id, threadId: conversation.success ? conversation.data : undefined }
  const item = `${known.path}/data/item`
  if (topic === 'conversation.user.created') {
    const dated = typeof data.item.source === 'object' ? { created_at, ...data.item.source } : data.item.source
    return toComment({ value: dated, path: `${item}/source` }, { ...around, isSource: true })
  }
  return (data.item.conversation_parts?.conversation_parts ?? []).flatMap((value, index) =>
    toComment({ value, path: `${item}/conversation_parts/conversation_parts/${index}` }, around),
  )
}

interface Around {
  readonly known: Known
  readonly appId: string | null | undefined
  readonly threadId: string | undefined
  readonly isSource?: boolean
}

const STAFF = new Set(['admin', 'bot', 'team'])

function toComment(
  placed: { readonly value: unknown; readonly path: string },
  { known, appId, threadId, isSource }: Around,
): readonly Result<Comment>[] {
  const read = readFields(part, placed, ['id', 'body'])
  if (!read.ok) return [read]
  const { id, body, author, created_at, url, attachments } = read.value
  if (STAFF.has(author?.type ?? '')) return []
  return [
    ok(
      buildComment(
        {
          id,
          text: visibleText(body ?? '').text,
          platform: 'intercom',
          pageId: appId,
          threadId,
          author: { id: author?.id, name: author?.name },
          createdAt: created_at,
          url,
          attachments: (attachments ?? []).map((one) => ({ kind: one.type ?? 'file', url: one.url })),
          context: { isSource: isSource === true ? true : undefined },
        },
        known.selfIds,
      ),
      read.warnings,
    ),
  ]
}
