import type { Condition } from '../rule-set/condition.js'
import { evaluateCondition, type ReadFact } from './trace-condition.js'

/**
 * Counts how many comparisons would have to turn out otherwise for a condition to hold; 0 when it holds.
 *
 * @param wanted what the condition is to be, `true` at the root
 */
export function stepsToMatch(condition: Condition, readFact: ReadFact, wanted = true): number {
  const operator = condition.kind === 'call' ? condition.operator : undefined
  if (condition.kind === 'call' && operator === '!') {
    return condition.operands.reduce((sum, operand) => sum + stepsToMatch(operand, readFact, !wanted), 0)
  }
  if (condition.kind === 'call' && (operator === 'and' || operator === 'or')) {
    const steps = condition.operands.map((operand) => stepsToMatch(operand, readFact, wanted))
    const needsAll = (operator === 'and') === wanted
    return needsAll ? steps.reduce((sum, count) => sum + count, 0) : Math.min(...steps)
  }
  const value = evaluateCondition(condition, readFact)
  return value !== null && Boolean(value) === wanted ? 0 : 1
}
