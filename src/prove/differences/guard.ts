import type { DifferenceReport } from './count-differences.js'

/** The operators between two parts of a guard. */
export type GuardOperator = 'or' | 'and' | '<' | '<=' | '>' | '>=' | '==' | '!=' | '+' | '-' | '*' | '/'

/** A guard over the figures of a comparison, every name resolved and every type known. */
export type Guard =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'figure'; readonly name: string; readonly ruleId: string | undefined }
  | { readonly kind: 'not'; readonly part: Guard }
  | { readonly kind: 'binary'; readonly operator: GuardOperator; readonly left: Guard; readonly right: Guard }

/** Tells whether a guard holds for what was compared; a division by 0 gives 0. */
export function guardHolds(guard: Guard, report: DifferenceReport): boolean {
  return evaluate(guard, report) !== 0
}

/** Truth is 1 and 0; the parser has seen to the types. */
function evaluate(guard: Guard, report: DifferenceReport): number {
  switch (guard.kind) {
    case 'number':
      return guard.value
    case 'figure':
      return figure(guard.name, guard.ruleId, report)
    case 'not':
      return evaluate(guard.part, report) === 0 ? 1 : 0
    case 'binary':
      return COMBINE[guard.operator](evaluate(guard.left, report), evaluate(guard.right, report))
    default:
      return guard satisfies never
  }
}

function figure(name: string, ruleId: string | undefined, report: DifferenceReport): number {
  if (name === 'comments') return report.comments
  if (name === 'changed' && ruleId === undefined) return report.changed
  if (ruleId === undefined) return Object.entries(report.kinds).find(([kind]) => kind === name)?.[1] ?? 0
  return report.groups
    .filter((group) => group.ruleId === ruleId && (group.kind === name || name === 'changed'))
    .reduce((sum, group) => sum + group.comments, 0)
}

const COMBINE: Readonly<Record<GuardOperator, (a: number, b: number) => number>> = {
  or: (a, b) => Number(a !== 0 || b !== 0),
  and: (a, b) => Number(a !== 0 && b !== 0),
  '<': (a, b) => Number(a < b),
  '<=': (a, b) => Number(a <= b),
  '>': (a, b) => Number(a > b),
  '>=': (a, b) => Number(a >= b),
  '==': (a, b) => Number(a === b),
  '!=': (a, b) => Number(a !== b),
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? 0 : a / b),
}
