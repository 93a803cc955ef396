import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'

import { backtestRows } from '../../prove/backtest/backtest-report.js'
import type { Budget } from '../../prove/backtest/budget-schema.js'
import { checkBudget } from '../../prove/backtest/check-budget.js'
import { parseBudget } from '../../prove/backtest/parse-budget.js'
import { CONFIDENCES } from '../../prove/backtest/wilson.js'
import type { CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'
import { parseRuleSetText } from '../../yaml.js'
import { type BlockJudges, hasThreads, judgeHere, startThreads } from '../backtest/block-judges.js'
import { judgeInputs } from '../backtest/judge-inputs.js'
import { CannotRun } from '../cannot-run.js'
import { chooseColours } from '../colours.js'
import { EXIT } from '../exit-codes.js'
import { type Input, openInputs } from '../inputs.js'
import type { Io } from '../io.js'
import { loadJudge } from '../load-judge.js'
import { openOutput } from '../output.js'
import { startProgress } from '../progress.js'
import { reasonOf } from '../reason-of.js'
import { backtestReportText } from '../reporters/backtest-report-text.js'
import { issueLine } from '../reporters/issue-line.js'
import { safeJson } from '../safe-json.js'
import { showText } from '../show-text.js'

/** What `sangfroid backtest` may be told. */
export interface BacktestOptions {
  readonly corpus: readonly string[]
  readonly rules: string
  readonly budget?: string
  readonly format: 'text' | 'json'
  readonly jobs?: number
  readonly now?: number
}

/** Below this, starting threads takes longer than they save. */
const WORTH_THREADS_BYTES = 4 * 1024 * 1024
const MOST_THREADS = 128

/** Judges a labelled history and measures how well the rules do; a budget that is overrun, or a broken line, is a problem. */
export async function backtest(options: BacktestOptions, io: Io): Promise<number> {
  const { compiled } = await loadJudge(options.rules, io)
  const budget = options.budget === undefined ? undefined : await readBudget(options.budget, compiled, io)
  const { inputs, unreadable } = await openInputs(options.corpus, io)
  if (unreadable[0] !== undefined) throw new CannotRun(unreadable[0])
  const begun = io.now()
  const now = options.now ?? begun
  const judges = openJudges(compiled, inputs, options, { cwd: io.cwd, now })
  const progress = startProgress(inputs, io, { doing: 'backtesting' })
  try {
    const judged = await judgeInputs(inputs, judges, progress.advance)
    progress.stop()
    const seconds = Math.max(io.now() - begun, 1) / 1000
    if (judged.comments === 0) throw new CannotRun('there is no labelled comment to judge', judged.reasons[0])
    const z = CONFIDENCES[`${budget?.confidence ?? 0.95}`]
    const rows = backtestRows(judged.counts, z)
    const overruns = budget === undefined ? [] : checkBudget(budget, rows)
    const problems = openOutput(io.stderr)
    for (const reason of judged.reasons) await problems.write(`${showText(reason, 300)}\n`)
    const { comments, broken } = judged
    const report = {
      rules: options.rules,
      comments,
      broken,
      seconds,
      perSecond: Math.round(comments / seconds),
      rows,
      overruns,
    }
    const output = openOutput(io.stdout)
    await output.write(
      options.format === 'json' ? `${safeJson(report, 2)}\n` : backtestReportText(report, chooseColours(io)),
    )
    await output.flush()
    return overruns.length > 0 || broken > 0 ? EXIT.problems : EXIT.fine
  } finally {
    progress.stop()
    await judges.stop()
  }
}

function openJudges(
  compiled: CompiledRuleSet,
  inputs: readonly Input[],
  { rules, jobs }: BacktestOptions,
  { cwd, now }: { readonly cwd: string; readonly now: number },
): BlockJudges {
  const bytes = inputs.reduce((sum, input) => sum + (input.bytes ?? WORTH_THREADS_BYTES), 0)
  const count = Math.min(jobs ?? (bytes < WORTH_THREADS_BYTES ? 1 : availableParallelism()), MOST_THREADS)
  return count <= 1 || !hasThreads() ? judgeHere(compiled, now) : startThreads(count, { rules, cwd, now })
}

async function readBudget(name: string, { rules }: CompiledRuleSet, io: Io): Promise<Budget> {
  const text = await readFile(resolve(io.cwd, name), 'utf8').catch((error: unknown) => {
    throw new CannotRun(`cannot read the budget \`${showText(name)}\`: ${reasonOf(error)}`)
  })
  const read = parseRuleSetText(text, { file: name, whenEmpty: 'docs/prove.md shows what a budget holds' })
  const parsed = read.ok
    ? parseBudget(
        read.value.document,
        rules.map(({ id }) => id),
      )
    : read
  if (parsed.ok) return parsed.value
  const lines = parsed.issues.map((issue) => {
    const at = read.ok ? read.value.locate(issue.path) : undefined
    return `  ${issueLine({ ...issue, ...at }, name)}`
  })
  throw new CannotRun(`the budget has issues:\n${lines.join('\n')}`)
}
