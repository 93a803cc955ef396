import type { Author, Comment } from '../../comment/comment.js'
import { authorSchema, commentSchema } from '../../comment/comment-schema.js'
import { parseTime } from '../../comment/parse-time.js'
import { isRecord } from '../../is-record.js'

type Draft<T> = { -readonly [Key in keyof T]: T[Key] }
type Fields = Readonly<Record<string, unknown>>

const IDS = ['pageId', 'threadId', 'parentId'] as const
const TEXTS = ['platform', 'lang'] as const
const PLAIN: ReadonlySet<string> = new Set(['id', 'text', 'author', 'createdAt', ...IDS, ...TEXTS])
/** Fields that only the whole check reads. */
const COSTLY = Object.keys(commentSchema.shape).filter((key) => !PLAIN.has(key))
const COSTLY_OF_AUTHOR = Object.keys(authorSchema.shape).filter((key) => key !== 'id' && key !== 'name')
/** Times of this century in milliseconds; others may be a mistake, which the whole check finds. */
const EARLIEST = 946_684_800_000
const LATEST = 4_102_444_800_000

/**
 * Reads a comment whose fields are what they should be, as most are in a history of millions; `null` for any other, which `parseComment`
 * has to read.
 *
 * Bounds: gives what `parseComment` gives, or nothing; a property test holds them together.
 */
export function readPlainComment(value: Fields): Comment | null {
  for (const key of COSTLY) if (Object.hasOwn(value, key)) return null
  const id = own(value, 'id')
  const text = own(value, 'text')
  if (typeof id !== 'string' || id === '' || typeof text !== 'string') return null
  const comment: Draft<Comment> = { id, text }
  for (const key of TEXTS) {
    const given = own(value, key)
    if (given === undefined) continue
    if (typeof given !== 'string') return null
    comment[key] = given
  }
  for (const key of IDS) {
    const given = own(value, key)
    if (given === undefined) continue
    if (typeof given !== 'string' || given === '') return null
    comment[key] = given
  }
  const author = readAuthor(own(value, 'author'))
  const createdAt = readTime(own(value, 'createdAt'))
  if (author === null || createdAt === null) return null
  if (author !== undefined) comment.author = author
  if (createdAt !== undefined) comment.createdAt = createdAt
  return comment
}

function readAuthor(value: unknown): Author | undefined | null {
  if (value === undefined) return undefined
  if (!isRecord(value)) return null
  for (const key of COSTLY_OF_AUTHOR) if (Object.hasOwn(value, key)) return null
  const id = own(value, 'id')
  const name = own(value, 'name')
  if (typeof id !== 'string' || id === '' || (name !== undefined && typeof name !== 'string')) return null
  return name === undefined ? { id } : { id, name }
}

function readTime(value: unknown): number | undefined | null {
  if (value === undefined) return undefined
  const time = typeof value === 'string' ? parseTime(value) : value
  return typeof time === 'number' && Number.isInteger(time) && time >= EARLIEST && time < LATEST ? time : null
}

function own(value: Fields, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined
}
