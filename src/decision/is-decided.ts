import type { Comment } from '../comment/comment.js'
import type { Ledger, LedgerEntry } from '../ledger/ledger.js'
import { seedOf } from './seed.js'

/**
 * Tells whether the ledger shows that a comment was decided as it stands.
 *
 * Bounds: an older version that comes late counts as decided. The same id on another platform is another comment; another text under
 * the same id and version is an edit that nobody announced, and is decided anew. Entries that say neither are taken for the same. A comment
 * whose matter was settled since it was decided may be decided once more.
 */
export function isDecided(ledger: Ledger, comment: Comment): boolean {
  const version = comment.editedAt ?? 0
  const fingerprint = fingerprintOf(comment)
  const settledAt = settledSince(ledger, comment)
  for (const entry of ledger) {
    if (!isOf(entry, comment)) continue
    const judged = entry.version ?? 0
    if (judged > version) return true
    if (judged < version || entry.at < settledAt) continue
    if (entry.fingerprint === undefined || entry.fingerprint === fingerprint) return true
  }
  return false
}

/** When a person last settled the matter of the comment; the beginning of time when nobody has. */
function settledSince(ledger: Ledger, comment: Comment): number {
  let at = Number.NEGATIVE_INFINITY
  for (const entry of ledger)
    if (entry.kind === 'resolution' && entry.commentId === comment.id) at = Math.max(at, entry.at)
  return at
}

/** What stands before the ids of the entries a comment causes: the same for the same text, and no other comment's. */
export function causeOf(ledger: Ledger, comment: Comment): string {
  const version = comment.editedAt ?? 0
  const place = comment.platform === undefined ? '' : `${comment.platform}:`
  const cause = `${place}${comment.id}@${version}`
  return ledger.some((entry) => isOf(entry, comment) && (entry.version ?? 0) === version)
    ? `${cause}~${fingerprintOf(comment).toString(36)}${timesSettled(ledger, comment)}`
    : cause
}

function timesSettled(ledger: Ledger, comment: Comment): string {
  const times = ledger.filter(({ kind, commentId }) => kind === 'resolution' && commentId === comment.id).length
  return times === 0 ? '' : `!${times}`
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
