import type { LedgerEntry } from '../ledger/ledger.js'
import type { MeasureInput, SignalDefinition } from './signal-definition.js'
import type { Evidence, Signal } from './signal.js'

/** Earlier provocation counts for this long. */
const WINDOW_MS = 30 * 86_400_000

/** Trolls for the sake of it: provokes or repeats, without a concern of his own. */
export const troll: SignalDefinition = {
  id: 'troll',
  about: 'provokes or repeats himself without a concern of his own; a furious customer is none',
  removalGrade: false,
  measure,
}

function measure(input: MeasureInput): Signal | null {
  const { measured, comment } = input
  const bait = valueOf(input, 'bait')
  const repeated = valueOf(input, 'repetition')
  if (bait < 0.3 && repeated < 0.5) return null
  // Whoever has a matter is answered, however often he comes back.
  const matter = Math.max(valueOf(input, 'concern'), valueOf(input, 'refund_request'), valueOf(input, 'complaint'), valueOf(input, 'self_harm_risk'), valueOf(input, 'order_reference'))
  if (matter >= 0.5) return null
  const earlier = earlierBait(input)
  let value = bait >= 0.5 ? bait : repeated >= 0.75 && earlier > 0 ? 0.7 : earlier > 0 ? Math.min(0.75, bait + 0.15 + repeated * 0.3) : bait
  if (earlier > 0 && bait >= 0.4) value = Math.max(value, 0.6)
  if (repeated >= 0.9 && bait < 0.3) value = Math.max(value, earlier > 0 ? 0.7 : 0.45)
  if (value < 0.3) return null
  value = Math.round(Math.min(0.95, value) * 1000) / 1000
  const tier = value >= 0.5 ? 'act' : 'review'
  const shown: readonly Evidence[] = measured['bait']?.evidence ?? measured['repetition']?.evidence ?? []
  const evidence = shown.length > 0 ? shown : [{ start: 0, end: comment.text.length }]
  return {
    value,
    tier,
    evidence: evidence.map(({ start, end }) => ({ signal: 'troll', start, end, weight: value, tier, source: 'signals/troll', family: 'troll' })),
  }
}

function valueOf(input: MeasureInput, id: string): number {
  return input.measured[id]?.value ?? 0
}

/** Comments of this author in the window that provoked. */
function earlierBait({ ledger, comment, now }: MeasureInput): number {
  const id = comment.author?.id
  if (id === undefined) return 0
  return new Set(ledger.filter((entry) => isBait(entry, id, comment.id, now)).map((entry) => entry.commentId)).size
}

function isBait(entry: LedgerEntry, authorId: string, commentId: string, now: number): boolean {
  return entry.kind === 'comment' && entry.authorId === authorId && entry.commentId !== commentId && entry.at > now - WINDOW_MS && entry.at <= now && (entry.signals?.['bait'] ?? 0) >= 0.3
}
