import type { Condition } from '../../rule-set/condition.js'

/** Writes a condition as people would: `signals.threat >= 0.5`. */
export function writeCondition(condition: Condition): string {
  if (condition.kind === 'fact') return condition.fact.name
  if (condition.kind === 'literal') return JSON.stringify(condition.value)
  const { operator } = condition
  const parts = condition.operands.map((operand) => {
    const inside = operand.kind === 'call' && operand.operands.length > 1 && !isFunction(operand.operator)
    return inside ? `(${writeCondition(operand)})` : writeCondition(operand)
  })
  if (isFunction(operator)) return `${operator}(${parts.join(', ')})`
  return parts.length === 1 ? `${operator} ${parts.join('')}` : parts.join(` ${operator} `)
}

function isFunction(operator: string): boolean {
  return operator === 'min' || operator === 'max'
}
