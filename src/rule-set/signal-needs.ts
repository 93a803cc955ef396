import { assume } from './assume.js'
import { type Condition, factsRead } from './condition.js'
import type { Domain } from './domain.js'

const NONE: Domain = { kind: 'number', low: 0, high: 0, lowOpen: false, highOpen: false }

/**
 * Finds signals of which at least one must be above 0 for a condition to be anything but false; `null` when it may hold without any.
 *
 * Bounds: the answer for a rule of thousands decides whether it is looked at, so it never leaves out a rule that could match.
 */
export function signalNeeds(condition: Condition, wanted = true): ReadonlySet<string> | null {
  if (condition.kind === 'call') {
    const { operator, operands } = condition
    const [operand] = operands
    if ((operator === '!' || operator === '!!') && operand !== undefined)
      return signalNeeds(operand, operator === '!!' ? wanted : !wanted)
    if (operator === 'and' || operator === 'or') {
      const each = operands.map((inner) => signalNeeds(inner, wanted))
      return (operator === 'and') === wanted ? smallest(each) : union(each)
    }
  }
  return needsOfLeaf(condition, wanted)
}

function needsOfLeaf(condition: Condition, wanted: boolean): ReadonlySet<string> | null {
  const facts = factsRead(condition)
  if (facts.length === 0 || facts.some((fact) => !fact.name.startsWith('signals.'))) return null
  const silent = new Map(facts.map((fact) => [fact.name, NONE]))
  return assume(condition, wanted, silent, { left: 500 }) === null
    ? new Set(facts.map((fact) => fact.name.slice('signals.'.length)))
    : null
}

function smallest(each: readonly (ReadonlySet<string> | null)[]): ReadonlySet<string> | null {
  let best: ReadonlySet<string> | null = null
  for (const needs of each) if (needs !== null && (best === null || needs.size < best.size)) best = needs
  return best
}

function union(each: readonly (ReadonlySet<string> | null)[]): ReadonlySet<string> | null {
  const all = new Set<string>()
  for (const needs of each) {
    if (needs === null) return null
    for (const id of needs) all.add(id)
  }
  return all
}
