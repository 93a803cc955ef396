import type { TraceStep } from './trace-condition.js'

/** Sums up, group by group, the alternatives of an `any of` that fail because everything they read is 0. */
export function foldSteps(steps: readonly TraceStep[]): readonly TraceStep[] {
  const folded: TraceStep[] = []
  /** The group each depth is in, and the line that sums up its absent alternatives. */
  const groups: { readonly asks: string; absent: number; at: number }[] = []
  for (const step of steps) {
    groups.length = step.depth + 1
    const group = step.depth === 0 ? undefined : groups[step.depth - 1]
    if (group?.asks === 'any of' && isAbsent(step)) {
      if (group.absent === 0) group.at = folded.length
      group.absent += 1
      folded[group.at] = { ...step, asks: `${group.absent} more, all 0`, found: {} }
      continue
    }
    groups[step.depth] = { asks: step.asks, absent: 0, at: -1 }
    folded.push(step)
  }
  return folded
}

function isAbsent({ holds, found }: TraceStep): boolean {
  const values = Object.values(found)
  return holds === false && values.length > 0 && values.every((value) => value === 0)
}
