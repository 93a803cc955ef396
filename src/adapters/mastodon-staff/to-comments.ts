import * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import type { Result } from '../../result.js'
import type { Known } from '../define-adapter.js'
import { readStatus } from '../mastodon-status.js'
import { idField } from '../read-fields.js'

const written = z.object({ event: z.enum(['status.created', 'status.updated']), object: z.unknown().optional() })
const reported = z.object({
  event: z.enum(['report.created', 'report.updated']),
  object: z.object({ id: idField.nullish().catch(null), statuses: z.array(z.unknown()) }),
})

/**
 * The posts of a server's webhooks: written, edited, or reported.
 *
 * Source: Mastodon, Admin: webhooks; API: Admin::Report.
 */
export function toComments(payload: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  const about = { platform: 'mastodon', selfIds }
  const status = written.safeParse(payload)
  if (status.success) return [readStatus({ value: status.data.object, path: `${path}/object` }, about)]
  const report = reported.safeParse(payload)
  if (!report.success) return []
  const { id, statuses } = report.data.object
  return statuses.map((value, index) =>
    readStatus({ value, path: `${path}/object/statuses/${index}` }, id == null ? about : { ...about, reportId: id }),
  )
}
