import { emptyLedger, type LedgerEntry } from '../ledger/ledger.js'
import type { Histories } from './histories.js'

interface Kept {
  readonly entries: LedgerEntry[]
  readonly ids: Set<string>
}

/**
 * Keeps histories for as long as the process runs.
 *
 * Bounds: adding costs the same however long a history is; nothing is copied.
 */
export function memoryHistories(): Histories {
  const byAuthor = new Map<string, Kept>()
  const versions = new Map<string, number>()
  return {
    historyOf: async (authorId) => byAuthor.get(authorId)?.entries ?? emptyLedger,
    versionOf: async (commentId) => versions.get(commentId),
    add: async ({ commentId, version, entries }) => {
      versions.set(commentId, Math.max(version, versions.get(commentId) ?? version))
      for (const entry of entries) keep(byAuthor, entry)
    },
    close: async () => undefined,
  }
}

function keep(byAuthor: Map<string, Kept>, entry: LedgerEntry): void {
  const kept = byAuthor.get(entry.authorId) ?? { entries: [], ids: new Set() }
  byAuthor.set(entry.authorId, kept)
  if (kept.ids.has(entry.id)) return
  kept.ids.add(entry.id)
  kept.entries.push(entry)
}
