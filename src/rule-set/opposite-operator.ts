const OPPOSITES: Readonly<Record<string, string>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '==': '!=',
  '===': '!==',
  '!=': '==',
  '!==': '===',
}

/** The comparison that holds where this one does not; `undefined` for an operator that compares nothing. */
export function oppositeOperator(operator: string): string | undefined {
  return Object.hasOwn(OPPOSITES, operator) ? OPPOSITES[operator] : undefined
}
