import type { Issue } from '../result.js'
import { type CompileOptions, compileRuleSet } from '../rule-set/compile-rule-set.js'
import { runExamples } from './run-examples.js'

/**
 * Returns everything that is wrong or doubtful in a rule set: what prevents it, and, once it compiles, the examples that fail.
 *
 * Errors: those of `compileRuleSet`, and `example-fails`.
 */
export function checkRuleSet(document: unknown, options: CompileOptions = {}): readonly Issue[] {
  const compiled = compileRuleSet(document, options)
  if (!compiled.ok) return compiled.issues
  const { locate, file } = options
  const failing = runExamples(compiled.value).map((found): Issue => {
    if (found.file !== undefined) return found
    const at = locate?.(found.path)
    return {
      ...found,
      ...(file === undefined ? {} : { file }),
      ...(at === undefined ? {} : { line: at.line, column: at.column }),
    }
  })
  return [...compiled.warnings, ...failing]
}
