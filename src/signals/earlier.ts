import type { Comment } from '../comment/comment.js'
import type { LedgerEntry } from '../ledger/ledger.js'

/** The page remembers what an author wrote for this long. */
export const REMEMBERED_MS = 30 * 86_400_000

/** Whether an entry stands for an earlier comment of the author's on the same page, in the last 30 days. */
export function isEarlierHere(entry: LedgerEntry, comment: Comment, now: number): boolean {
  return isEarlier(entry, comment, now) && entry.at > now - REMEMBERED_MS && isHere(entry, comment)
}

/** Whether an entry stands for an earlier comment of the author's, wherever and however long ago. */
export function isEarlier(entry: LedgerEntry, { id, author }: Comment, now: number): boolean {
  return entry.kind === 'comment' && entry.authorId === author?.id && entry.commentId !== id && entry.at <= now
}

/** Whether an entry belongs to the page of a comment; where that has none, every one does. */
export function isHere(entry: LedgerEntry, { pageId }: Comment): boolean {
  return pageId === undefined || entry.pageId === pageId
}

/** The value of a signal that an entry keeps, 0 when absent. */
export function remembered(entry: LedgerEntry, id: string): number {
  return entry.signals !== undefined && Object.hasOwn(entry.signals, id) ? (entry.signals[id] ?? 0) : 0
}
