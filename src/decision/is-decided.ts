import type { Comment } from '../comment/comment.js'
import type { Ledger, LedgerEntry } from '../ledger/ledger.js'
import { seedOf } from './seed.js'

/**
 * Tells whether the ledger shows that a comment was decided as it stands.
 *
 * Bounds: an older version that comes late counts as decided. The same id on another platform is another comment; another text under
 * the same id and version is an edit that nobody announced, and is decided anew. Entries that say neither are taken for the same.
 */
export function isDecided(ledger: Ledger, comment: Comment): boolean {
  const version = comment.editedAt ?? 0
  const fingerprint = fingerprintOf(comment)
  for (const entry of ledger) {
    if (!isOf(entry, comment)) continue
    const judged = entry.version ?? 0
    if (judged > version) return true
    if (judged < version) continue
    if (entry.fingerprint === undefined || entry.fingerprint === fingerprint) return true
  }
  return false
}

/** What stands before the ids of the entries a comment causes: the same for the same text, and no other comment's. */
export function causeOf(ledger: Ledger, comment: Comment): string {
  const version = comment.editedAt ?? 0
  const place = comment.platform === undefined ? '' : `${comment.platform}:`
  const cause = `${place}${comment.id}@${version}`
  return ledger.some((entry) => isOf(entry, comment) && (entry.version ?? 0) === version)
    ? `${cause}~${fingerprintOf(comment).toString(36)}`
    : cause
}

/** A 32-bit fingerprint of the text. */
export function fingerprintOf(comment: Comment): number {
  return seedOf([comment.text])
}

function isOf(entry: LedgerEntry, comment: Comment): boolean {
  return (
    entry.kind === 'comment' &&
    entry.commentId === comment.id &&
    (entry.platform === undefined || comment.platform === undefined || entry.platform === comment.platform)
  )
}
