import { checkRuleSet } from '../decision/check-rule-set.js'
import type { Issue, Result } from '../result.js'
import { type CompileOptions, compileRuleSet } from '../rule-set/compile-rule-set.js'
import type { CompiledRuleSet } from '../rule-set/compiled-rule-set.js'
import { parseRuleSetText } from '../yaml.js'

/**
 * Reads and compiles a rule set written as YAML or JSON.
 *
 * Errors: every issue, with line and column.
 */
export function compileRuleSetText(text: string, options: CompileOptions = {}): Result<CompiledRuleSet> {
  const read = parseRuleSetText(text, options.file === undefined ? {} : { file: options.file })
  return read.ok ? compileRuleSet(read.value.document, { ...options, locate: read.value.locate }) : read
}

/**
 * Returns everything that is wrong or doubtful in a rule set written as YAML or JSON, its examples included.
 *
 * Errors: as `checkRuleSet`, with line and column.
 */
export function checkRuleSetText(text: string, options: CompileOptions = {}): readonly Issue[] {
  const read = parseRuleSetText(text, options.file === undefined ? {} : { file: options.file })
  return read.ok ? checkRuleSet(read.value.document, { ...options, locate: read.value.locate }) : read.issues
}
