import type { LedgerEntry } from '../ledger/ledger.js'
import type { MeasureInput, SignalDefinition } from './signal-definition.js'
import type { Signal } from './signal.js'

/** Comments older than this are not compared. */
const WINDOW_MS = 30 * 86_400_000

/** At most so many of the author's latest comments are compared. */
const COMPARED = 40

/** The author says again what he said before, word for word or nearly so. */
export const repetition: SignalDefinition = {
  id: 'repetition',
  about: 'the author says again what he said in the last 30 days, word for word or nearly so; its value is the likeness',
  removalGrade: false,
  measure,
}

function measure({ comment, ledger, now, analysis }: MeasureInput): Signal | null {
  const id = comment.author?.id
  if (id === undefined || ledger.length === 0 || analysis.sketch.length === 0) return null
  let best = 0
  let compared = 0
  for (let i = ledger.length - 1; i >= 0 && compared < COMPARED; i--) {
    const entry = ledger[i]
    if (entry === undefined || !isEarlier(entry, id, comment.id, now)) continue
    compared++
    best = Math.max(best, likeness(entry.sketch ?? [], analysis.sketch))
  }
  if (best < 0.3) return null
  return {
    value: best,
    tier: best >= 0.5 ? 'act' : 'review',
    evidence: [{ signal: 'repetition', start: 0, end: comment.text.length, weight: best, tier: best >= 0.5 ? 'act' : 'review', source: 'signals/repetition', family: 'repetition' }],
  }
}

function isEarlier(entry: LedgerEntry, authorId: string, commentId: string, now: number): boolean {
  return entry.kind === 'comment' && entry.authorId === authorId && entry.commentId !== commentId && entry.sketch !== undefined && entry.at > now - WINDOW_MS && entry.at <= now
}

/** The share of numbers two sketches have in common. */
function likeness(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || a.length !== b.length) return 0
  let same = 0
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) same++
  return Math.round((same / a.length) * 1000) / 1000
}
