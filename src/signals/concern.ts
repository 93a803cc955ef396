import { combineEvidence } from './combine-evidence.js'
import type { MeasureInput, SignalDefinition } from './signal-definition.js'
import type { Evidence, Signal } from './signal.js'

/** A real matter stands behind the comment: an order, a product, a date, an amount, an incident. */
export const concern: SignalDefinition = {
  id: 'concern',
  about: 'a real matter stands behind the comment: an order, a product, a date, an amount, an incident',
  removalGrade: false,
  measure,
}

/** Signals that are a concern by themselves when they are sure. */
const CONCERNS = ['order_reference', 'refund_request', 'breach', 'legal_threat', 'staff_misconduct', 'self_harm_risk'] as const

function measure({ evidence, measured }: MeasureInput): Signal | null {
  const found: Evidence[] = [...(evidence['concern'] ?? [])]
  for (const id of CONCERNS) {
    const signal = measured[id]
    const [first] = signal?.evidence ?? []
    if (signal === undefined || first === undefined || (signal.value ?? 0) < 0.5) continue
    found.push({ ...first, signal: 'concern', weight: 0.8, tier: 'act', source: `signals/concern/${id}`, family: id })
  }
  return combineEvidence(found)
}
