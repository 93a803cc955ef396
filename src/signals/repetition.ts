import type { Comment } from '../comment/comment.js'
import type { LedgerEntry } from '../ledger/ledger.js'
import { tierOf } from '../pattern/tier-of.js'
import { likenessOf } from './likeness.js'
import type { Signal } from './signal.js'
import type { MeasureInput, SignalDefinition } from './signal-definition.js'

/** Comments older than this are not compared. */
const WINDOW_MS = 30 * 86_400_000

/** At most so many of the author's latest comments are compared. */
const COMPARED = 40

/** The author says again what he said before, or turns round the same thing. */
export const repetition: SignalDefinition = {
  id: 'repetition',
  about:
    'the author says again what he said on this page in the last 30 days, word for word, nearly so, or about the same thing; its value is the likeness',
  removalGrade: false,
  measure,
}

function measure({ comment, ledger, now, analysis }: MeasureInput): Signal | null {
  if (comment.author?.id === undefined || ledger.length === 0 || analysis.sketch.length === 0) return null
  let best = 0
  let compared = 0
  for (let i = ledger.length - 1; i >= 0 && compared < COMPARED; i--) {
    const entry = ledger[i]
    if (entry === undefined || !isEarlier(entry, comment, now)) continue
    compared++
    best = Math.max(best, likenessOf(entry.sketch ?? [], analysis.sketch))
  }
  if (best < 0.3) return null
  return {
    value: best,
    tier: tierOf(best),
    evidence: [
      {
        signal: 'repetition',
        start: 0,
        end: comment.text.length,
        weight: best,
        tier: tierOf(best),
        source: 'signals/repetition',
        family: 'repetition',
      },
    ],
  }
}

function isEarlier(entry: LedgerEntry, { id, author, pageId }: Comment, now: number): boolean {
  if (entry.kind !== 'comment' || entry.authorId !== author?.id || entry.commentId === id || entry.sketch === undefined)
    return false
  if (pageId !== undefined && entry.pageId !== undefined && entry.pageId !== pageId) return false
  return entry.at > now - WINDOW_MS && entry.at <= now
}
