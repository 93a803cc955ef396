import { checkRuleSet as check } from '../decision/check-rule-set.js'
import type { Issue } from '../result.js'
import type { CompileOptions } from '../rule-set/compile-rule-set.js'
import { withShipped } from './with-shipped.js'

/**
 * Returns everything that is wrong or doubtful in a rule set, its examples judged, with the language packs and rule sets of the package.
 *
 * Errors: none; a document that is no rule set is an issue.
 *
 * @example
 * checkRuleSet({ sangfroid: 1, name: 'acme', extends: ['sangfroid/nowhere'] })[0].code // => 'unknown-rule-set'
 */
export function checkRuleSet(document: unknown, options: CompileOptions = {}): readonly Issue[] {
  return check(document, withShipped(options))
}
