import type { Climate } from '../climate/climate.js'
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
  const pages = new Map<string, Climate>()
  return {
    historyOf: async (authorId) => byAuthor.get(authorId)?.entries ?? emptyLedger,
    versionOf: async (commentId) => versions.get(commentId),
    pageOf: async (pageId) => pages.get(pageId),
    add: async ({ commentId, version, entries, page }) => {
      versions.set(commentId, Math.max(version, versions.get(commentId) ?? version))
      for (const entry of entries) keep(byAuthor, entry)
      if (page !== undefined) pages.set(page.pageId, page.after)
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
