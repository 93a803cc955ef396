import type { Author } from '../../src/comment/comment.js'
import type { Ledger, LedgerEntry } from '../../src/ledger/ledger.js'
import { type MeasuredSignals, measureSignals } from '../../src/signals/measure-signals.js'
import type { Signal } from '../../src/signals/signal.js'
import { createShippedAnalyzer } from '../pattern/shipped-analyzer.js'

const analyzer = createShippedAnalyzer()

export const DAY_MS = 86_400_000
export const NOW = Date.UTC(2026, 0, 31)

/** Who wrote, what is known of him, and when. */
export interface Situation {
  readonly author?: Author
  readonly ledger?: Ledger
  readonly now?: number
  readonly id?: string
}

/** Measures a text with the shipped language packs. */
export function measureText(
  text: string,
  { author = { id: 'ann' }, ledger = [], now = NOW, id = 'c-now' }: Situation = {},
): MeasuredSignals {
  return measureSignals(analyzer, { id, text, author }, { ledger, now })
}

/** One signal of a text; 0 and no evidence when absent. */
export function signalOf(id: string, text: string, situation?: Situation): Signal {
  return measureText(text, situation).signals[id] ?? { value: 0, tier: 'review', evidence: [] }
}

/** What a signal's evidence points at, in the author's words. */
export function wordsOf(id: string, text: string, situation?: Situation): readonly string[] {
  return signalOf(id, text, situation).evidence.map(({ start, end }) => text.slice(start, end))
}

/** The ledger entry that a comment of the past left. */
export function entryOf(text: string, at: number, more: Partial<LedgerEntry> = {}): LedgerEntry {
  const { sketch, signals, leaning } = measureText(text, { now: at, id: `c-${at}` })
  const values = Object.entries(signals).flatMap(([id, { value }]) => (value === null ? [] : [[id, value] as const]))
  return {
    id: `e-${at}`,
    kind: 'comment',
    authorId: 'ann',
    at,
    commentId: `c-${at}`,
    sketch,
    ...(leaning === undefined ? {} : { leaning }),
    signals: Object.fromEntries(values),
    ...more,
  }
}
