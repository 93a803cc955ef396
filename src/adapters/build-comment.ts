import type { Attachment, Comment, ContextValue, Engagement } from '../comment/comment.js'

type Maybe<T> = T | null | undefined

/** What an adapter found, with gaps. */
export interface Found {
  readonly id: string
  readonly text: Maybe<string>
  readonly platform: string
  readonly pageId?: Maybe<string>
  readonly threadId?: Maybe<string>
  readonly parentId?: Maybe<string>
  readonly author?: Maybe<FoundAuthor>
  readonly createdAt?: Maybe<number>
  readonly editedAt?: Maybe<number>
  readonly lang?: Maybe<string>
  readonly url?: Maybe<string>
  readonly attachments?: readonly { readonly kind: string; readonly url?: Maybe<string> }[]
  /** Counts; one below zero, as of votes, is none. */
  readonly engagement?: { readonly [Key in keyof Engagement]?: Maybe<number> }
  readonly context?: Readonly<Record<string, Maybe<ContextValue>>>
}

/** The account behind it, with gaps. */
export interface FoundAuthor {
  readonly id?: Maybe<string>
  readonly name?: Maybe<string>
  readonly handle?: Maybe<string>
  readonly isStaff?: Maybe<boolean>
  readonly isSelf?: boolean
  readonly followers?: Maybe<number>
}

/**
 * A comment out of what was found, without the gaps. Its author is the brand's own account if the payload says so, or if his id or
 * handle is among `selfIds`.
 */
export function buildComment(found: Found, selfIds: readonly string[]): Comment {
  const author = found.author == null ? {} : buildAuthor(found.author, selfIds)
  const attachments = (found.attachments ?? []).map(
    ({ kind, url }): Attachment => (url == null || url === '' ? { kind } : { kind, url }),
  )
  const context = Object.entries(found.context ?? {}).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [[key, value] as const],
  )
  const { likes, shares, replies } = found.engagement ?? {}
  const engagement = {
    ...given('likes', atLeastNone(likes)),
    ...given('shares', atLeastNone(shares)),
    ...given('replies', atLeastNone(replies)),
  }
  return {
    id: found.id,
    text: found.text ?? '',
    platform: found.platform,
    ...given('pageId', found.pageId),
    ...given('threadId', found.threadId),
    ...(found.parentId === found.threadId ? {} : given('parentId', found.parentId)),
    ...(Object.keys(author).length === 0 ? {} : { author }),
    ...given('createdAt', found.createdAt),
    ...given('editedAt', found.editedAt),
    ...given('lang', found.lang),
    ...given('url', found.url),
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(Object.keys(engagement).length === 0 ? {} : { engagement }),
    ...(context.length === 0 ? {} : { context: Object.fromEntries(context) }),
  }
}

function buildAuthor(found: FoundAuthor, selfIds: readonly string[]) {
  const isSelf = found.isSelf === true || isAmong(found.id, selfIds) || isAmong(found.handle, selfIds)
  return {
    ...given('id', found.id),
    ...given('name', found.name),
    ...given('handle', found.handle),
    ...(found.isStaff === true ? { isStaff: true } : {}),
    ...(isSelf ? { isSelf } : {}),
    ...given('followers', found.followers),
  }
}

/** What several counts make together; nothing if none is known. */
export function sumOf(...counts: readonly Maybe<number>[]): number | undefined {
  const known = counts.filter((count) => count != null)
  return known.length === 0 ? undefined : known.reduce((sum, count) => sum + count, 0)
}

function atLeastNone(count: Maybe<number>): Maybe<number> {
  return count == null ? count : Math.max(0, count)
}

function isAmong(name: Maybe<string>, names: readonly string[]): boolean {
  return name != null && name !== '' && names.includes(name)
}

function given<Key extends string, Value extends string | number>(
  key: Key,
  value: Maybe<Value>,
): { readonly [K in Key]?: Value } {
  const some: { [K in Key]?: Value } = {}
  if (value != null && value !== '') some[key] = value
  return some
}
