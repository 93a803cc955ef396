import type * as z from 'zod'
import { fail, type Issue, ok, type Result } from '../result.js'
import type { Attachment, Author, Comment, ContextValue, Engagement } from './comment.js'
import { attachmentSchema, authorSchema, commentSchema, engagementSchema } from './comment-schema.js'
import { parseTime } from './parse-time.js'

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
  if (!read.success) return fail(read.error.issues.map((issue) => toIssue(issue, own)))
  return ok(toComment(read.data), doubts(value, own))
}

type Fields = Readonly<Record<string, unknown>>

function fields(value: unknown): Fields | undefined {
  // A record's own keys are strings, whatever it holds.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined
}

/** Only own, known properties travel on: nothing inherited is ever read. */
function pick(value: unknown, known: Fields): unknown {
  const source = fields(value)
  if (source === undefined) return value
  return Object.fromEntries(
    Object.keys(known).flatMap((key) => (Object.hasOwn(source, key) ? [[key, source[key]]] : [])),
  )
}

function ownComment(value: unknown): unknown {
  const own = fields(pick(value, commentSchema.shape))
  if (own === undefined) return value
  const { attachments } = own
  return {
    ...own,
    ...('author' in own ? { author: pick(own.author, authorSchema.shape) } : {}),
    ...('engagement' in own ? { engagement: pick(own.engagement, engagementSchema.shape) } : {}),
    ...(Array.isArray(attachments)
      ? { attachments: attachments.map((item) => pick(item, attachmentSchema.shape)) }
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

function toTime(time: string | number): number {
  return typeof time === 'number' ? Math.trunc(time) : (parseTime(time) ?? 0)
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
  const comment = fields(value)
  const kept = fields(own)
  if (comment === undefined || kept === undefined) return []
  const attachments = Array.isArray(comment.attachments) ? comment.attachments : []
  return [
    ...unknownFields(comment, commentSchema.shape, ''),
    ...(Object.hasOwn(kept, 'engagement')
      ? unknownFields(comment.engagement, engagementSchema.shape, '/engagement')
      : []),
    ...(Object.hasOwn(kept, 'author') ? unknownFields(comment.author, authorSchema.shape, '/author') : []),
    ...attachments.flatMap((item, index) => unknownFields(item, attachmentSchema.shape, `/attachments/${index}`)),
    ...Object.entries(fields(kept.context) ?? {}).flatMap(([key, item]) =>
      isContextValue(key, item)
        ? []
        : [
            doubt(
              'unusable-context',
              `/context/${pointer(key)}`,
              'dropped: a fact is text, a finite number, true, false or null',
            ),
          ],
    ),
    ...['createdAt', 'editedAt'].flatMap((key) => {
      const time = kept[key]
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
  return Object.keys(fields(value) ?? {})
    .filter((key) => !Object.hasOwn(known, key))
    .map((key) => doubt('unknown-field', `${path}/${pointer(key)}`, `unknown field \`${shown(key)}\`, dropped`))
}

function doubt(code: string, path: string, message: string, hint?: string): Issue {
  return { code, severity: 'warning', path, message, ...(hint === undefined ? {} : { hint }) }
}

function toIssue(issue: z.core.$ZodIssue, input: unknown): Issue {
  const path = issue.path.map((step) => `/${pointer(String(step))}`).join('')
  const at = issue.path.reduce<unknown>((value, step) => lookUp(value, step), input)
  if (issue.code === 'custom')
    return { code: String(issue.params?.code ?? 'wrong-type'), severity: 'error', path, message: issue.message }
  if (path === '')
    return {
      code: 'wrong-type',
      severity: 'error',
      path,
      message: 'expected a comment: an object with `id` and `text`',
    }
  if (at === undefined)
    return { code: 'missing-field', severity: 'error', path, message: `\`${String(issue.path.at(-1))}\` is missing` }
  return { code: 'wrong-type', severity: 'error', path, message: issue.message }
}

function lookUp(value: unknown, step: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
  return Reflect.get(value, step)
}

function pointer(key: string): string {
  return shown(key).replaceAll('~', '~0').replaceAll('/', '~1')
}

/** A hostile key may be a megabyte long; a message is one line. */
function shown(key: string): string {
  return key.length > 80 ? `${key.slice(0, 80)}…` : key
}
