import type { Comment } from '../../comment/comment.js'
import type { Decision } from '../../decision/decision.js'
import { countDifferences, type DifferenceCount } from '../../prove/differences/count-differences.js'
import { type Guard, guardHolds } from '../../prove/differences/guard.js'
import { parseGuard } from '../../prove/differences/parse-guard.js'
import type { CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'
import type { Histories } from '../../stores/histories.js'
import { memoryHistories } from '../../stores/memory-histories.js'
import { CannotRun } from '../cannot-run.js'
import { chooseColours } from '../colours.js'
import { decideOnce, type Judge } from '../decide-once.js'
import { describeIssue, showReason } from '../describe-issue.js'
import { EXIT } from '../exit-codes.js'
import { type Input, openInputs } from '../inputs.js'
import type { Io } from '../io.js'
import { keepDecision, pageStepOf } from '../keep-decision.js'
import { loadJudge } from '../load-judge.js'
import { type Output, openOutput } from '../output.js'
import { showPlace } from '../place.js'
import { startProgress } from '../progress.js'
import { readComment } from '../read-comment.js'
import { readLines } from '../read-lines.js'
import { differenceReportMarkdown } from '../reporters/difference-report-markdown.js'
import { differenceReportText } from '../reporters/difference-report-text.js'
import { issueLine } from '../reporters/issue-line.js'
import { safeJson } from '../safe-json.js'

/** What `sangfroid diff` may be told. */
export interface DiffOptions {
  readonly corpus: readonly string[]
  readonly format: 'text' | 'json' | 'markdown'
  readonly examples: number
  readonly failOn?: string
  readonly now?: number
}

/** Decides the same comments by two rule sets and shows what changes; a guard that holds is a problem. */
export async function diff(before: string, after: string, options: DiffOptions, io: Io): Promise<number> {
  const [old, now] = [await sideOf(before, io), await sideOf(after, io)]
  const guard = readGuard(options.failOn, [old.judge.compiled, now.judge.compiled])
  const { inputs, unreadable } = await openInputs(options.corpus, io)
  if (unreadable[0] !== undefined) throw new CannotRun(unreadable[0])
  const count = countDifferences(options.examples)
  const problems = openOutput(io.stderr)
  const progress = startProgress(inputs, io, { doing: 'comparing' })
  const time = (comment: Comment): number => comment.createdAt ?? options.now ?? io.now()
  const broken = await compare(inputs, { old, now, count, time, problems, onProgress: progress.advance })
  progress.stop()
  const report = count.result()
  const holds = guard !== undefined && guardHolds(guard, report)
  const shown = { before, after, report, broken, ...(holds ? { guard: options.failOn } : {}) }
  const output = openOutput(io.stdout)
  await output.write(
    options.format === 'json'
      ? `${safeJson({ before, after, ...report, broken, fails: holds }, 2)}\n`
      : options.format === 'markdown'
        ? differenceReportMarkdown(shown)
        : differenceReportText(shown, chooseColours(io)),
  )
  await output.flush()
  return holds || broken > 0 ? EXIT.problems : EXIT.fine
}

/** A rule set with histories of its own: a ban by one is no ban by the other. */
interface Side {
  readonly judge: Judge & { readonly compiled: CompiledRuleSet }
  readonly histories: Histories
}

async function sideOf(name: string, io: Io): Promise<Side> {
  return { judge: await loadJudge(name, io), histories: memoryHistories() }
}

function readGuard(text: string | undefined, ruleSets: readonly CompiledRuleSet[]): Guard | undefined {
  if (text === undefined) return undefined
  const ids = new Set(ruleSets.flatMap(({ rules }) => [...rules.map(({ id }) => id), 'fallback', 'own-comment']))
  const read = parseGuard(text, [...ids])
  if (read.ok) return read.value
  throw new CannotRun(
    `the guard cannot be read:\n${read.issues.map((issue) => `  ${issueLine(issue, '--fail-on')}`).join('\n')}`,
  )
}

interface Comparison {
  readonly old: Side
  readonly now: Side
  readonly count: DifferenceCount
  readonly time: (comment: Comment) => number
  readonly problems: Output
  readonly onProgress: (bytes: number) => void
}

/** Returns how many lines were no comments. */
async function compare(inputs: readonly Input[], comparison: Comparison): Promise<number> {
  const { old, now, count, time, problems, onProgress } = comparison
  let broken = 0
  for (const { name, chunks } of inputs) {
    for await (const line of readLines(chunks())) {
      onProgress(line.bytes)
      if ('text' in line && line.text.trim() === '') continue
      const read = readComment(line)
      if (!read.ok) {
        broken += 1
        for (const issue of read.issues)
          await problems.write(`${showPlace({ file: name, line: line.number })}: ${showReason(describeIssue(issue))}\n`)
        continue
      }
      const comment = read.value
      const at = time(comment)
      count.add(comment, await decideOn(old, comment, at), await decideOn(now, comment, at))
    }
  }
  return broken
}

async function decideOn(side: Side, comment: Comment, now: number): Promise<Decision> {
  const decision = await decideOnce(comment, now, side)
  const decided = { comment, decision }
  await keepDecision(decided, await pageStepOf(decided, side), side.histories)
  return decision
}
