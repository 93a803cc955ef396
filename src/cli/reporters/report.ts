import type { Issue } from '../../result.js'

/** What a command found, before it is written in one format or another. */
export interface Report {
  /** The command that looked: `check`, `test` … */
  readonly command: string
  readonly version: string
  readonly subjects: readonly Subject[]
  /** The line at the end, for people. */
  readonly summary: string
  /** Further figures, for JSON. */
  readonly totals: Readonly<Record<string, unknown>>
}

/** A file, or something as large, and what was looked at in it. */
export interface Subject {
  readonly file: string
  readonly cases: readonly Case[]
}

/** One thing that was looked at; sound when it has no issues. */
export interface Case {
  readonly name: string
  readonly issues: readonly Issue[]
  /** More words on what is wrong, on lines of their own. */
  readonly details?: string
}

/** Every issue of a report with the file it belongs to, in order. */
export function issuesOf({ subjects }: Pick<Report, 'subjects'>): readonly (Issue & { readonly file: string })[] {
  return subjects.flatMap(({ file, cases }) =>
    cases.flatMap(({ issues }) => issues.map((issue) => ({ ...issue, file: issue.file ?? file }))),
  )
}

/** How many issues of a severity a report has. */
export function countIssues(report: Pick<Report, 'subjects'>, severity: Issue['severity']): number {
  return issuesOf(report).filter((issue) => issue.severity === severity).length
}
