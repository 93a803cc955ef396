import type { Ledger } from '../../ledger/ledger.js'
import { tierOf } from '../../pattern/tier-of.js'
import type { CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'
import type { Measured } from '../../rule-set/facts.js'
import type { Signal } from '../../signals/signal.js'
import type { TrialStep } from './trial.js'

/** Measures the comment of a step, once for each history it is met with. */
export type Measurer = (step: TrialStep, ledger: Ledger) => Measured

/**
 * Keeps what was measured, so that many rule sets that differ in their rules alone can be tried without reading the words again.
 *
 * Bounds: memory for each pair of a comment and a history.
 */
export function createMeasurer(ruleSet: CompiledRuleSet): Measurer {
  const known = new Map<TrialStep, Map<string, Measured>>()
  return (step, ledger) => {
    const byHistory = known.get(step) ?? new Map<string, Measured>()
    known.set(step, byHistory)
    const key = ledger.length === 0 ? '' : JSON.stringify(ledger)
    const before = byHistory.get(key)
    if (before !== undefined) return before
    const measured = withSignals(ruleSet.measure(step.comment, ledger, step.now), step.signals)
    byHistory.set(key, measured)
    return measured
  }
}

function withSignals(measured: Measured, set: TrialStep['signals']): Measured {
  if (set === undefined) return measured
  const signals: Record<string, Signal> = { ...measured.signals }
  for (const [id, value] of Object.entries(set)) signals[id] = { value, tier: tierOf(value ?? 0), evidence: [] }
  return { ...measured, signals }
}
