import type { Ledger, LedgerEntry, LedgerKind } from './ledger.js'

/** Which entries count, and the moment they are counted at. */
export interface EntryQuery {
  readonly kind: LedgerKind
  readonly authorId: string
  readonly now: number
  /** Entries with this label, or with one of these. */
  readonly label?: string | readonly string[] | undefined
  readonly pageId?: string | undefined
  readonly threadId?: string | undefined
  /** Only entries of this comment. */
  readonly commentId?: string | undefined
  readonly withinMs?: number | undefined
  /** Entries of this comment are left out: an edited comment is not its own history. */
  readonly exceptCommentId?: string | undefined
}

/**
 * Counts the entries of one kind that an author carries at a given time.
 *
 * Units: `now` and entry times in ms since the Unix epoch, `withinMs` in ms; the result is a count, for strikes a sum of weights.
 * Bounds: an entry exactly `withinMs` old no longer counts, nor one from after `now`, nor one that has expired; strikes and comments
 * count once per comment, whatever its versions; a pardon cancels the strikes of its comment.
 * Errors: none. An author absent from the ledger has 0.
 * Source: docs/ledger.md, section "Expiry".
 *
 * @example
 * countEntries([{ id: 's', kind: 'strike', authorId: 'a', at: 900, commentId: 'c' }], { kind: 'strike', authorId: 'a', now: 1000, withinMs: 500 }) // => 1
 */
export function countEntries(ledger: Ledger, query: EntryQuery): number {
  if (ledger.length === 0) return 0
  return query.kind === 'strike' || query.kind === 'comment' ? sumPerComment(ledger, query) : countEach(ledger, query)
}

function countEach(ledger: Ledger, query: EntryQuery): number {
  let count = 0
  for (const entry of ledger) if (stands(entry, query)) count += 1
  return count
}

function sumPerComment(ledger: Ledger, query: EntryQuery): number {
  const heaviest = new Map<string, number>()
  for (const entry of ledger) {
    if (!stands(entry, query)) continue
    const weight = query.kind === 'strike' ? (entry.weight ?? 1) : 1
    heaviest.set(entry.commentId, Math.max(weight, heaviest.get(entry.commentId) ?? 0))
  }
  if (heaviest.size === 0) return 0
  if (query.kind === 'strike') {
    for (const entry of ledger)
      if (isPardon(entry) && entry.authorId === query.authorId && entry.at <= query.now)
        heaviest.delete(entry.commentId)
  }
  let sum = 0
  for (const weight of heaviest.values()) sum += weight
  return sum
}

function stands(entry: LedgerEntry, query: EntryQuery): boolean {
  if (entry.kind !== query.kind || entry.authorId !== query.authorId || entry.at > query.now) return false
  if (query.withinMs !== undefined && entry.at <= query.now - query.withinMs) return false
  if (entry.expiresAt !== undefined && entry.expiresAt <= query.now) return false
  if (query.label !== undefined && !isLabelled(entry, query.label)) return false
  if (query.pageId !== undefined && entry.pageId !== query.pageId) return false
  if (query.threadId !== undefined && entry.threadId !== query.threadId) return false
  if (query.commentId !== undefined && entry.commentId !== query.commentId) return false
  // What people settle about a comment comes after it.
  return entry.commentId !== query.exceptCommentId || entry.kind === 'resolution'
}

function isLabelled({ label }: LedgerEntry, wanted: string | readonly string[]): boolean {
  return typeof wanted === 'string' ? label === wanted : label !== undefined && wanted.includes(label)
}

/** A pardon, or a person's decision that overturned ours. */
export function isPardon({ kind, label }: LedgerEntry): boolean {
  return kind === 'pardon' || (kind === 'human' && label === 'overturned')
}
