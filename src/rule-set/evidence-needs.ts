import type { Condition } from './condition.js'

/**
 * Finds the signals whose presence a condition asks for, each with the least value it asks; their evidence is what an action rests on.
 *
 * Bounds: a signal asked to be absent or low is not among them.
 *
 * Units: 0 to 1; 0 where a signal only takes part in a sum or a greatest of several.
 */
export function evidenceNeeds(condition: Condition): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  collect(condition, true, found)
  return found
}

function collect(condition: Condition, wanted: boolean, found: Map<string, number>): void {
  if (condition.kind === 'literal') return
  if (condition.kind === 'fact') {
    if (wanted) note(condition, 0, found)
    return
  }
  const { operator, operands } = condition
  switch (operator) {
    case '!':
      for (const operand of operands) collect(operand, !wanted, found)
      return
    case '<':
    case '<=':
      for (const [low, high] of pairs(operands)) compare(low, high, wanted, found)
      return
    case '>':
    case '>=':
      for (const [high, low] of pairs(operands)) compare(low, high, wanted, found)
      return
    default:
      for (const operand of operands) collect(operand, wanted, found)
  }
}

/** `low <= high` asks for `high`; its denial asks for `low`. */
function compare(low: Condition, high: Condition, wanted: boolean, found: Map<string, number>): void {
  const [asked, against] = wanted ? [high, low] : [low, high]
  if (asked.kind === 'fact')
    note(asked, against.kind === 'literal' && typeof against.value === 'number' ? against.value : 0, found)
  else collect(asked, true, found)
}

function note(condition: Condition & { kind: 'fact' }, least: number, found: Map<string, number>): void {
  const { name } = condition.fact
  if (!name.startsWith('signals.')) return
  const id = name.slice('signals.'.length)
  found.set(id, Math.min(found.get(id) ?? 1, least))
}

function pairs(operands: readonly Condition[]): [Condition, Condition][] {
  const list: [Condition, Condition][] = []
  for (let index = 0; index + 1 < operands.length; index += 1) {
    const [first, second] = operands.slice(index, index + 2)
    if (first !== undefined && second !== undefined) list.push([first, second])
  }
  return list
}
