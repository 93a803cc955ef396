import type { Comment } from '../../comment/comment.js'
import type { Decision } from '../../decision/decision.js'
import { type Action, REMOVAL_KINDS } from '../../rule-set/action.js'
import type { Colours } from '../colours.js'
import { type Cell, type CellLine, drawRow, drawRule } from '../draw-row.js'
import { showText } from '../show-text.js'
import { wrapText } from '../wrap-text.js'
import type { Reporter } from './reporter.js'
import { totalsText } from './totals-text.js'

const HEAD = ['Comment', 'Signals', 'Actions', 'Rule', 'Reply'] as const
/** How the width is shared between the columns, in hundredths. */
const SHARES = [28, 19, 15, 16, 22] as const
const FRAME = 16
const NARROWEST = 80
const WIDEST = 200
const TEXT_LIMIT = 400
const NAME_LIMIT = 40
const SIGNALS_SHOWN = 8
const REMOVALS: ReadonlySet<string> = new Set(REMOVAL_KINDS)

type Widths = readonly [number, number, number, number, number]
type Paint = CellLine['paint']

/**
 * Reports decisions as a table, a row at a time, then the totals.
 *
 * Units: `columns` is the width of the terminal; between 80 and 200 are used.
 * Bounds: of each comment 400 characters are shown; its hidden characters are made visible.
 */
export function tableReporter(columns: number, colours: Colours): Reporter {
  const widths = shareOut(Math.min(WIDEST, Math.max(NARROWEST, columns)))
  const head = HEAD.map((title) => [{ text: title, paint: colours.bold }])
  return {
    begin: () => drawRule(widths, 'top') + drawRow(head, widths),
    decided: (comment, decision) =>
      drawRule(widths, 'middle') + drawRow(cells(comment, decision, { widths, colours }), widths),
    end: (totals) => `${drawRule(widths, 'bottom')}\n${totalsText(totals, colours)}`,
  }
}

interface Look {
  readonly widths: Widths
  readonly colours: Colours
}

function shareOut(columns: number): Widths {
  const room = columns - FRAME
  const [a, b, c, d] = SHARES.map((share) => Math.floor((room * share) / 100))
  const first: readonly [number, number, number, number] = [a ?? 0, b ?? 0, c ?? 0, d ?? 0]
  return [...first, room - first.reduce((sum, width) => sum + width, 0)]
}

function cells(comment: Comment, decision: Decision, look: Look): readonly Cell[] {
  const [commentWidth, signalsWidth, , , replyWidth] = look.widths
  const { colours } = look
  const steps = stepLines(decision, look)
  return [
    [
      ...wrapCell(authorOf(comment), commentWidth, colours.bold),
      ...wrapCell(showText(comment.text, TEXT_LIMIT), commentWidth, asIs),
    ],
    signalLines(decision, colours).flatMap(({ text, paint }) => wrapCell(text, signalsWidth, paint)),
    steps.map(({ action }) => action),
    steps.map(({ rule }) => rule),
    decision.actions.flatMap((action) => replyLines(action, replyWidth, colours)),
  ]
}

function asIs(text: string): string {
  return text
}

function wrapCell(text: string, width: number, paint: Paint): Cell {
  return wrapText(text, width).map((line) => ({ text: line, paint }))
}

function authorOf({ id, author }: Comment): string {
  const name = author?.name ?? author?.handle ?? author?.id ?? 'unknown author'
  const mark = author?.isSelf === true ? ' (the brand)' : author?.isStaff === true ? ' (staff)' : ''
  return `${showText(name, NAME_LIMIT)}${mark} · ${showText(id, NAME_LIMIT)}`
}

function signalLines({ signals }: Decision, colours: Colours): Cell {
  const sorted = Object.entries(signals).sort(([, a], [, b]) => (b.value ?? 0) - (a.value ?? 0))
  const lines = sorted.slice(0, SIGNALS_SHOWN).map(([id, { value, tier }]) => ({
    text: `${id} ${value === null ? 'unknown' : value.toFixed(2)}`,
    paint: tier === 'act' ? colours.yellow : colours.dim,
  }))
  const more = sorted.length - lines.length
  return more > 0 ? [...lines, { text: `and ${more} more`, paint: colours.dim }] : lines
}

interface StepLine {
  readonly action: CellLine
  readonly rule: CellLine
}

function stepLines(decision: Decision, look: Look): readonly StepLine[] {
  const { colours } = look
  if (decision.status === 'duplicate') return pair('decided before', '', { ...look, paint: colours.dim })
  const { actions, shadow } = decision
  return [
    ...actions.flatMap((action) =>
      pair(actionLabel(action), action.ruleId, { ...look, paint: paintOf(action, colours) }),
    ),
    ...shadow.flatMap(({ kind, ruleId }) => pair(`(shadow) ${kind}`, ruleId, { ...look, paint: colours.dim })),
  ]
}

/** An action and its rule, wrapped side by side to the same height. */
function pair(action: string, rule: string, look: Look & { readonly paint: Paint }): readonly StepLine[] {
  const [, , actionWidth, ruleWidth] = look.widths
  const left = wrapText(action, actionWidth)
  const right = wrapText(showText(rule), ruleWidth)
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => ({
    action: { text: left[index] ?? '', paint: look.paint },
    rule: { text: right[index] ?? '', paint: asIs },
  }))
}

function actionLabel(action: Action): string {
  switch (action.kind) {
    case 'assign':
    case 'escalate':
      return `${action.kind} → ${showText(action.role, NAME_LIMIT)}`
    case 'ban':
      return `ban (${action.scope})`
    case 'label':
      return `label ${showText(action.label, NAME_LIMIT)}`
    case 'record-lesson':
      return `record-lesson ${showText(action.topic, NAME_LIMIT)}`
    default:
      return action.kind
  }
}

function paintOf({ kind }: Action, colours: Colours): Paint {
  if (REMOVALS.has(kind)) return colours.red
  if (kind === 'reply' || kind === 'message') return colours.green
  return kind === 'escalate' || kind === 'hold' ? colours.magenta : colours.cyan
}

function replyLines(action: Action, width: number, colours: Colours): Cell {
  if (action.kind === 'reply') return wrapCell(showText(action.text), width, asIs)
  return action.kind === 'message' ? wrapCell(`in private: ${showText(action.text)}`, width, colours.dim) : []
}
