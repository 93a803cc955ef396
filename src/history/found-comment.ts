import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Comment } from '../comment/comment.js'
import type { HistoryOptions } from './history-options.js'
import type { FoundComment } from './reading.js'

interface Around {
  readonly options: HistoryOptions
  /** How often each comment without an id has been met. */
  readonly seen: Map<string, number>
}

/** A comment out of what an export tells; without an author's id his name stands for him. */
export function toComment(found: FoundComment, { options, seen }: Around): Comment {
  const { selfIds = [], pageId } = options
  const authorId = found.authorId ?? found.authorHandle ?? found.authorName
  const isSelf = [found.authorId, found.authorHandle, found.authorName].some(
    (name) => name !== undefined && selfIds.includes(name),
  )
  const author = filled({
    id: authorId,
    name: found.authorName,
    handle: found.authorHandle,
    isSelf: isSelf ? true : undefined,
  })
  return {
    id: found.id ?? madeId(found, authorId, seen),
    text: found.text,
    ...filled({
      platform: found.platform,
      pageId: found.pageId ?? pageId,
      threadId: found.threadId,
      parentId: found.parentId,
      createdAt: found.createdAt,
      editedAt: found.editedAt,
      lang: found.lang,
      url: found.url,
    }),
    ...(Object.keys(author).length === 0 ? {} : { author }),
  }
}

type Filled<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }

function filled<T extends Readonly<Record<string, unknown>>>(fields: T): Filled<T> {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {}
  for (const key in fields) {
    const value = fields[key]
    if (isGiven(value)) kept[key] = value
  }
  return kept
}

function isGiven<T>(value: T): value is Exclude<T, undefined> {
  return value !== undefined && value !== ''
}

/** The same words of the same author at the same moment are told apart by their order. */
function madeId(found: FoundComment, author: string | undefined, seen: Map<string, number>): string {
  const parts = JSON.stringify([found.platform, found.threadId, author, found.createdAt, found.text])
  const nth = seen.get(parts) ?? 0
  seen.set(parts, nth + 1)
  const digest = bytesToHex(sha256(utf8ToBytes(parts.replace(/\p{Surrogate}/gu, '\uFFFD')))).slice(0, 20)
  return nth === 0 ? digest : `${digest}-${nth}`
}
