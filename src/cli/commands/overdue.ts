import type { Decision } from '../../decision/decision.js'
import { escalateOverdue } from '../../decision/escalate-overdue.js'
import { type Overdue, overdue } from '../../ledger/overdue.js'
import { CannotRun } from '../cannot-run.js'
import { chooseColours } from '../colours.js'
import { drawRow, drawRule } from '../draw-row.js'
import { EXIT } from '../exit-codes.js'
import type { Io } from '../io.js'
import { isLedgerFolder, openKnownLedger } from '../known-ledger.js'
import { loadJudge } from '../load-judge.js'
import { openOutput } from '../output.js'
import { readEntries } from '../read-entries.js'
import { asIs, wrapCell } from '../reporters/decision-cells.js'
import { decisionLine } from '../reporters/jsonl-reporter.js'
import { safeJson } from '../safe-json.js'
import { showText } from '../show-text.js'

/** What `sangfroid overdue` may be told. */
export interface OverdueOptions {
  readonly format: 'table' | 'json'
  readonly now?: number
  /** The rule set whose steps are taken. */
  readonly escalate?: string
}

const WIDTHS = [10, 18, 10, 24, 24] as const
const HEAD = ['Priority', 'Role', 'Late', 'Comment', 'Author'] as const
const MINUTE_MS = 60_000

/** Lists what was handed to people and not answered in time; anything late is a problem. Or hands it on, and then it is none. */
export async function showOverdue(name: string, options: OverdueOptions, io: Io): Promise<number> {
  const now = options.now ?? io.now()
  if (options.escalate !== undefined) return handOn(name, options.escalate, now, io)
  const { entries, broken } = await readEntries(name, io)
  const late = overdue(entries, now)
  const output = openOutput(io.stdout)
  await output.write(options.format === 'json' ? `${safeJson(late, 2)}\n` : overdueTable(late, io))
  await output.flush()
  return broken === 0 && late.length === 0 ? EXIT.fine : EXIT.problems
}

/** What was decided is kept before it is printed: what is printed twice could be done twice. */
async function handOn(name: string, rules: string, now: number, io: Io): Promise<number> {
  const { compiled } = await loadJudge(rules, io)
  if (compiled.overdue.length === 0)
    throw new CannotRun(`the rule set \`${showText(rules)}\` does not say under \`overdue\` who gets what is late`)
  const { entries, broken } = await readEntries(name, io)
  const decisions = escalateOverdue(compiled, entries, now)
  if (name !== '-' && (await isLedgerFolder(name, io))) await keepEntries(name, decisions, io)
  const output = openOutput(io.stdout)
  for (const decision of decisions) await output.write(decisionLine(decision))
  await output.flush()
  return broken === 0 ? EXIT.fine : EXIT.problems
}

async function keepEntries(name: string, decisions: readonly Decision[], io: Io): Promise<void> {
  const histories = await openKnownLedger(name, io)
  try {
    for (const { commentId, entries } of decisions)
      await histories.add({ commentId, version: (await histories.versionOf(commentId)) ?? 0, entries })
  } finally {
    await histories.close()
  }
}

function overdueTable(late: readonly Overdue[], io: Io): string {
  if (late.length === 0) return 'nothing is overdue\n'
  const { bold, red } = chooseColours(io)
  const head = HEAD.map((title, column) => wrapCell(title, WIDTHS[column] ?? 10, bold))
  const rows = late.map(({ priority, role, lateMs, commentId, authorId }) =>
    drawRow(
      [priority, showText(role, 60), lateness(lateMs), showText(commentId, 60), showText(authorId, 60)].map(
        (text, column) => wrapCell(text, WIDTHS[column] ?? 10, priority === 'urgent' ? red : asIs),
      ),
      WIDTHS,
    ),
  )
  const total = `${late.length} ${late.length === 1 ? 'comment waits' : 'comments wait'} longer than promised\n`
  return `${drawRule(WIDTHS, 'top')}${drawRow(head, WIDTHS)}${drawRule(WIDTHS, 'middle')}${rows.join('')}${drawRule(WIDTHS, 'bottom')}${total}`
}

/** `2d 3h`, `3h 20m`, `5m`. */
function lateness(ms: number): string {
  const minutes = Math.max(1, Math.floor(ms / MINUTE_MS))
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor((minutes % 1440) / 60)
  if (days > 0) return hours > 0 ? `${days}d ${hours}h` : `${days}d`
  return hours > 0 ? `${hours}h ${minutes % 60}m` : `${minutes}m`
}
