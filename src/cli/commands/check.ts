import type { Issue } from '../../result.js'
import { EXIT } from '../exit-codes.js'
import type { Io } from '../io.js'
import { checkLoaded, loadRuleSet } from '../load-rule-set.js'
import { openOutput } from '../output.js'
import { issueLine } from '../reporters/issue-line.js'
import { safeJson } from '../safe-json.js'

/** What `sangfroid check` may be told. */
export interface CheckOptions {
  readonly format: 'text' | 'json'
}

interface Checked {
  readonly file: string
  readonly issues: readonly Issue[]
}

/** Checks rule sets with the examples in their rules; problems are errors, warnings alone are not. */
export async function check(names: readonly string[], { format }: CheckOptions, io: Io): Promise<number> {
  const checked: Checked[] = []
  for (const name of names) checked.push(await checkOne(name, io))
  const output = openOutput(io.stdout)
  await output.write(format === 'json' ? jsonReport(checked) : textReport(checked))
  await output.flush()
  return countOf(checked, 'error') === 0 ? EXIT.fine : EXIT.problems
}

async function checkOne(file: string, io: Io): Promise<Checked> {
  return { file, issues: checkLoaded(await loadRuleSet(file, io)) }
}

function textReport(checked: readonly Checked[]): string {
  const lines = checked.flatMap(({ file, issues }) => issues.map((issue) => issueLine(issue, file)))
  const found = [plural(countOf(checked, 'error'), 'error'), plural(countOf(checked, 'warning'), 'warning')].join(', ')
  return [...lines, `${plural(checked.length, 'rule set')} checked: ${found}`].map((line) => `${line}\n`).join('')
}

function jsonReport(checked: readonly Checked[]): string {
  const issues = checked.flatMap(({ file, issues }) => issues.map((issue) => ({ ...issue, file: issue.file ?? file })))
  const totals = { ruleSets: checked.length, errors: countOf(checked, 'error'), warnings: countOf(checked, 'warning') }
  return `${safeJson({ issues, ...totals }, 2)}\n`
}

function countOf(checked: readonly Checked[], severity: Issue['severity']): number {
  return checked.flatMap(({ issues }) => issues).filter((issue) => issue.severity === severity).length
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
