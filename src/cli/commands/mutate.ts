import { listMutants } from '../../prove/mutants/list-mutants.js'
import { runMutants } from '../../prove/mutants/run-mutants.js'
import { scoreOf } from '../../prove/mutants/score-of.js'
import { suggestTests } from '../../prove/suggestions/suggest-tests.js'
import { runTrials } from '../../prove/tests/run-trials.js'
import type { CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'
import { suggestName } from '../../rule-set/suggest-name.js'
import { CannotRun } from '../cannot-run.js'
import { chooseColours } from '../colours.js'
import { countedRules } from '../counted-rules.js'
import { EXIT } from '../exit-codes.js'
import type { Io } from '../io.js'
import { loadTrials } from '../load-trials.js'
import { openOutput } from '../output.js'
import { issueLine } from '../reporters/issue-line.js'
import { mutationReportText } from '../reporters/mutation-report-text.js'
import { writeTests } from '../reporters/write-tests.js'
import { safeJson } from '../safe-json.js'
import { showText } from '../show-text.js'

/** What `sangfroid mutate` may be told. */
export interface MutateOptions {
  readonly format: 'text' | 'json'
  readonly minScore?: number
  readonly rule?: readonly string[]
  readonly inherited?: true
  readonly suggest?: true
}

/** Names the small changes to a rule set that no test notices; a score below the one asked for is a problem. */
export async function mutate(rules: string, files: readonly string[], options: MutateOptions, io: Io): Promise<number> {
  const { ruleSet, trials, issues } = await loadTrials(rules, files, io)
  if (issues.length > 0)
    throw new CannotRun(`the tests have issues:\n${issues.map((issue) => `  ${issueLine(issue, rules)}`).join('\n')}`)
  const counted = countedRules(ruleSet, options)
  const { failures, coverage } = runTrials(ruleSet, trials, counted)
  if (failures.length > 0)
    throw new CannotRun(
      `${failures.length === 1 ? '1 test fails' : `${failures.length} tests fail`} as the rules stand`,
      'run `sangfroid test` first',
    )
  const wanted = wantedRules(options.rule, ruleSet)
  const mutants = listMutants(ruleSet, wanted ?? counted).filter(
    ({ ruleId }) => wanted === undefined || ruleId !== undefined,
  )
  if (mutants.length === 0)
    throw new CannotRun(
      'there is nothing to change',
      counted?.size === 0 ? 'all rules are those of a shipped rule set; `--inherited` changes them, too' : undefined,
    )
  const report = runMutants(ruleSet, trials, mutants)
  const output = openOutput(io.stdout)
  await output.write(
    options.suggest === true
      ? writeTests(suggestTests(ruleSet, coverage, report))
      : options.format === 'json'
        ? `${safeJson({ rules, score: scoreOf(report), ...report }, 2)}\n`
        : mutationReportText(report, options.minScore, chooseColours(io)),
  )
  await output.flush()
  return scoreOf(report) >= (options.minScore ?? 100) ? EXIT.fine : EXIT.problems
}

function wantedRules(ids: readonly string[] | undefined, { rules }: CompiledRuleSet): ReadonlySet<string> | undefined {
  const known = rules.map(({ id }) => id)
  for (const id of ids ?? []) {
    if (known.includes(id)) continue
    const near = suggestName(id, known)
    throw new CannotRun(
      `there is no rule \`${showText(id)}\``,
      near !== undefined
        ? `did you mean \`${near}\`?`
        : /\.(?:ya?ml|jsonl?)$/.test(id)
          ? 'name the files before `--rule`'
          : undefined,
    )
  }
  return ids === undefined ? undefined : new Set(ids)
}
