import type { Issue } from '../../result.js'
import { chooseColours } from '../colours.js'
import { EXIT } from '../exit-codes.js'
import type { Io } from '../io.js'
import { checkLoaded, loadRuleSet } from '../load-rule-set.js'
import { openOutput } from '../output.js'
import { countIssues, issuesOf, type Report } from '../reporters/report.js'
import type { ReportFormat } from '../reporters/report-formats.js'
import { writeReport } from '../reporters/write-report.js'
import { readVersion } from '../version.js'

/** What `sangfroid check` may be told. */
export interface CheckOptions {
  readonly format: ReportFormat
}

/** Checks rule sets with the examples in their rules; problems are errors, warnings alone are not. */
export async function check(names: readonly string[], { format }: CheckOptions, io: Io): Promise<number> {
  const report = reportOf(names, io)
  const output = openOutput(io.stdout)
  await output.write(writeReport(report, format, chooseColours(io)))
  await output.flush()
  return exitCodeOf(report)
}

function reportOf(names: readonly string[], io: Io): Report {
  const subjects = names.map((file) => ({
    file,
    cases: [{ name: 'check', issues: checkLoaded(loadRuleSet(file, io)) }],
  }))
  const errors = plural(countIssues({ subjects }, 'error'), 'error')
  const warnings = plural(countIssues({ subjects }, 'warning'), 'warning')
  return {
    command: 'check',
    version: readVersion(),
    subjects,
    summary: `${plural(names.length, 'rule set')} checked: ${errors}, ${warnings}`,
    totals: { ruleSets: names.length },
  }
}

/** A file that could not be read is graver than any issue in those that could. */
function exitCodeOf(report: Report): number {
  if (issuesOf(report).some(isUnreadable)) return EXIT.couldNotRun
  return countIssues(report, 'error') === 0 ? EXIT.fine : EXIT.problems
}

function isUnreadable({ code }: Issue): boolean {
  return code === 'unreadable-file'
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
