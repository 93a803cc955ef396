import { decide } from '../../decision/decide.js'
import type { Decision } from '../../decision/decision.js'
import { readFacts } from '../../decision/read-facts.js'
import { appendEntries } from '../../ledger/append-entries.js'
import { emptyLedger, type Ledger } from '../../ledger/ledger.js'
import type { FactReader } from '../../rule-set/compile-condition.js'
import type { CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'
import type { FactValue } from '../../rule-set/facts.js'
import type { Measurer } from './measurer.js'
import { TEST_NOON } from './test-noon.js'
import type { Timeline, TrialStep } from './trial.js'

/** A step and what was decided about it, on the history before it. */
export interface PlayedStep {
  readonly step: TrialStep
  readonly decision: Decision
  readonly ledger: Ledger
}

/** Decides the steps of a timeline one after the other, each on what the ones before left behind. */
export function playTimeline(ruleSet: CompiledRuleSet, trial: Timeline, measure: Measurer): readonly PlayedStep[] {
  let ledger = trial.past
  return trial.steps.map((step) => {
    const before = ledger
    const decision = decideStep(ruleSet, step, before, measure)
    ledger = appendEntries(before, decision.entries)
    return { step, decision, ledger: before }
  })
}

/** Decides one step. */
export function decideStep(ruleSet: CompiledRuleSet, step: TrialStep, ledger: Ledger, measure: Measurer): Decision {
  const { comment, now, context, counts } = step
  const facts = factsWith(ruleSet, step.given)
  return decide({ ...ruleSet, facts, measure: () => measure(step, ledger) }, comment, {
    ledger,
    now,
    ...(context === undefined ? {} : { context }),
    ...(counts === undefined ? {} : { counts }),
  })
}

/** Facts that a step gives by name are what it says; all others are read. */
function factsWith({ facts }: CompiledRuleSet, given: TrialStep['given']): CompiledRuleSet['facts'] {
  if (given === undefined) return facts
  return facts.map((fact) => {
    if (!Object.hasOwn(given, fact.name)) return fact
    const value = given[fact.name]
    const isKnown = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    return { ...fact, read: () => (isKnown ? value : null) }
  })
}

/** The facts of one step, as rules read them. */
export function factsOfStep(
  ruleSet: CompiledRuleSet,
  step: TrialStep,
  measure: Measurer,
  ledger: Ledger = emptyLedger,
): FactReader {
  const { comment, now, context, counts, given } = step
  const measured = measure(step, ledger)
  return readFacts(ruleSet, { comment, measured, ledger, now, context, counts, given })
}

const AT_REST = { id: 'rest', text: '…', pageId: 'page' }

/** Facts as a row of a table gives them; what it does not name is as with a plain comment of somebody unknown. */
export function factsOfRow(ruleSet: CompiledRuleSet, row: Readonly<Record<string, FactValue>>): FactReader {
  const measured = { signals: {}, lang: ruleSet.languages[0] ?? 'en', complete: true, sketch: [] }
  const source = { comment: AT_REST, measured, ledger: emptyLedger, now: TEST_NOON, context: undefined }
  const values = ruleSet.facts.map((fact) =>
    Object.hasOwn(row, fact.name) ? (row[fact.name] ?? null) : fact.read(source),
  )
  return { values, read: (slot) => values[slot] ?? null }
}
