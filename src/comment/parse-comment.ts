import type * as z from 'zod'
import { isRecord } from '../is-record.js'
import { fail, type Issue, ok, type Result } from '../result.js'
import type { Attachment, Author, Comment, ContextValue, Engagement } from './comment.js'
import { attachmentSchema, authorSchema, commentSchema, engagementSchema } from './comment-schema.js'
import { fieldIssue, keyStep, knownFields, shownKey, toTime } from './outside-fields.js'

/**
 * Reads one comment from outside: ids become text, times become milliseconds, and what it cannot use is dropped and said.
 *
 * Units: times in ms since the Unix epoch, or ISO 8601 text.
 * Bounds: own properties only; unknown fields are dropped with a warning, a platform may add some.
 * Errors: every missing or unusable field, with its path.
 *
 * @example
 * parseComment({ id: 7, text: 'Merci !', createdAt: '2026-11-12T10:00:00Z' })
 * // => { ok: true, value: { id: '7', text: 'Merci !', createdAt: 1794477600000 }, warnings: [] }
 */
export function parseComment(value: unknown): Result<Comment> {
  const own = ownComment(value)
  const read = commentSchema.safeParse(own)
  if (!read.success) return fail(read.error.issues.map((issue) => fieldIssue(issue, own)))
  return ok(toComment(read.data), doubts(value, own))
}

type Fields = Readonly<Record<string, unknown>>

function ownComment(value: unknown): unknown {
  const own = knownFields(value, commentSchema.shape)
  if (!isRecord(own)) return value
  const { attachments } = own
  return {
    ...own,
    ...('author' in own ? { author: knownFields(own.author, authorSchema.shape) } : {}),
    ...('engagement' in own ? { engagement: knownFields(own.engagement, engagementSchema.shape) } : {}),
    ...(Array.isArray(attachments)
      ? { attachments: attachments.map((item) => knownFields(item, attachmentSchema.shape)) }
      : {}),
  }
}

function toComment(data: z.infer<typeof commentSchema>): Comment {
  const author = data.author == null ? {} : toAuthor(data.author)
  return {
    id: String(data.id),
    text: data.text,
    ...(data.platform == null ? {} : { platform: data.platform }),
    ...(data.pageId == null ? {} : { pageId: String(data.pageId) }),
    ...(data.threadId == null ? {} : { threadId: String(data.threadId) }),
    ...(data.parentId == null ? {} : { parentId: String(data.parentId) }),
    ...(Object.keys(author).length === 0 ? {} : { author }),
    ...(data.createdAt == null ? {} : { createdAt: toTime(data.createdAt) }),
    ...(data.editedAt == null ? {} : { editedAt: toTime(data.editedAt) }),
    ...(data.lang == null ? {} : { lang: data.lang }),
    ...(data.url == null ? {} : { url: data.url }),
    ...(data.attachments == null ? {} : { attachments: data.attachments.map(toAttachment) }),
    ...(data.engagement == null ? {} : { engagement: toEngagement(data.engagement) }),
    ...(data.context == null ? {} : { context: toContext(data.context) }),
  }
}

function toAuthor(data: z.infer<typeof authorSchema>): Author {
  return {
    ...(data.id == null ? {} : { id: String(data.id) }),
    ...(data.name == null ? {} : { name: data.name }),
    ...(data.handle == null ? {} : { handle: data.handle }),
    ...(data.isStaff == null ? {} : { isStaff: data.isStaff }),
    ...(data.isSelf == null ? {} : { isSelf: data.isSelf }),
    ...(data.followers == null ? {} : { followers: data.followers }),
  }
}

function toEngagement({ likes, shares, replies }: z.infer<typeof engagementSchema>): Engagement {
  return {
    ...(likes == null ? {} : { likes }),
    ...(shares == null ? {} : { shares }),
    ...(replies == null ? {} : { replies }),
  }
}

function toAttachment(data: z.infer<typeof attachmentSchema>): Attachment {
  return data.url == null ? { kind: data.kind } : { kind: data.kind, url: data.url }
}

function toContext(data: Fields): Readonly<Record<string, ContextValue>> {
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => (isContextValue(key, value) ? [[key, value] as const] : [])),
  )
}

function isContextValue(key: string, value: unknown): value is ContextValue {
  if (key === '__proto__') return false
  return (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  )
}

/** What was dropped, and times that look like seconds. */
function doubts(value: unknown, own: unknown): readonly Issue[] {
  if (!isRecord(value) || !isRecord(own)) return []
  const attachments = Array.isArray(value.attachments) ? value.attachments : []
  return [
    ...unknownFields(value, commentSchema.shape, ''),
    ...(Object.hasOwn(own, 'engagement') ? unknownFields(value.engagement, engagementSchema.shape, '/engagement') : []),
    ...(Object.hasOwn(own, 'author') ? unknownFields(value.author, authorSchema.shape, '/author') : []),
    ...attachments.flatMap((item, index) => unknownFields(item, attachmentSchema.shape, `/attachments/${index}`)),
    ...Object.entries(isRecord(own.context) ? own.context : {}).flatMap(([key, item]) =>
      isContextValue(key, item)
        ? []
        : [
            doubt(
              'unusable-context',
              `/context${keyStep(key)}`,
              'dropped: a fact is text, a finite number, true, false or null',
            ),
          ],
    ),
    ...['createdAt', 'editedAt'].flatMap((key) => {
      const time = own[key]
      return typeof time === 'number' && time > 0 && time < 1e11
        ? [
            doubt(
              'time-in-seconds',
              `/${key}`,
              'this is before 1974: are these seconds?',
              'times are milliseconds since 1970',
            ),
          ]
        : []
    }),
  ]
}

function unknownFields(value: unknown, known: Fields, path: string): readonly Issue[] {
  return Object.keys(isRecord(value) ? value : {})
    .filter((key) => !Object.hasOwn(known, key))
    .map((key) => doubt('unknown-field', `${path}${keyStep(key)}`, `unknown field \`${shownKey(key)}\`, dropped`))
}

function doubt(code: string, path: string, message: string, hint?: string): Issue {
  return { code, severity: 'warning', path, message, ...(hint === undefined ? {} : { hint }) }
}
