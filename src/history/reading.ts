import type { Issue } from '../result.js'

/** A comment as an export tells it; times in epoch ms. */
export interface FoundComment {
  readonly platform?: string | undefined
  readonly id?: string | undefined
  readonly text: string
  readonly authorId?: string | undefined
  readonly authorName?: string | undefined
  readonly authorHandle?: string | undefined
  readonly createdAt?: number | undefined
  readonly editedAt?: number | undefined
  readonly threadId?: string | undefined
  readonly parentId?: string | undefined
  readonly pageId?: string | undefined
  readonly lang?: string | undefined
  readonly url?: string | undefined
}

/** What a reader found, and what it could not read. */
export interface Reading {
  readonly found: readonly FoundComment[]
  readonly issues: readonly Issue[]
}

/** A file that is not what it was said to be. */
export function notThisFormat(message: string, hint?: string): Reading {
  const issue: Issue = { code: 'not-this-format', severity: 'error', path: '', message }
  return { found: [], issues: [hint === undefined ? issue : { ...issue, hint }] }
}

/** A piece of a file that was read, and may not be whole. */
export function inDoubt(path: string, message: string): Issue {
  return { code: 'unreadable-row', severity: 'warning', path, message }
}

/** A piece of a file that was left out. */
export function leftOut(path: string, message: string, line?: number): Issue {
  const issue: Issue = { code: 'unreadable-row', severity: 'warning', path, message }
  return line === undefined ? issue : { ...issue, line }
}
