import type { Fact, FactType } from './facts.js'

/** The operators a condition may use. */
export const OPERATORS = [
  'var',
  'and',
  'or',
  '!',
  '!!',
  '==',
  '===',
  '!=',
  '!==',
  '<',
  '<=',
  '>',
  '>=',
  'in',
  'if',
  'min',
  'max',
  '+',
  '-',
  '*',
  '/',
  '%',
] as const

export type Operator = Exclude<(typeof OPERATORS)[number], 'var'>

/** `mixed` is a value that may only be asked whether it is true. */
export type ConditionType = FactType | 'mixed'

/** A condition as a tree, every name resolved and every type known. */
export type Condition =
  | {
      readonly kind: 'literal'
      readonly type: FactType
      readonly value: number | string | boolean
      readonly path: string
    }
  | { readonly kind: 'fact'; readonly type: FactType; readonly fact: Fact; readonly path: string }
  | {
      readonly kind: 'call'
      readonly type: ConditionType
      readonly operator: Operator
      readonly operands: readonly Condition[]
      readonly path: string
    }

/** Every fact that a condition reads, in the order of its text. */
export function factsRead(condition: Condition): readonly Fact[] {
  const found = new Map<string, Fact>()
  collect(condition, found)
  return [...found.values()]
}

function collect(condition: Condition, found: Map<string, Fact>): void {
  if (condition.kind === 'fact') found.set(condition.fact.name, condition.fact)
  if (condition.kind === 'call') for (const operand of condition.operands) collect(operand, found)
}
