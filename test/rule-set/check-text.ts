import { checkRuleSet } from '../../src/decision/check-rule-set.js'
import type { Issue } from '../../src/result.js'
import type { CompileOptions } from '../../src/rule-set/compile-rule-set.js'
import { parseRuleSetText } from '../../src/yaml.js'

/** Everything that is wrong or doubtful in a rule set written as YAML or JSON, with line and column. */
export function checkText(text: string, options: CompileOptions = {}): readonly Issue[] {
  const read = parseRuleSetText(text, options.file === undefined ? {} : { file: options.file })
  return read.ok ? checkRuleSet(read.value.document, { ...options, locate: read.value.locate }) : read.issues
}
