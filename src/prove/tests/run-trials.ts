import type { Decision } from '../../decision/decision.js'
import { emptyLedger, type Ledger } from '../../ledger/ledger.js'
import type { FactReader } from '../../rule-set/compile-condition.js'
import type { CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'
import { checkExpectation, type Mismatch } from './check-expectation.js'
import { type Coverage, startCoverage } from './coverage.js'
import { type AskableRule, askableRules } from './judge-clauses.js'
import { createMeasurer, type Measurer } from './measurer.js'
import { decideStep, factsOfRow, factsOfStep, playTimeline } from './play-trial.js'
import type { Timeline, Trial, TrialPlace, TrialStep } from './trial.js'
import { type Advice, adviceFor } from './what-would-change.js'

/** A trial that did not come out as expected. */
export interface Failure {
  readonly name: string
  readonly place: TrialPlace
  readonly text?: string
  readonly mismatches: readonly string[]
  /** The whole decision; absent where only a condition was asked with facts set by hand. */
  readonly decision?: Decision
  /** What would have to change, rule by rule. */
  readonly advice: readonly Advice[]
}

/** What a run of trials came to. */
export interface TestReport {
  readonly trials: number
  readonly failures: readonly Failure[]
  readonly coverage: Coverage
}

/** Tries everything, and says what failed, why, and what no trial reached of the rules that count: all, or those named. */
export function runTrials(
  ruleSet: CompiledRuleSet,
  trials: readonly Trial[],
  counted?: ReadonlySet<string>,
): TestReport {
  const bench: Bench = { ruleSet, rules: askableRules(ruleSet), measure: createMeasurer(ruleSet) }
  const coverage = startCoverage(ruleSet, bench.rules, counted)
  const failures = trials.flatMap((trial): readonly Failure[] => {
    switch (trial.kind) {
      case 'table':
        return failureOf(tryRow(trial, bench, coverage.see))
      case 'example':
        return failureOf(tryExample(trial, bench, coverage.see))
      case 'timeline':
        return tryTimeline(trial, bench, coverage)
      default:
        return trial satisfies never
    }
  })
  return { trials: trials.length, failures, coverage: coverage.result() }
}

interface Bench {
  readonly ruleSet: CompiledRuleSet
  readonly rules: ReadonlyMap<string, AskableRule>
  readonly measure: Measurer
}

type See = ReturnType<typeof startCoverage>['see']

function failureOf(failure: Failure | null): readonly Failure[] {
  return failure === null ? [] : [failure]
}

function tryRow(trial: Trial & { kind: 'table' }, { ruleSet, rules }: Bench, see: See): Failure | null {
  const rule = rules.get(trial.ruleId)
  const facts = factsOfRow(ruleSet, trial.facts)
  const holds = judge(rule, facts)
  if (rule !== undefined) see(rule, facts)
  if (holds === trial.wanted) return null
  return {
    name: trial.name,
    place: trial.place,
    mismatches: [sayHolds(trial.ruleId, holds, trial.wanted)],
    advice: rule === undefined || trial.wanted === null ? [] : [adviceFor(rule, facts, trial.wanted, ruleSet)],
  }
}

function tryExample(trial: Trial & { kind: 'example' }, bench: Bench, see: See): Failure | null {
  const { step, wanted } = trial
  const rule = bench.rules.get(trial.ruleId)
  // A rule that is switched off has nothing to show.
  if (rule === undefined) return null
  const facts = factsOfStep(bench.ruleSet, step, bench.measure)
  const holds = judge(rule, facts)
  see(rule, facts)
  if ((holds === true) === wanted) return null
  return {
    name: trial.name,
    place: trial.place,
    text: step.comment.text,
    mismatches: [sayHolds(trial.ruleId, holds, wanted)],
    decision: decideStep(bench.ruleSet, step, emptyLedger, bench.measure),
    advice: [adviceFor(rule, facts, wanted, bench.ruleSet)],
  }
}

function tryTimeline(trial: Timeline, bench: Bench, coverage: ReturnType<typeof startCoverage>): readonly Failure[] {
  return playTimeline(bench.ruleSet, trial, bench.measure).flatMap(({ step, decision, ledger }, index): Failure[] => {
    const facts = factsOfStep(bench.ruleSet, step, bench.measure, ledger)
    for (const id of rulesSpokenOf(step, decision)) {
      const rule = bench.rules.get(id)
      if (rule !== undefined) coverage.see(rule, facts)
    }
    const found = checkExpectation(step.expect, decision)
    if (found.length === 0) {
      coverage.hear(step.expect, decision)
      return []
    }
    return [
      {
        name: trial.steps.length === 1 ? trial.name : `${trial.name}, step ${index + 1}`,
        place: step.place,
        text: step.comment.text,
        mismatches: found.map(sayMismatch),
        decision,
        advice: adviceOnMismatches(found, step, ledger, bench),
      },
    ]
  })
}

/** A trial speaks of the rules it names, and of those whose matching its expected actions rest on. */
function rulesSpokenOf({ expect }: TrialStep, decision: Decision): ReadonlySet<string> {
  const named = [...(expect.matched ?? []), ...(expect.unmatched ?? [])]
  const speaksOfActions = expect.actions !== undefined || expect.only !== undefined || expect.entries !== undefined
  return new Set([...named, ...(speaksOfActions ? decision.matched.map(({ ruleId }) => ruleId) : [])])
}

function adviceOnMismatches(
  found: readonly Mismatch[],
  step: TrialStep,
  ledger: Ledger,
  { ruleSet, rules, measure }: Bench,
): readonly Advice[] {
  const facts = factsOfStep(ruleSet, step, measure, ledger)
  return found.flatMap((mismatch) => {
    if (mismatch.kind === 'other') return []
    if (mismatch.kind === 'rule') {
      const rule = rules.get(mismatch.ruleId)
      return rule === undefined ? [] : [adviceFor(rule, facts, mismatch.wanted, ruleSet)]
    }
    const kind = mismatch.wanted.split(':', 1)[0] ?? ''
    const asking = [...rules.values()].filter(({ rule }) => rule.requests.some((request) => request.kind === kind))
    return asking
      .map((rule) => adviceFor(rule, facts, true, ruleSet))
      .filter(({ changes }) => changes.length > 0)
      .sort((a, b) => a.changes.length - b.changes.length)
      .slice(0, NEAREST)
  })
}

const NEAREST = 3

function judge(rule: AskableRule | undefined, facts: FactReader): boolean | null {
  const value = rule === undefined ? false : rule.rule.judge(facts)
  return value === null ? null : Boolean(value)
}

function sayHolds(ruleId: string, holds: boolean | null, wanted: boolean | null): string {
  return `\`${ruleId}\` ${OUTCOMES.get(holds) ?? ''}, expected that it ${OUTCOMES.get(wanted) ?? ''}`
}

const OUTCOMES: ReadonlyMap<boolean | null, string> = new Map([
  [true, 'matches'],
  [false, 'does not match'],
  [null, 'cannot be judged'],
])

function sayMismatch(mismatch: Mismatch): string {
  switch (mismatch.kind) {
    case 'rule':
      return sayHolds(mismatch.ruleId, !mismatch.wanted, mismatch.wanted)
    case 'action':
      return `\`${mismatch.wanted}\` is not among the actions`
    case 'other':
      return mismatch.says
    default:
      return mismatch satisfies never
  }
}
