import type { Failure } from '../../prove/tests/run-trials.js'
import { readVersion } from '../version.js'
import { decisionLines } from './decision-lines.js'
import type { Case, Report, Subject } from './report.js'
import type { TestResult } from './test-result.js'

/** Makes a report of what came of a run, for the formats that every command writes. */
export function testReport({ rules, issues, report, shortfalls }: TestResult): Report {
  const broken = issues.map((issue): Placed => ({ file: issue.file ?? rules, name: issue.code, issues: [issue] }))
  const failed = (report?.failures ?? []).map(toCase)
  const short = shortfalls.map(
    (message): Placed => ({
      file: rules,
      name: 'coverage',
      issues: [{ code: 'coverage', severity: 'error', path: '', message }],
    }),
  )
  const trials = report?.trials ?? 0
  const passed = trials - failed.length
  const sound: readonly Placed[] = passed > 0 ? [{ file: rules, name: `${passed} as expected`, issues: [] }] : []
  return {
    command: 'test',
    version: readVersion(),
    subjects: toSubjects([...broken, ...failed, ...short, ...sound]),
    summary: `${trials} tried, ${failed.length} failed`,
    totals: { trials },
  }
}

type Placed = Case & { readonly file: string }

function toCase({ name, place, mismatches, advice, decision }: Failure): Placed {
  const { file, path, line, column } = place
  const changes = advice.flatMap(({ changes }) => changes)
  return {
    file,
    name,
    issues: [
      {
        code: 'test-fails',
        severity: 'error',
        path,
        message: mismatches.join('; '),
        ...(changes.length === 0 ? {} : { hint: changes.join('; ') }),
        ...(line === undefined ? {} : { line, column: column ?? 1 }),
      },
    ],
    ...(decision === undefined ? {} : { details: decisionLines(decision).join('\n') }),
  }
}

function toSubjects(cases: readonly Placed[]): readonly Subject[] {
  const byFile = new Map<string, Case[]>()
  for (const { file, ...one } of cases) byFile.set(file, [...(byFile.get(file) ?? []), one])
  return [...byFile].map(([file, own]) => ({ file, cases: own }))
}
