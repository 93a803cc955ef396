import { safeJson } from '../safe-json.js'
import { countIssues, issuesOf, type Report } from './report.js'

/** Writes a report as one JSON document: the issues, then the figures. */
export function reportJson(report: Report): string {
  const { totals } = report
  const counted = { errors: countIssues(report, 'error'), warnings: countIssues(report, 'warning') }
  return `${safeJson({ issues: issuesOf(report), ...totals, ...counted }, 2)}\n`
}
