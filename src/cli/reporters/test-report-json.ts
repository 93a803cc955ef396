import { percentOf } from '../../prove/tests/percent-of.js'
import { safeJson } from '../safe-json.js'
import type { TestResult } from './test-result.js'

/** Writes what came of a run as one JSON document. */
export function testReportJson({ rules, issues, report, shortfalls }: TestResult): string {
  if (report === null) return `${safeJson({ rules, issues, trials: 0 }, 2)}\n`
  const { coverage, ...rest } = report
  const percent = {
    rules: percentOf(coverage.rules),
    branches: percentOf(coverage.branches),
    templates: percentOf(coverage.templates),
  }
  return `${safeJson({ rules, issues, ...rest, coverage: { ...coverage, percent }, shortfalls }, 2)}\n`
}
