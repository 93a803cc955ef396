import type { CompiledRule, CompiledRuleSet } from '../rule-set/compiled-rule-set.js'
import type { Condition } from '../rule-set/condition.js'
import { factsOf } from '../rule-set/facts.js'
import { parseCondition } from '../rule-set/parse-condition.js'
import { type CutCondition, cutCondition } from './conditions/condition-tree.js'

/** A compiled rule with its condition as a tree. */
export interface RuleWithCondition {
  readonly rule: CompiledRule
  /** Its place in the compiled rule set. */
  readonly index: number
  readonly condition: Condition
  readonly cut: CutCondition
}

/** Reads the conditions of a compiled rule set again, for those who look inside them. */
export function rulesWithConditions(ruleSet: CompiledRuleSet): readonly RuleWithCondition[] {
  const facts = factsOf(ruleSet.document)
  const written = new Map((ruleSet.document.rules ?? []).map((rule) => [rule.id, rule.when]))
  return ruleSet.rules.flatMap((rule, index) => {
    const { condition } = parseCondition(written.get(rule.id), `${rule.place.path}/when`, facts)
    return condition === null ? [] : [{ rule, index, condition, cut: cutCondition(condition) }]
  })
}
