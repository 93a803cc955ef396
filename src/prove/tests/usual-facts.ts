import type { CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'
import type { FactValue } from '../../rule-set/facts.js'
import { factsOfRow } from './play-trial.js'

/** The facts of a plain comment of somebody unknown, by name. */
export function usualFacts(ruleSet: CompiledRuleSet): Readonly<Record<string, FactValue>> {
  const { values } = factsOfRow(ruleSet, {})
  return Object.fromEntries(ruleSet.facts.map((fact, slot) => [fact.name, values[slot] ?? null]))
}
