import type { Condition } from './condition.js'

/** Writes a condition the way people read one, as `signals.threat >= 0.5 and author.known`. */
export function writeCondition(condition: Condition): string {
  if (condition.kind === 'fact') return condition.fact.name
  if (condition.kind === 'literal') return JSON.stringify(condition.value)
  const { operator } = condition
  const parts = condition.operands.map((operand) => {
    const inside = operand.kind === 'call' && operand.operands.length > 1 && !isFunction(operand.operator)
    return inside && !bindsTighter(operator, operand.operator)
      ? `(${writeCondition(operand)})`
      : writeCondition(operand)
  })
  if (isFunction(operator)) return `${operator}(${parts.join(', ')})`
  if (operator === 'if') return `if ${parts.join(', ')}`
  return parts.length === 1 ? `${operator} ${parts.join('')}` : parts.join(` ${operator} `)
}

function isFunction(operator: string): boolean {
  return operator === 'min' || operator === 'max'
}

/** Comparisons stand inside `and` and `or` without parentheses. */
function bindsTighter(outer: string, inner: string): boolean {
  return (outer === 'and' || outer === 'or') && !['and', 'or', 'if'].includes(inner)
}
