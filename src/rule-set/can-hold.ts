import { assume, type Effort } from './assume.js'
import type { Condition } from './condition.js'
import type { Domains } from './domain.js'

const EFFORT = 5000

/** Tells whether a condition can hold when the facts are as given; `false` is a proof. */
export function canHold(condition: Condition, world: Domains, wanted = true): boolean {
  return canBe(condition, wanted, world, { left: EFFORT })
}

/**
 * Tells whether a condition can be true, or false, when the facts are as given; `false` is a proof.
 *
 * Bounds: as `assume` has found it, without asking further where one possibility is enough.
 */
export function canBe(condition: Condition, wanted: boolean, world: Domains, effort: Effort): boolean {
  if (condition.kind === 'call' && condition.operator === (wanted ? 'or' : 'and')) {
    if (--effort.left < 0) return true
    return condition.operands.some((operand) => canBe(operand, wanted, world, effort))
  }
  return assume(condition, wanted, world, effort) !== null
}
