import type { Result } from '../result.js'
import { type CompileOptions, compileRuleSet as compile } from '../rule-set/compile-rule-set.js'
import type { CompiledRuleSet } from '../rule-set/compiled-rule-set.js'
import { withShipped } from './with-shipped.js'

/**
 * Compiles a rule set into the form that `decide` runs, with the language packs and rule sets that come with the package.
 *
 * Bounds: `packs` and `resolve` replace the shipped ones; the shipped packs are at `sangfroid/lexicons/<language>.json`.
 * Errors: every issue that prevents it, with code and path. A removal that is not proven to need removal-grade evidence is such an issue.
 * Source: docs/rule-set.md; a page for each code in docs/checks.
 *
 * @example
 * compileRuleSet({ sangfroid: 1, name: 'acme', extends: ['sangfroid/default'] }).ok // => true
 */
export function compileRuleSet(document: unknown, options: CompileOptions = {}): Result<CompiledRuleSet> {
  return compile(document, withShipped(options))
}
