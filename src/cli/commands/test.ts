import { resolve } from 'node:path'

import { suggestTests } from '../../prove/suggestions/suggest-tests.js'
import { percentOf } from '../../prove/tests/percent-of.js'
import { runTrials, type TestReport } from '../../prove/tests/run-trials.js'
import { chooseColours } from '../colours.js'
import { countedRules } from '../counted-rules.js'
import { EXIT } from '../exit-codes.js'
import type { Io } from '../io.js'
import { loadRuleSet } from '../load-rule-set.js'
import { loadTrials } from '../load-trials.js'
import { type Output, openOutput } from '../output.js'
import type { ReportFormat } from '../reporters/report-formats.js'
import { testReport } from '../reporters/test-report.js'
import { testReportJson } from '../reporters/test-report-json.js'
import { testReportText } from '../reporters/test-report-text.js'
import type { TestResult } from '../reporters/test-result.js'
import { writeReport } from '../reporters/write-report.js'
import { writeTests } from '../reporters/write-tests.js'
import { watchFiles } from '../watch-files.js'

/** What `sangfroid test` may be told. */
export interface TestOptions {
  readonly format: ReportFormat
  readonly minCoverage?: number
  readonly minTemplateCoverage?: number
  readonly inherited?: true
  readonly suggest?: true
  readonly watch?: true
}

/** Tries the examples in rules and files of tests; a failure, a broken test or too little coverage is a problem. */
export async function test(rules: string, files: readonly string[], options: TestOptions, io: Io): Promise<number> {
  const shell = { ...io, output: openOutput(io.stdout) }
  if (options.watch !== true) return testOnce(rules, files, options, shell)
  const own = [...loadRuleSet(rules, io).texts.values()].map(({ path }) => path)
  const watched = [...own, ...files.map((file) => resolve(io.cwd, file))]
  return watchFiles(async () => ({ code: await testOnce(rules, files, options, shell), files: watched }), io, watched)
}

async function testOnce(
  rules: string,
  files: readonly string[],
  options: TestOptions,
  { output, ...io }: Io & { readonly output: Output },
): Promise<number> {
  const { ruleSet, trials, issues } = await loadTrials(rules, files, io)
  const report = issues.length > 0 ? null : runTrials(ruleSet, trials, countedRules(ruleSet, options))
  const shortfalls = report === null ? [] : shortfallsOf(report, options)
  const result: TestResult = { rules, issues, report, shortfalls }
  await output.write(
    options.suggest === true && report !== null
      ? writeTests(suggestTests(ruleSet, report.coverage))
      : write(result, options, io),
  )
  await output.flush()
  return report !== null && report.failures.length === 0 && shortfalls.length === 0 ? EXIT.fine : EXIT.problems
}

function write(result: TestResult, { format }: TestOptions, io: Io): string {
  if (format === 'json') return testReportJson(result)
  const colours = chooseColours(io)
  return format === 'text' ? testReportText(result, colours) : writeReport(testReport(result), format, colours)
}

function shortfallsOf({ coverage }: TestReport, options: TestOptions): readonly string[] {
  const wanted = [
    ['rules', coverage.rules, options.minCoverage],
    ['branches', coverage.branches, options.minCoverage],
    ['templates', coverage.templates, options.minTemplateCoverage],
  ] as const
  return wanted.flatMap(([what, share, least]) =>
    least === undefined || percentOf(share) >= least
      ? []
      : [`${what}: ${percentOf(share).toFixed(1)} % is below the ${least} % asked for`],
  )
}
