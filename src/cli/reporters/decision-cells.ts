import type { Comment } from '../../comment/comment.js'
import type { Decision } from '../../decision/decision.js'
import { veilPersonal } from '../../decision/veil-personal.js'
import { type Action, REMOVAL_KINDS } from '../../rule-set/action.js'
import type { Colours } from '../colours.js'
import type { Cell, CellLine } from '../draw-row.js'
import { showText } from '../show-text.js'
import { wrapText } from '../wrap-text.js'

type Paint = CellLine['paint']

/** How a cell is set. */
export interface Look {
  readonly width: number
  readonly colours: Colours
}

/** An action with its rule, both to be shown. */
export interface Step {
  readonly action: string
  readonly rule: string
  readonly paint: Paint
}

const TEXT_LIMIT = 400
const NAME_LIMIT = 40
const SIGNALS_SHOWN = 8
const REMOVALS: ReadonlySet<string> = new Set(REMOVAL_KINDS)

/** Who wrote a comment, and what, personal data veiled. */
export function commentCell(comment: Comment, { signals }: Decision, { width, colours }: Look): Cell {
  return [
    ...wrapCell(authorOf(comment), width, colours.bold),
    ...wrapCell(showText(veilPersonal(comment, signals).text, TEXT_LIMIT), width, asIs),
  ]
}

/** What was measured, the strongest first. */
export function signalsCell({ signals }: Decision, { width, colours }: Look): Cell {
  const sorted = Object.entries(signals).sort(([, a], [, b]) => (b.value ?? 0) - (a.value ?? 0))
  const more = sorted.length - SIGNALS_SHOWN
  return [
    ...sorted.slice(0, SIGNALS_SHOWN).flatMap(([id, { value, tier }]) => {
      const text = `${id} ${value === null ? 'unknown' : value.toFixed(2)}`
      return wrapCell(text, width, tier === 'act' ? colours.yellow : colours.dim)
    }),
    ...(more > 0 ? wrapCell(`and ${more} more`, width, colours.dim) : []),
  ]
}

/** What is done by which rule, and what rules in shadow would have done. */
export function stepsOf({ status, actions, shadow }: Decision, colours: Colours): readonly Step[] {
  if (status === 'duplicate') return [{ action: 'decided before', rule: '', paint: colours.dim }]
  return [
    ...actions.map((action) => ({
      action: labelOf(action),
      rule: showText(action.ruleId),
      paint: paintOf(action, colours),
    })),
    ...shadow.map(({ kind, ruleId }) => ({ action: `(shadow) ${kind}`, rule: showText(ruleId), paint: colours.dim })),
  ]
}

/** What is answered: in public first, then in private; `lead` goes before a public reply. */
export function replyCell({ actions }: Decision, { width, colours }: Look, lead = ''): Cell {
  const said = actions.flatMap((action) => (action.kind === 'reply' || action.kind === 'message' ? [action] : []))
  return [
    ...said
      .filter(({ kind }) => kind === 'reply')
      .flatMap(({ text }) => wrapCell(lead + showText(text), width, colours.green)),
    ...said
      .filter(({ kind }) => kind === 'message')
      .flatMap(({ text }) => wrapCell(`in private: ${showText(text)}`, width, colours.dim)),
  ]
}

/** Text that is safe to print, as the lines of a cell. */
export function wrapCell(text: string, width: number, paint: Paint): Cell {
  return wrapText(text, width).map((line) => ({ text: line, paint }))
}

/** Leaves text as it is. */
export function asIs(text: string): string {
  return text
}

function authorOf({ id, author }: Comment): string {
  const name = author?.name ?? author?.handle ?? author?.id ?? 'unknown author'
  const mark = author?.isSelf === true ? ' (the brand)' : author?.isStaff === true ? ' (staff)' : ''
  return `${showText(name, NAME_LIMIT)}${mark} · ${showText(id, NAME_LIMIT)}`
}

function labelOf(action: Action): string {
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
