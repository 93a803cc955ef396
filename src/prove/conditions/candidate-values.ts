import { type Condition, factsRead } from '../../rule-set/condition.js'
import type { Fact, FactValue } from '../../rule-set/facts.js'

/** A value that is never unknown. */
export type KnownValue = Exclude<FactValue, null>

/**
 * Lists, for each fact that conditions read, the values that can make a difference to them: each number or text it is compared with,
 * the values just below and above, and one between any two.
 *
 * Bounds: complete for comparisons of a fact with a literal; where several facts are reckoned together, a sample.
 */
export function candidateValues(conditions: readonly Condition[]): ReadonlyMap<string, readonly KnownValue[]> {
  const facts = new Map(conditions.flatMap(factsRead).map((fact) => [fact.name, fact]))
  const literals = new Set<KnownValue>()
  const own = new Map<string, Set<KnownValue>>()
  for (const condition of conditions) collect(condition, literals, own)
  return new Map([...facts].map(([name, fact]) => [name, valuesOf(fact, own.get(name) ?? new Set(), literals)]))
}

function collect(condition: Condition, literals: Set<KnownValue>, own: Map<string, Set<KnownValue>>): void {
  if (condition.kind !== 'call') return
  const names = condition.operands.flatMap((operand) => (operand.kind === 'fact' ? [operand.fact.name] : []))
  for (const operand of condition.operands) {
    if (operand.kind === 'literal') {
      literals.add(operand.value)
      for (const name of names) own.set(name, (own.get(name) ?? new Set()).add(operand.value))
    } else collect(operand, literals, own)
  }
}

function valuesOf(fact: Fact, own: ReadonlySet<KnownValue>, literals: ReadonlySet<KnownValue>): readonly KnownValue[] {
  if (fact.type === 'boolean') return [false, true]
  if (fact.values !== undefined) return fact.values
  const near = own.size > 0 ? own : literals
  if (fact.type === 'string') return [...new Set([...[...near].filter(isText), 'other', ''])]
  return numbers(fact, [...near].filter(isNumber))
}

function numbers(fact: Fact, limits: readonly number[]): readonly number[] {
  const steps = fact.whole === true ? [1] : fact.most === 1 ? [0.01] : [1, 0.5]
  const least = fact.most !== undefined || fact.whole === true || fact.history !== undefined ? 0 : undefined
  const sorted = [...new Set(limits)].sort((a, b) => a - b)
  const between = sorted.slice(1).map((limit, index) => ((sorted[index] ?? limit) + limit) / 2)
  const all = [
    0,
    ...sorted.flatMap((limit) => [limit, ...steps.flatMap((step) => [limit - step, limit + step])]),
    ...between,
    fact.most ?? 0,
  ]
  const fit = all
    .map((value) => Math.round(value * 1e6) / 1e6)
    .filter((value) => (least === undefined || value >= least) && (fact.most === undefined || value <= fact.most))
    .filter((value) => fact.whole !== true || Number.isInteger(value))
  return [...new Set(fit)]
}

function isNumber(value: KnownValue): value is number {
  return typeof value === 'number'
}

function isText(value: KnownValue): value is string {
  return typeof value === 'string'
}
