import type { Condition } from '../../rule-set/condition.js'
import type { ConditionTree, CutCondition } from './condition-tree.js'
import type { Goal } from './find-facts.js'

/** What must be so that one clause alone decides its condition. */
export interface Deciding {
  readonly goals: readonly Goal[]
  /** What the whole condition is then. */
  readonly holds: boolean
}

/** Lists the ways in which one clause, coming out as wanted, can decide its condition: turned round, the condition would be, too. */
export function decidingGoals(cut: CutCondition, index: number, wanted: boolean): readonly Deciding[] {
  const clause = cut.clauses[index]
  if (clause === undefined) return []
  const [ifSo, ifNot] = [true, false].map((value) => toCondition(cut.tree, cut, { index, value }))
  if (ifSo === undefined || ifNot === undefined) return []
  return [true, false].map((follows) => ({
    goals: [
      { condition: clause, wanted },
      { condition: ifSo, wanted: follows },
      { condition: ifNot, wanted: !follows },
    ],
    holds: wanted === follows,
  }))
}

/** The condition of a tree, with the truth of one clause set. */
function toCondition(tree: ConditionTree, cut: CutCondition, set: { index: number; value: boolean }): Condition {
  if (tree.kind === 'clause') {
    const clause = tree.index === set.index ? undefined : cut.clauses[tree.index]
    return clause ?? { kind: 'literal', type: 'boolean', value: set.value, path: '' }
  }
  const parts = tree.kind === 'not' ? [tree.part] : tree.parts
  const operator = tree.kind === 'not' ? '!' : tree.kind === 'all' ? 'and' : 'or'
  return {
    kind: 'call',
    type: 'boolean',
    operator,
    operands: parts.map((part) => toCondition(part, cut, set)),
    path: '',
  }
}
