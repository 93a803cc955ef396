import type { LedgerKind } from '../ledger/ledger.js'
import type { PastCount } from '../rule-set/action.js'
import type { Case } from './case.js'

const WITHIN_MS = 90 * 86_400_000

/** Longer histories are told by what was last. */
const MOST = 12

/** What is kept for the rules alone tells a person nothing. */
const UNTOLD: ReadonlySet<LedgerKind> = new Set(['silence', 'lesson', 'assign', 'escalate'])

/**
 * What the author wrote and what was done about it in the last 90 days, counted by kind and label, the latest first.
 *
 * Bounds: at most 12 counts; this comment and what is later than now are left out.
 */
export function countPast({ comment, ledger, now }: Pick<Case, 'comment' | 'ledger' | 'now'>): readonly PastCount[] {
  const authorId = comment.author?.id
  if (authorId === undefined || ledger.length === 0) return []
  const counts = new Map<string, PastCount>()
  for (const { kind, label, at, authorId: of, commentId } of ledger) {
    if (of !== authorId || commentId === comment.id || at > now || at <= now - WITHIN_MS || UNTOLD.has(kind)) continue
    const key = `${kind} ${label ?? ''}`
    const before = counts.get(key)
    const named = label === undefined ? {} : { label }
    counts.set(key, { kind, ...named, count: (before?.count ?? 0) + 1, lastAt: Math.max(before?.lastAt ?? at, at) })
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other.lastAt - one.lastAt || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([, count]) => count)
}
