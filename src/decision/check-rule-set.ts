import type { Issue } from '../result.js'
import { applySeverities } from '../rule-set/apply-severities.js'
import { type CompileOptions, compileRuleSet } from '../rule-set/compile-rule-set.js'
import { LINTS } from '../rule-set/lints/index.js'
import { locateIssues } from '../rule-set/locate-issues.js'
import type { Locate } from '../rule-set/resolve-extends.js'
import { runExamples } from './run-examples.js'

/**
 * Returns everything that is wrong or doubtful in a rule set: what prevents it, and, once it compiles, the examples that fail.
 *
 * Errors: those of `compileRuleSet`, and `example-fails`.
 */
export function checkRuleSet(document: unknown, options: CompileOptions = {}): readonly Issue[] {
  const { options: remembering, places } = rememberPlaces(options)
  const compiled = compileRuleSet(document, { lints: LINTS, ...remembering })
  if (!compiled.ok) return compiled.issues
  const examples = applySeverities(runExamples(compiled.value), compiled.value.document.checks)
  return locateIssues([...compiled.warnings, ...examples], options, places)
}

/** Keeps the places of the bases as they are read. */
function rememberPlaces(options: CompileOptions): {
  readonly options: CompileOptions
  readonly places: ReadonlyMap<string, Locate>
} {
  const places = new Map<string, Locate>()
  const { read } = options
  if (read === undefined) return { options, places }
  const remembering: typeof read = (name, from) => {
    const found = read(name, from)
    if (found?.ok === true && found.value.locate !== undefined) places.set(found.value.file, found.value.locate)
    return found
  }
  return { options: { ...options, read: remembering }, places }
}
