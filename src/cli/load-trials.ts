import { checkTrials } from '../prove/tests/check-trials.js'
import type { Trial } from '../prove/tests/trial.js'
import { trialsOfRules } from '../prove/tests/trials-of-rules.js'
import type { Issue } from '../result.js'
import type { CompiledRuleSet } from '../rule-set/compiled-rule-set.js'
import { CannotRun } from './cannot-run.js'
import type { Io } from './io.js'
import { compileLoaded, type LoadedRuleSet, loadRuleSet } from './load-rule-set.js'
import { type ReadTests, readTests } from './read-tests.js'
import { issueLine } from './reporters/issue-line.js'

/** A rule set and everything there is to try on it. */
export interface LoadedTrials {
  readonly ruleSet: CompiledRuleSet
  readonly trials: readonly Trial[]
  /** What is wrong with the trials themselves. */
  readonly issues: readonly Issue[]
}

/**
 * Loads a rule set with the examples in its rules and with files of tests.
 *
 * Errors: rejects with `CannotRun` when a file cannot be read or the rule set does not compile.
 */
export async function loadTrials(rules: string, files: readonly string[], io: Io): Promise<LoadedTrials> {
  const loaded = loadRuleSet(rules, io)
  const compiled = compileLoaded(loaded)
  if (!compiled.ok) {
    const lines = compiled.issues.map((issue) => `  ${issueLine(issue, rules)}`)
    throw new CannotRun(`the rule set \`${rules}\` has issues:\n${lines.join('\n')}`)
  }
  const ruleSet = compiled.value
  const read = []
  for (const file of files) read.push(withTests(file, await readTests(file, io)))
  const trials = [...placed(trialsOfRules(ruleSet, rules), rules, loaded), ...read.flatMap((one) => one.trials)]
  const broken = read.flatMap((one) => one.issues)
  return { ruleSet, trials, issues: broken.length > 0 ? broken : checkTrials(trials, ruleSet) }
}

/** Whoever names a file means its tests: one that holds none tells of a mistake, whatever else there is to try. */
function withTests(file: string, read: ReadTests): ReadTests {
  if (read.trials.length > 0 || read.issues.length > 0) return read
  const hint = 'write `cases`, `tables` or `timelines` into it, or a case on each line of a `.jsonl` file'
  const issue = { code: 'no-cases', severity: 'error', path: '', message: 'the file holds no test', hint } as const
  return { trials: [], issues: [{ ...issue, file, line: 1, column: 1 }] }
}

/** Examples of the file on the command line get their lines; those of a base keep their path. */
function placed(trials: readonly Trial[], rules: string, { source }: LoadedRuleSet): readonly Trial[] {
  const locate = source.ok ? source.value.locate : undefined
  if (locate === undefined) return trials
  return trials.map((trial) =>
    trial.place.file === rules ? { ...trial, place: { ...trial.place, ...locate(trial.place.path) } } : trial,
  )
}
