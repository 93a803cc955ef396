import { fail, type Issue, ok, type Result } from '../../result.js'
import { suggestName } from '../../rule-set/suggest-name.js'
import { toPlainJson } from '../../rule-set/to-plain-json.js'
import { shapeIssues } from '../shape-issues.js'
import { type Budget, type BudgetLimit, budgetSchema } from './budget-schema.js'

/**
 * Reads a budget.
 *
 * Errors: every issue of shape with its path; `unknown-rule` for a rule that is not there; `missing-key` for a limit that limits nothing.
 */
export function parseBudget(value: unknown, rules: readonly string[]): Result<Budget> {
  const { json, issues } = toPlainJson(value)
  if (issues.length > 0) return fail(issues)
  const read = budgetSchema.safeParse(json)
  if (!read.success) return fail(shapeIssues(budgetSchema, read.error, json))
  const wrong = read.data.limits.flatMap((limit, index) => wrongLimit(limit, `/limits/${index}`, rules))
  return wrong.length === 0 ? ok(read.data) : fail(wrong)
}

function wrongLimit(limit: BudgetLimit, path: string, rules: readonly string[]): readonly Issue[] {
  const { rule } = limit
  const found: Issue[] = []
  if (rule !== undefined && !rules.includes(rule)) {
    const near = suggestName(rule, rules)
    const issue = {
      code: 'unknown-rule',
      severity: 'error',
      path: `${path}/rule`,
      message: `there is no rule \`${rule}\``,
    } as const
    found.push(near === undefined ? issue : { ...issue, hint: `did you mean \`${near}\`?` })
  }
  const { precision, recall, falseRemovalRate, comments } = limit
  if ([precision, recall, falseRemovalRate, comments].every((value) => value === undefined))
    found.push({
      code: 'missing-key',
      severity: 'error',
      path,
      message: 'the limit limits nothing',
      hint: 'add `precision`, `recall`, `falseRemovalRate` or `comments`',
    })
  return found
}
