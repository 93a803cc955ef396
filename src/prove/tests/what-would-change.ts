import type { FactReader } from '../../rule-set/compile-condition.js'
import type { CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'
import { factsRead } from '../../rule-set/condition.js'
import { writeCondition } from '../../rule-set/write-condition.js'
import { changesToHold } from '../conditions/changes-to-hold.js'
import { type AskableRule, slotFinder } from './judge-clauses.js'

/** What would have to change for a rule to come out otherwise. */
export interface Advice {
  readonly ruleId: string
  readonly wanted: boolean
  /** The fewest clauses that would do: `signals.threat >= 0.5 would have to hold (signals.threat is 0.43)`. */
  readonly changes: readonly string[]
}

/** Says which clauses of a rule would have to turn out otherwise for it to match, or not to. */
export function adviceFor(rule: AskableRule, facts: FactReader, wanted: boolean, ruleSet: CompiledRuleSet): Advice {
  const slotOf = slotFinder(ruleSet)
  const holds = rule.judgeClauses(facts)
  const changes = changesToHold(rule.cut.tree, holds, wanted).flatMap(({ index, wanted: hold }) => {
    const clause = rule.cut.clauses[index]
    if (clause === undefined) return []
    const values = factsRead(clause).map((fact) => {
      const value = facts.values[slotOf(fact.name)] ?? facts.read(slotOf(fact.name))
      return `${fact.name} is ${value === null ? 'unknown' : JSON.stringify(value)}`
    })
    return [`${writeCondition(clause)} would ${hold ? 'have' : 'not be allowed'} to hold (${values.join(', ')})`]
  })
  return { ruleId: rule.rule.id, wanted, changes: [...new Set(changes)] }
}
