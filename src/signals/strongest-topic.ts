import type { Evidence, Signals } from './signal.js'

/** Signals whose evidence names a topic, the one that says most first. */
const TOPICAL: ReadonlyMap<string, number> = new Map(
  ['complaint', 'refund_request', 'staff_misconduct', 'question', 'praise', 'concern'].map((id, rank) => [id, rank]),
)

/** Returns the topic of the strongest evidence that has one, of the first signal that has any; `undefined` where none has. */
export function strongestTopic(signals: Signals): string | undefined {
  let topic: string | undefined
  let first = TOPICAL.size
  for (const id in signals) {
    const rank = TOPICAL.get(id)
    if (rank === undefined || rank >= first) continue
    const strongest = strongestWithTopic(signals[id]?.evidence ?? [])
    if (strongest === undefined) continue
    topic = strongest.value
    first = rank
  }
  return topic
}

function strongestWithTopic(evidence: readonly Evidence[]): Evidence | undefined {
  let best: Evidence | undefined
  for (const piece of evidence)
    if (piece.value !== undefined && (best === undefined || piece.weight > best.weight)) best = piece
  return best
}
