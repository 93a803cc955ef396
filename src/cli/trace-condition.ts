import { compileCondition, type FactReader } from '../rule-set/compile-condition.js'
import { type Condition, factsRead } from '../rule-set/condition.js'
import type { Fact, FactValue } from '../rule-set/facts.js'
import { writeCondition } from '../rule-set/write-condition.js'

/** One step of a condition: what it asks, what was found, and whether it holds; `null` is unknown. */
export interface TraceStep {
  readonly depth: number
  readonly asks: string
  /** The facts it reads, with the values they had; none on `all of`, `any of` and the like. */
  readonly found: Readonly<Record<string, FactValue>>
  readonly holds: boolean | null
}

/** Reads a fact of one comment. */
export type ReadFact = (fact: Fact) => FactValue

const GROUPS: ReadonlyMap<string, string> = new Map([
  ['and', 'all of'],
  ['or', 'any of'],
  ['!', 'not'],
  ['if', 'if, then, else'],
])

/** Follows a condition step by step and says which of its parts hold. */
export function traceCondition(condition: Condition, readFact: ReadFact): readonly TraceStep[] {
  return trace(condition, readFact, 0)
}

function trace(condition: Condition, readFact: ReadFact, depth: number): readonly TraceStep[] {
  const value = evaluateCondition(condition, readFact)
  const holds = value === null ? null : Boolean(value)
  const group = condition.kind === 'call' ? GROUPS.get(condition.operator) : undefined
  if (condition.kind !== 'call' || group === undefined) {
    return [{ depth, asks: writeCondition(condition), found: foundIn(condition, readFact), holds }]
  }
  const inside = condition.operands.flatMap((operand) => trace(operand, readFact, depth + 1))
  return [{ depth, asks: group, found: {}, holds }, ...inside]
}

/** The value of a condition; `null` is unknown. */
export function evaluateCondition(condition: Condition, readFact: ReadFact): FactValue {
  const facts = factsRead(condition)
  const values = facts.map(readFact)
  const slotOf = (name: string): number => facts.findIndex((fact) => fact.name === name)
  const reader: FactReader = { values, read: (slot) => values[slot] ?? null }
  return compileCondition(condition, slotOf)(reader)
}

function foundIn(condition: Condition, readFact: ReadFact): Readonly<Record<string, FactValue>> {
  return Object.fromEntries(factsRead(condition).map((fact) => [fact.name, readFact(fact)]))
}
