import * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import { ok, type Result } from '../../result.js'
import { buildComment } from '../build-comment.js'
import type { Known } from '../define-adapter.js'
import { idField, readFields, timeField } from '../read-fields.js'

const body = z.object({
  type: z.literal('ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS'),
  notifications: z.array(z.unknown()),
})
const written = z.looseObject({ action: z.enum(['COMMENT', 'COMMENT_EDIT', 'ADMIN_COMMENT']) })
const news = z.object({
  action: z.string(),
  generatedActivity: idField,
  organizationalEntity: idField.nullish(),
  sourcePost: idField.nullish(),
  lastModifiedAt: timeField.nullish(),
  decoratedGeneratedActivity: z.object({
    comment: z.object({ owner: idField.nullish(), text: z.string(), parentComment: idField.nullish() }),
  }),
})

/**
 * The comments of a notification: written or edited. Those of the organisation's administrators are its own.
 *
 * Source: LinkedIn, Community Management: organization social action notifications; field names as readers of it report them.
 */
export function toComments(payload: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  const found = body.safeParse(payload)
  if (!found.success) return []
  return found.data.notifications.flatMap((value, index) =>
    written.safeParse(value).success ? [toComment({ value, path: `${path}/notifications/${index}` }, selfIds)] : [],
  )
}

function toComment(
  found: { readonly value: unknown; readonly path: string },
  selfIds: readonly string[],
): Result<Comment> {
  const read = readFields(news, found, ['action', 'generatedActivity', 'decoratedGeneratedActivity/comment/text'])
  if (!read.ok) return read
  const { action, lastModifiedAt, ...rest } = read.value
  const { owner, text, parentComment } = rest.decoratedGeneratedActivity.comment
  return ok(
    buildComment(
      {
        id: rest.generatedActivity,
        text,
        platform: 'linkedin',
        pageId: rest.organizationalEntity,
        threadId: rest.sourcePost,
        parentId: parentComment,
        author: {
          id: owner,
          isSelf: action === 'ADMIN_COMMENT' || (owner != null && owner === rest.organizationalEntity),
        },
        createdAt: lastModifiedAt,
        editedAt: action === 'COMMENT_EDIT' ? lastModifiedAt : undefined,
      },
      selfIds,
    ),
    read.warnings,
  )
}
