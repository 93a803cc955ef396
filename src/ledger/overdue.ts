import { compareText } from '../compare-text.js'
import type { Ledger, LedgerEntry } from './ledger.js'
import { urgencyOf } from './urgency.js'

/** A comment that somebody should have answered by now. */
export interface Overdue {
  readonly commentId: string
  readonly authorId: string
  readonly pageId?: string
  readonly role: string
  readonly kind: 'assign' | 'escalate'
  readonly priority: NonNullable<LedgerEntry['priority']>
  readonly respondBy: number
  /** How late it is, in ms. */
  readonly lateMs: number
}

/**
 * Lists what was handed to people and not answered in time, the most urgent first, then what waits longest.
 *
 * Units: times in ms since the Unix epoch.
 * Bounds: an entry is settled by a later `answered`, `human` or `resolution` entry of its comment; of several hand-overs of one comment to one
 * role the earliest deadline counts. An entry that is due exactly now is not late. Entries from after `now` are left out.
 * Errors: none.
 * Source: docs/registers.md, section "Deadlines".
 *
 * @example
 * overdue([{ id: 'e', kind: 'assign', authorId: 'a', at: 0, commentId: 'c', label: 'support', respondBy: 10 }], 15)[0].lateMs // => 5
 */
export function overdue(entries: Ledger, now: number): readonly Overdue[] {
  return lateEntries(entries, now).map(
    ({ commentId, authorId, pageId, respondBy, kind, label = '', priority = 'normal' }) => ({
      commentId,
      authorId,
      ...(pageId === undefined ? {} : { pageId }),
      role: label,
      kind,
      priority,
      respondBy,
      lateMs: now - respondBy,
    }),
  )
}

/** A hand-over that was not answered in time. */
export interface LateEntry extends LedgerEntry {
  readonly kind: 'assign' | 'escalate'
  readonly respondBy: number
}

/** The hand-overs that `overdue` lists, as they stand in the ledger, in the same order. */
export function lateEntries(entries: Ledger, now: number): readonly LateEntry[] {
  const settled = new Map<string, number>()
  for (const { kind, commentId, at } of entries)
    if ((kind === 'answered' || kind === 'human' || kind === 'resolution') && at <= now)
      settled.set(commentId, Math.max(at, settled.get(commentId) ?? at))
  const late = new Map<string, LateEntry>()
  for (const entry of entries) {
    const { kind, commentId, at, respondBy, label = '' } = entry
    if (kind !== 'assign' && kind !== 'escalate') continue
    if (respondBy === undefined || respondBy >= now || at > now || (settled.get(commentId) ?? -Infinity) >= at) continue
    const key = JSON.stringify([commentId, label])
    const known = late.get(key)
    if (known !== undefined && (known.respondBy < respondBy || (known.respondBy === respondBy && known.id <= entry.id)))
      continue
    late.set(key, { ...entry, kind, respondBy })
  }
  return [...late.values()].sort(
    (a, b) =>
      urgencyOf(b.priority) - urgencyOf(a.priority) ||
      a.respondBy - b.respondBy ||
      compareText(a.commentId, b.commentId) ||
      compareText(a.id, b.id),
  )
}
