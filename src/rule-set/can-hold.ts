import { assume } from './assume.js'
import type { Condition } from './condition.js'
import type { Domains } from './domain.js'

const EFFORT = 5000

/** Tells whether a condition can hold when the facts are as given; `false` is a proof. */
export function canHold(condition: Condition, world: Domains, wanted = true): boolean {
  return assume(condition, wanted, world, { left: EFFORT }) !== null
}
