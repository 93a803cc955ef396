import { assume } from './assume.js'
import type { Condition } from './condition.js'
import type { Domains } from './domain.js'

/**
 * Finds the smallest part of a condition that can hold in a world where it should not; `null` when the whole cannot hold.
 *
 * Units: `effort` in steps of proof.
 */
export function escapingPath(condition: Condition, world: Domains, effort: number): Condition | null {
  if (assume(condition, true, world, { left: effort }) === null) return null
  if (condition.kind !== 'call' || condition.operator !== 'or') return condition
  for (const operand of condition.operands) {
    const inner = escapingPath(operand, world, effort)
    if (inner !== null) return inner
  }
  return condition
}
