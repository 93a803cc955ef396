import { DRAFT_CODES, type DraftReason } from '../../outbound/draft.js'
import type { Colours } from '../colours.js'
import { showPlace } from '../place.js'
import { showText } from '../show-text.js'
import { wrapText } from '../wrap-text.js'
import type { JudgedDraft } from './judged-draft.js'

/** How many drafts may go, are held, changed, or could not be read. */
export interface DraftTotals {
  readonly publish: number
  readonly hold: number
  readonly newlyHeld: number
  readonly released: number
  readonly broken: number
}

const TEXT_LIMIT = 200
const QUOTE_LIMIT = 60

/** Writes a verdict for people: what becomes of the draft, its first words, and each reason with the words it is about. */
export function draftText(judged: JudgedDraft, { width, colours }: { width: number; colours: Colours }): string {
  const { draft, verdict, before, place } = judged
  const paint = verdict.verdict === 'hold' ? colours.red : colours.green
  const changed = before !== null && before !== verdict.verdict ? colours.bold(` (was ${before})`) : ''
  const id = draft.id === undefined || draft.id === place.file ? '' : ` ${showText(draft.id, QUOTE_LIMIT)}`
  const head = `${paint(verdict.verdict)}${changed}${id} ${colours.dim(showPlace(place))}`
  const words = wrapText(showText(draft.text, TEXT_LIMIT), width - 2).map((line) => `  ${line}`)
  const reasons = verdict.reasons.flatMap((reason) => reasonLines(reason, draft.text, { width, colours }))
  return `${[head, ...words, ...reasons].join('\n')}\n`
}

/** Writes what a run came to. */
export function draftTotals({ publish, hold, newlyHeld, released, broken }: DraftTotals): string {
  const all = publish + hold
  const changes = newlyHeld + released === 0 ? '' : `; ${newlyHeld} newly held, ${released} released`
  const unread = broken === 0 ? '' : `; ${broken} ${broken === 1 ? 'line' : 'lines'} could not be read`
  return `${all} ${all === 1 ? 'draft' : 'drafts'}: ${publish} to publish, ${hold} held${changes}${unread}\n`
}

function reasonLines(
  { code, severity, message, span }: DraftReason,
  text: string,
  { width, colours }: { width: number; colours: Colours },
): readonly string[] {
  const quote =
    span === undefined ? '' : `, at ${span.start}: “${showText(text.slice(span.start, span.end), QUOTE_LIMIT)}”`
  const after = severity === 'hold' && DRAFT_CODES[code].clearable ? ' (a person may clear it)' : ''
  const mark = severity === 'hold' ? '✗' : '·'
  const [first = '', ...more] = wrapText(showText(`${code}: ${message}${quote}${after}`), width - 4)
  const paint = severity === 'hold' ? colours.yellow : colours.dim
  return [paint(`  ${mark} ${first}`), ...more.map((line) => paint(`    ${line}`))]
}
