import type { Ledger, LedgerEntry } from './ledger.js'

/**
 * Adds entries to a history and returns the new one; an entry whose id is already there is left out.
 *
 * Bounds: the given ledger is not changed; where nothing is new, it is returned itself.
 * Errors: none.
 * Source: docs/ledger.md, section "Once only".
 *
 * @example
 * appendEntries([], [{ id: 'c1@0', kind: 'comment', authorId: 'a', at: 0, commentId: 'c1' }]).length // => 1
 */
export function appendEntries(ledger: Ledger, entries: readonly LedgerEntry[]): Ledger {
  if (entries.length === 0) return ledger
  const known = new Set<string>()
  for (const entry of ledger) known.add(entry.id)
  const fresh: LedgerEntry[] = []
  for (const entry of entries) {
    if (known.has(entry.id)) continue
    known.add(entry.id)
    fresh.push(entry)
  }
  return fresh.length === 0 ? ledger : [...ledger, ...fresh]
}
