import { type Overdue, overdue } from '../../ledger/overdue.js'
import { chooseColours } from '../colours.js'
import { drawRow, drawRule } from '../draw-row.js'
import { EXIT } from '../exit-codes.js'
import type { Io } from '../io.js'
import { openOutput } from '../output.js'
import { readEntries } from '../read-entries.js'
import { asIs, wrapCell } from '../reporters/decision-cells.js'
import { safeJson } from '../safe-json.js'
import { showText } from '../show-text.js'

/** What `sangfroid overdue` may be told. */
export interface OverdueOptions {
  readonly format: 'table' | 'json'
  readonly now?: number
}

const WIDTHS = [10, 18, 10, 24, 24] as const
const HEAD = ['Priority', 'Role', 'Late', 'Comment', 'Author'] as const
const MINUTE_MS = 60_000

/** Lists what was handed to people and not answered in time; anything late is a problem. */
export async function showOverdue(name: string, options: OverdueOptions, io: Io): Promise<number> {
  const { entries, broken } = await readEntries(name, io)
  const late = overdue(entries, options.now ?? io.now())
  const output = openOutput(io.stdout)
  await output.write(options.format === 'json' ? `${safeJson(late, 2)}\n` : overdueTable(late, io))
  await output.flush()
  return broken === 0 && late.length === 0 ? EXIT.fine : EXIT.problems
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
