import type { TestReport } from '../../prove/tests/run-trials.js'
import type { Issue } from '../../result.js'

/** What a run is reported as: issues of the tests themselves, or what came of trying them. */
export interface TestResult {
  readonly rules: string
  readonly issues: readonly Issue[]
  readonly report: TestReport | null
  /** Coverage that was asked for and not reached, in words. */
  readonly shortfalls: readonly string[]
}
