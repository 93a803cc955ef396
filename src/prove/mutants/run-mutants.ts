import { emptyLedger } from '../../ledger/ledger.js'
import type { FactReader } from '../../rule-set/compile-condition.js'
import type { CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'
import { findFacts } from '../conditions/find-facts.js'
import { checkExpectation } from '../tests/check-expectation.js'
import { createMeasurer, type Measurer } from '../tests/measurer.js'
import { factsOfRow, factsOfStep, playTimeline } from '../tests/play-trial.js'
import type { Timeline, Trial } from '../tests/trial.js'
import { usualFacts } from '../tests/usual-facts.js'
import type { Mutant } from './mutant.js'

/** A mutant that nothing noticed. */
export interface Unnoticed {
  readonly mutant: Omit<Mutant, 'ruleSet' | 'condition'>
  /** Absent when none was found. */
  readonly tell?: Tell
}

/** Facts that would tell a mutant from the rule as it is, and whether the rule holds with them. */
export interface Tell {
  readonly facts: Readonly<Record<string, string | number | boolean>>
  readonly holds: boolean
}

/** What became of the mutants. */
export interface MutationReport {
  readonly mutants: number
  readonly noticed: number
  readonly unnoticed: readonly Unnoticed[]
  /** Proven to decide as the rule set does, whatever the facts; they do not count. */
  readonly same: number
}

/**
 * Tries everything on every mutant and lists those that no trial notices.
 *
 * Bounds: deterministic. Words are measured once for all mutants; a mutant is tried first on the trials about its own rule.
 */
export function runMutants(
  ruleSet: CompiledRuleSet,
  trials: readonly Trial[],
  mutants: readonly Mutant[],
  onDone: () => void = () => undefined,
): MutationReport {
  const prepared = prepare(ruleSet, trials)
  const usual = usualFacts(ruleSet)
  const unnoticed: Unnoticed[] = []
  let noticed = 0
  let same = 0
  for (const mutant of mutants) {
    if (isNoticed(mutant, prepared)) noticed += 1
    else {
      const tell = tellApart(mutant, usual)
      const { ruleSet: _, condition: __, ...plain } = mutant
      if (tell === 'same') same += 1
      else unnoticed.push(tell === null ? { mutant: plain } : { mutant: plain, tell })
    }
    onDone()
  }
  return { mutants: mutants.length - same, noticed, unnoticed, same }
}

interface Prepared {
  readonly ruleSet: CompiledRuleSet
  readonly measure: Measurer
  /** Conditions asked, by rule: the facts and what was expected. */
  readonly asked: ReadonlyMap<
    string,
    readonly { readonly facts: FactReader; readonly wanted: boolean | null; readonly trial: Trial }[]
  >
  readonly timelines: readonly PlayedTimeline[]
}

interface PlayedTimeline {
  readonly trial: Timeline
  /** The rules that matched, or could not be judged, in some step. */
  readonly rules: ReadonlySet<string>
  readonly facts: readonly FactReader[]
}

function prepare(ruleSet: CompiledRuleSet, trials: readonly Trial[]): Prepared {
  const measure = createMeasurer(ruleSet)
  const asked = new Map<string, { facts: FactReader; wanted: boolean | null; trial: Trial }[]>()
  const timelines: PlayedTimeline[] = []
  for (const trial of trials) {
    if (trial.kind === 'timeline') {
      const played = playTimeline(ruleSet, trial, measure)
      const rules = played.flatMap(({ decision }) => [
        ...decision.matched.map(({ ruleId }) => ruleId),
        ...decision.shadow.map(({ ruleId }) => ruleId),
        ...decision.incomplete.flatMap(({ rules }) => rules),
      ])
      const facts = played.map(({ step, ledger }) => factsOfStep(ruleSet, step, measure, ledger))
      timelines.push({ trial, rules: new Set(rules), facts })
      continue
    }
    const facts = trial.kind === 'table' ? factsOfRow(ruleSet, trial.facts) : factsOfStep(ruleSet, trial.step, measure)
    const list = asked.get(trial.ruleId) ?? []
    asked.set(trial.ruleId, list)
    list.push({ facts, wanted: trial.wanted, trial })
  }
  return { ruleSet, measure, asked, timelines }
}

function isNoticed(mutant: Mutant, prepared: Prepared): boolean {
  const { kind, ruleId } = mutant
  const changesCondition = mutant.condition !== undefined || kind === 'rule-off'
  if (changesCondition && ruleId !== undefined && isAskedOtherwise(mutant, ruleId, prepared)) return true
  if (kind === 'window' && windowIsAsked(mutant, prepared)) return true
  return prepared.timelines.some(
    (timeline) => canDiffer(mutant, timeline, prepared) && failsOn(mutant, timeline.trial, prepared),
  )
}

function isAskedOtherwise(mutant: Mutant, ruleId: string, { asked }: Prepared): boolean {
  const rule = mutant.ruleSet.rules.find(({ id }) => id === ruleId)
  if (rule === undefined) return false
  return (asked.get(ruleId) ?? []).some(({ facts, wanted, trial }) => {
    const value = rule.judge(facts)
    const holds = value === null ? null : Boolean(value)
    return trial.kind === 'table' ? holds !== wanted : (holds === true) !== wanted
  })
}

/** Examples stand on an empty history, which every window finds empty. */
function windowIsAsked({ ruleSet }: Mutant, { asked, measure }: Prepared): boolean {
  return [...asked].some(([ruleId, list]) =>
    list.some(({ trial, wanted }) => {
      if (trial.kind !== 'example') return false
      const value = ruleSet.rules
        .find(({ id }) => id === ruleId)
        ?.judge(factsOfStep(ruleSet, trial.step, measure, emptyLedger))
      return (value === null || value === undefined ? false : Boolean(value)) !== wanted
    }),
  )
}

/** A changed condition makes a difference only where it comes out otherwise; changed actions only where the rule speaks. */
function canDiffer(mutant: Mutant, timeline: PlayedTimeline, { ruleSet }: Prepared): boolean {
  const { ruleId, condition } = mutant
  if (ruleId === undefined) return true
  if (condition === undefined) return timeline.rules.has(ruleId)
  const before = ruleSet.rules.find(({ id }) => id === ruleId)
  const after = mutant.ruleSet.rules.find(({ id }) => id === ruleId)
  if (before === undefined || after === undefined) return false
  return timeline.facts.some((facts) => truth(before.judge(facts)) !== truth(after.judge(facts)))
}

function truth(value: unknown): boolean | null {
  return value === null ? null : Boolean(value)
}

function failsOn(mutant: Mutant, trial: Timeline, { measure }: Prepared): boolean {
  return playTimeline(mutant.ruleSet, trial, measure).some(
    ({ step, decision }) => checkExpectation(step.expect, decision).length > 0,
  )
}

/** Facts with which the rule and the mutant come out differently; `same` when it is proven that there are none. */
function tellApart({ condition }: Mutant, usual: ReturnType<typeof usualFacts>): Tell | 'same' | null {
  if (condition === undefined) return null
  const { before, after } = condition
  const results = [true, false].map((holds) => ({
    holds,
    found: findFacts(
      [
        { condition: before, wanted: holds },
        { condition: after, wanted: !holds },
      ],
      usual,
    ),
  }))
  for (const { holds, found } of results) if (found.kind === 'facts') return { facts: found.facts, holds }
  return results.every(({ found }) => found.kind === 'none') ? 'same' : null
}
