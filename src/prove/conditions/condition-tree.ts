import type { Condition } from '../../rule-set/condition.js'

/** A condition as its author thinks of it: clauses joined by all of, any of and not; each clause has a number. */
export type ConditionTree =
  | { readonly kind: 'clause'; readonly index: number }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly ConditionTree[] }
  | { readonly kind: 'not'; readonly part: ConditionTree }

/** A condition cut into its clauses. */
export interface CutCondition {
  readonly tree: ConditionTree
  /** The clauses by number, in the order of the text. */
  readonly clauses: readonly Condition[]
}

/**
 * Cuts a condition into clauses: comparisons and facts that are asked by themselves.
 *
 * Bounds: `if` becomes all of and any of with the same clauses, which keep their numbers.
 */
export function cutCondition(condition: Condition): CutCondition {
  const clauses: Condition[] = []
  return { tree: cut(condition, clauses), clauses }
}

function cut(condition: Condition, clauses: Condition[]): ConditionTree {
  if (condition.kind === 'call') {
    const { operator, operands } = condition
    const [first] = operands
    if (operator === 'and') return { kind: 'all', parts: operands.map((operand) => cut(operand, clauses)) }
    if (operator === 'or') return { kind: 'any', parts: operands.map((operand) => cut(operand, clauses)) }
    if (operator === '!' && first !== undefined) return { kind: 'not', part: cut(first, clauses) }
    if (operator === '!!' && first !== undefined) return cut(first, clauses)
    if (operator === 'if') return cutChoice(operands, clauses)
  }
  clauses.push(condition)
  return { kind: 'clause', index: clauses.length - 1 }
}

function cutChoice(operands: readonly Condition[], clauses: Condition[]): ConditionTree {
  const [test, value, ...rest] = operands
  if (test === undefined) return { kind: 'any', parts: [] }
  const asked = cut(test, clauses)
  if (value === undefined) return asked
  const chosen = cut(value, clauses)
  const other = cutChoice(rest, clauses)
  return {
    kind: 'any',
    parts: [
      { kind: 'all', parts: [asked, chosen] },
      { kind: 'all', parts: [{ kind: 'not', part: asked }, other] },
    ],
  }
}

/** Tells whether a tree holds when its clauses do as given; `null` is unknown, by Kleene's logic. */
export function evaluateTree(tree: ConditionTree, holds: readonly (boolean | null)[]): boolean | null {
  switch (tree.kind) {
    case 'clause':
      return holds[tree.index] ?? null
    case 'not': {
      const value = evaluateTree(tree.part, holds)
      return value === null ? null : !value
    }
    default: {
      const settling = tree.kind === 'any'
      let open = false
      for (const part of tree.parts) {
        const value = evaluateTree(part, holds)
        if (value === settling) return settling
        if (value === null) open = true
      }
      return open ? null : !settling
    }
  }
}
