import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as z from 'zod'
import type { Comment } from '../../comment/comment.js'
import { ok, type Result } from '../../result.js'
import { buildComment } from '../build-comment.js'
import type { Known } from '../define-adapter.js'
import { idField, readFields, timeField } from '../read-fields.js'
import { visibleText } from '../visible-text.js'

const isRule = z.object({ ticket_id: z.unknown(), comment: z.unknown() })
const rule = z.object({
  ticket_id: idField,
  comment: z.string(),
  comment_id: idField.nullish(),
  requester_id: idField.nullish(),
  requester_email: z.string().nullish(),
  requester_name: z.string().nullish(),
  subject: z.string().nullish(),
  priority: z.string().nullish(),
  status: z.string().nullish(),
  source: z.string().nullish(),
  at: timeField.nullish(),
})
const isConversation = z.object({ ticket_id: z.unknown(), incoming: z.literal(true), private: z.literal(false) })
const conversation = z.object({
  id: idField,
  ticket_id: idField,
  body: z.string().nullish(),
  body_text: z.string().nullish(),
  user_id: idField.nullish(),
  from_email: z.string().nullish(),
  source: z.number().nullish(),
  created_at: timeField.nullish(),
  updated_at: timeField.nullish(),
  attachments: z
    .array(z.object({ content_type: z.string().nullish(), attachment_url: z.string().nullish() }))
    .nullish(),
})

/**
 * The message of an automation rule's body, or of a conversation as the API lists them; notes and answers of agents bring none.
 *
 * Bounds: without a `comment_id`, the id is made of the ticket and the words, so that a delivery that comes twice is known again.
 */
export function toComments(value: unknown, { path, selfIds }: Known): readonly Result<Comment>[] {
  if (isConversation.safeParse(value).success) return [fromConversation({ value, path }, selfIds)]
  return isRule.safeParse(value).success ? [fromRule({ value, path }, selfIds)] : []
}

interface Placed {
  readonly value: unknown
  readonly path: string
}

function fromRule(placed: Placed, selfIds: readonly string[]): Result<Comment> {
  const read = readFields(rule, placed, ['ticket_id', 'comment'])
  if (!read.ok) return read
  const { ticket_id, comment_id, comment, requester_id, requester_email, requester_name, at, ...context } = read.value
  return ok(
    buildComment(
      {
        id: comment_id ?? `${ticket_id}-${bytesToHex(sha256(utf8ToBytes(comment))).slice(0, 16)}`,
        text: shown(comment),
        platform: 'freshdesk',
        threadId: ticket_id,
        author: { id: requester_id ?? requester_email, name: requester_name },
        createdAt: at,
        context: {
          ...context,
          canDelete: comment_id == null ? false : undefined,
          isPublic: /facebook|twitter/i.test(context.source ?? '') ? true : undefined,
        },
      },
      selfIds,
    ),
    read.warnings,
  )
}

function fromConversation(placed: Placed, selfIds: readonly string[]): Result<Comment> {
  const read = readFields(conversation, placed, ['id', 'ticket_id', 'body', 'body_text'])
  if (!read.ok) return read
  const { id, ticket_id, body, body_text, user_id, from_email, source, created_at, updated_at, attachments } =
    read.value
  const isEdited = updated_at != null && created_at != null && updated_at > created_at
  return ok(
    buildComment(
      {
        id,
        text: body_text ?? shown(body ?? ''),
        platform: 'freshdesk',
        threadId: ticket_id,
        author: { id: user_id ?? from_email },
        createdAt: created_at,
        editedAt: isEdited ? updated_at : undefined,
        attachments: (attachments ?? []).map((one) => ({
          kind: one.content_type?.startsWith('image/') === true ? 'photo' : 'file',
          url: one.attachment_url,
        })),
        context: { isPublic: source === TWEET || source === FACEBOOK_POST ? true : undefined },
      },
      selfIds,
    ),
    read.warnings,
  )
}

/** Kinds of conversations, as the API numbers them. */
const TWEET = 5
const FACEBOOK_POST = 7

/** HTML where there is markup; an automation rule may be told to send either. */
function shown(text: string): string {
  return /<(?:br|p|div|span|a|b)\b|&(?:amp|lt|gt|quot|nbsp|#\d{2,4});/i.test(text) ? visibleText(text).text : text
}
