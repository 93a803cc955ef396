import type { ConditionTree } from './condition-tree.js'

/** A clause by number, and what it would have to be. */
export interface Change {
  readonly index: number
  readonly wanted: boolean
}

/** Finds the fewest clauses that would have to turn out otherwise for a tree to be as wanted; none when it is. */
export function changesToHold(
  tree: ConditionTree,
  holds: readonly (boolean | null)[],
  wanted: boolean,
): readonly Change[] {
  if (tree.kind === 'clause') return holds[tree.index] === wanted ? [] : [{ index: tree.index, wanted }]
  if (tree.kind === 'not') return changesToHold(tree.part, holds, !wanted)
  const each = tree.parts.map((part) => changesToHold(part, holds, wanted))
  if ((tree.kind === 'all') === wanted) return each.flat()
  return (
    each.reduce<readonly Change[] | null>(
      (best, changes) => (best === null || changes.length < best.length ? changes : best),
      null,
    ) ?? []
  )
}
