import type { Comment } from '../comment/comment.js'
import type { Histories } from '../stores/histories.js'
import { decideOnce, type Judge, NotDecided } from './decide-once.js'
import { describeIssue, showReason } from './describe-issue.js'
import { startDoubts } from './doubts.js'
import type { Input } from './inputs.js'
import { type Decided, keepDecision, pageStepOf } from './keep-decision.js'
import type { Output } from './output.js'
import { type Place, showPlace } from './place.js'
import { readComment } from './read-comment.js'
import { type Line, readLines } from './read-lines.js'
import type { Reporter } from './reporters/reporter.js'
import { startTally, type Totals } from './totals.js'

/** What moderating needs besides the lines. */
export interface Moderation {
  readonly judge: Judge
  readonly histories: Histories
  readonly reporter: Reporter
  readonly output: Output
  readonly problems: Output
  /** The time of a comment that does not say when it was written, epoch ms. */
  readonly now: () => number
  readonly onProgress: (bytes: number) => void
}

/**
 * Decides the comments of the inputs, line by line, and reports each as it comes.
 *
 * Bounds: memory for one line and for the histories, not for the lines gone by. Ends early when nobody reads the output any more.
 * Errors: a broken line is reported with its place and reason; the rest goes on.
 */
export async function moderateLines(inputs: readonly Input[], moderation: Moderation): Promise<Totals> {
  const { output, problems, reporter } = moderation
  const tally = startTally()
  const doubts = startDoubts()
  await output.write(reporter.begin())
  for await (const { line, place } of allLines(inputs)) {
    moderation.onProgress(line.bytes)
    if ('text' in line && line.text.trim() === '') continue
    const read = readComment(line)
    if (read.ok) doubts.add(read.warnings, place)
    const outcome = read.ok ? await decide(read.value, moderation) : { broken: read.issues.map(describeIssue) }
    if ('broken' in outcome) {
      tally.addBroken()
      for (const reason of outcome.broken) await problems.write(`${showPlace(place)}: ${showReason(reason)}\n`)
      continue
    }
    tally.add(outcome.decision)
    await output.write(reporter.decided(outcome.comment, outcome.decision))
    if (output.isClosed()) break
    const step = await pageStepOf(outcome, moderation)
    if (step !== undefined) tally.addPage(step, outcome.decision)
    // Written down after it is reported: a run that is cut off in between decides the comment again, the same way.
    await keepDecision(outcome, step, moderation.histories)
  }
  for (const note of doubts.notes()) await problems.write(`${note}\n`)
  const totals = tally.totals()
  await output.write(reporter.end(totals))
  return totals
}

async function* allLines(inputs: readonly Input[]): AsyncGenerator<{ line: Line; place: Place }> {
  for (const { name, chunks } of inputs) {
    for await (const line of readLines(chunks())) yield { line, place: { file: name, line: line.number } }
  }
}

/** A comment that throws the engine off is a broken line; histories that fail end the run. */
async function decide(
  comment: Comment,
  moderation: Moderation,
): Promise<Decided | { readonly broken: readonly string[] }> {
  try {
    const decision = await decideOnce(comment, comment.createdAt ?? moderation.now(), moderation)
    return { comment, decision }
  } catch (error) {
    if (error instanceof NotDecided) return { broken: [error.message] }
    throw error
  }
}
