import { ADVICE_CODES } from '../issue-codes.js'
import type { Issue } from '../result.js'
import type { RuleSetDocument } from './rule-set-schema.js'

/**
 * Weighs doubts as a rule set asks under `checks`: some are left out, some are errors.
 *
 * Bounds: what keeps a rule set from compiling stays an error.
 */
export function applySeverities(issues: readonly Issue[], checks: RuleSetDocument['checks']): readonly Issue[] {
  if (checks === undefined) return issues
  return issues.flatMap((found) => {
    const wanted = isAdvice(found.code) && Object.hasOwn(checks, found.code) ? checks[found.code] : undefined
    if (wanted === undefined) return [found]
    return wanted === 'off' ? [] : [{ ...found, severity: wanted }]
  })
}

function isAdvice(code: string): boolean {
  return ADVICE_CODES.some((known) => known === code)
}
