import type { Comment } from '../../comment/comment.js'
import type { Decision } from '../../decision/decision.js'
import type { Colours } from '../colours.js'
import { type Cell, drawRow, drawRule } from '../draw-row.js'
import { asIs, commentCell, replyCell, signalsCell, stepsOf, wrapCell } from './decision-cells.js'
import type { Reporter } from './reporter.js'
import { totalsText } from './totals-text.js'

const NARROWEST = 60
const WIDEST = 200
/** From this width on, rules and replies have columns of their own. */
const ROOMY = 116

type CellsOf = (comment: Comment, decision: Decision) => readonly Cell[]

interface Layout {
  readonly head: readonly string[]
  /** How the width is shared between the columns, in hundredths. */
  readonly shares: readonly number[]
  readonly cells: (widths: readonly number[], colours: Colours) => CellsOf
}

/**
 * Reports decisions as a table, a row at a time, then the totals.
 *
 * Units: `columns` is the width of the terminal; between 60 and 200 are used.
 * Bounds: of each comment 400 characters are shown; its hidden characters are made visible.
 */
export function tableReporter(columns: number, colours: Colours): Reporter {
  const width = Math.min(WIDEST, Math.max(NARROWEST, columns))
  const layout = width < ROOMY ? NARROW : WIDE
  const widths = shareOut(width, layout.shares)
  const cellsOf = layout.cells(widths, colours)
  const head = layout.head.map((title) => wrapCell(title, width, colours.bold))
  return {
    begin: () => drawRule(widths, 'top') + drawRow(head, widths),
    decided: (comment, decision) => drawRule(widths, 'middle') + drawRow(cellsOf(comment, decision), widths),
    end: (totals) => `${drawRule(widths, 'bottom')}\n${totalsText(totals, colours, width)}`,
  }
}

const WIDE: Layout = {
  head: ['Comment', 'Signals', 'Actions', 'Rule', 'Reply'],
  shares: [27, 18, 14, 17, 24],
  cells:
    ([comment = 0, signals = 0, actions = 0, rules = 0, reply = 0], colours) =>
    (given, decision) => {
      const steps = stepsOf(decision, colours).map(({ action, rule, paint }) =>
        level(wrapCell(action, actions, paint), wrapCell(rule, rules, asIs)),
      )
      return [
        commentCell(given, decision, { width: comment, colours }),
        signalsCell(decision, { width: signals, colours }),
        steps.flatMap(([action]) => action),
        steps.flatMap(([, rule]) => rule),
        replyCell(decision, { width: reply, colours }),
      ]
    },
}

const NARROW: Layout = {
  head: ['Comment and reply', 'Signals', 'Actions and rule'],
  shares: [46, 27, 27],
  cells:
    ([comment = 0, signals = 0, actions = 0], colours) =>
    (given, decision) => [
      [
        ...commentCell(given, decision, { width: comment, colours }),
        ...replyCell(decision, { width: comment - 2, colours }, 'reply: ').map(indent),
      ],
      signalsCell(decision, { width: signals, colours }),
      stepsOf(decision, colours).flatMap(({ action, rule, paint }) => [
        ...wrapCell(action, actions, paint),
        ...(rule === '' ? [] : wrapCell(rule, actions - 2, colours.dim).map(indent)),
      ]),
    ],
}

function shareOut(width: number, shares: readonly number[]): readonly number[] {
  const room = width - 1 - 3 * shares.length
  const most = shares.slice(1).map((share) => Math.floor((room * share) / 100))
  return [room - most.reduce((sum, one) => sum + one, 0), ...most]
}

/** Two cells side by side, made equally high. */
function level(left: Cell, right: Cell): readonly [Cell, Cell] {
  const height = Math.max(left.length, right.length)
  return [fill(left, height), fill(right, height)]
}

function fill(cell: Cell, height: number): Cell {
  return [...cell, ...Array.from({ length: height - cell.length }, () => ({ text: '', paint: asIs }))]
}

function indent({ text, paint }: Cell[number]): Cell[number] {
  return { text: `  ${text}`, paint }
}
