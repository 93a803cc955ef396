import * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import { fail, type Result } from '../../result.js'
import type { Known } from '../define-adapter.js'
import { readStatus } from '../mastodon-status.js'
import { readJson } from '../read-json.js'

const notification = z.object({ type: z.enum(['mention', 'update', 'status']), status: z.unknown().optional() })
const streamed = z.object({ event: z.enum(['notification', 'update', 'status.update']), payload: z.string() })
const bare = z.looseObject({ content: z.unknown(), account: z.unknown(), visibility: z.unknown() })

/**
 * The posts of notifications (mentions, edits), of the streaming interface, or of an answer to a query for statuses.
 *
 * Source: Mastodon, API: notifications, streaming.
 */
export function toComments(payload: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  const event = streamed.safeParse(payload)
  if (event.success) {
    const inner = readJson(event.data.payload)
    return inner.ok ? inPayload(inner.value, `${path}/payload`, selfIds) : [fail(inner.issues)]
  }
  return inPayload(payload, path, selfIds)
}

function inPayload(payload: unknown, path: string, selfIds: readonly string[]): readonly Result<Comment>[] {
  const about = { platform: 'mastodon', selfIds }
  const told = notification.safeParse(payload)
  if (told.success) return [readStatus({ value: told.data.status, path: `${path}/status` }, about)]
  return bare.safeParse(payload).success ? [readStatus({ value: payload, path }, about)] : []
}
