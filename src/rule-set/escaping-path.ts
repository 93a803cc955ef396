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
  if (condition.kind !== 'call') return condition
  if (condition.operator === 'and') return narrowParts(condition, world, effort)
  if (condition.operator !== 'or') return condition
  for (const operand of condition.operands) {
    const inner = escapingPath(operand, world, effort)
    if (inner !== null) return inner
  }
  return condition
}

type Call = Extract<Condition, { readonly kind: 'call' }>

/** Of each `or` among the parts of an `and`, the one alternative with which all parts can hold together. */
function narrowParts(condition: Call, world: Domains, effort: number): Call {
  let narrowed = condition
  for (const [index, operand] of condition.operands.entries()) {
    const withPart = (part: Condition): Call => ({
      ...narrowed,
      operands: narrowed.operands.map((one, at) => (at === index ? part : one)),
    })
    const found = alternatives(operand).find((part) => assume(withPart(part), true, world, { left: effort }) !== null)
    if (found !== undefined) narrowed = withPart(found)
  }
  return narrowed
}

/** The ways in which a condition can hold, an `or` within an `or` included. */
function alternatives(condition: Condition): readonly Condition[] {
  return condition.kind === 'call' && condition.operator === 'or'
    ? condition.operands.flatMap(alternatives)
    : [condition]
}
