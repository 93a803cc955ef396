import { compileCondition, type FactReader, type Judgement } from '../../rule-set/compile-condition.js'
import type { CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'
import { type RuleWithCondition, rulesWithConditions } from '../rules-with-conditions.js'

/** A rule whose clauses can be asked one by one. */
export interface AskableRule extends RuleWithCondition {
  readonly judgeClauses: (facts: FactReader) => readonly (boolean | null)[]
}

/** Makes the rules of a compiled rule set ready to be asked clause by clause, by id. */
export function askableRules(ruleSet: CompiledRuleSet): ReadonlyMap<string, AskableRule> {
  const slotOf = slotFinder(ruleSet)
  return new Map(
    rulesWithConditions(ruleSet).map((rule): [string, AskableRule] => {
      const judges = rule.cut.clauses.map((clause): Judgement => compileCondition(clause, slotOf))
      const judgeClauses = (facts: FactReader): readonly (boolean | null)[] =>
        judges.map((judge) => {
          const value = judge(facts)
          return value === null ? null : Boolean(value)
        })
      return [rule.rule.id, { ...rule, judgeClauses }]
    }),
  )
}

/** Finds the place of a fact in what a compiled rule set reads. */
export function slotFinder(ruleSet: CompiledRuleSet): (name: string) => number {
  const slots = new Map(ruleSet.facts.map((fact, slot) => [fact.name, slot]))
  return (name) => slots.get(name) ?? 0
}
