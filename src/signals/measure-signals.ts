import type { Comment } from '../comment/comment.js'
import type { Ledger } from '../ledger/ledger.js'
import { analyzeText } from '../pattern/analyze-text.js'
import type { Analyzer } from '../pattern/analyzer.js'
import type { Span } from '../text/span.js'
import { SIGNALS } from './index.js'
import type { Evidence, Signal, Signals } from './signal.js'
import { fromWords } from './signal-definition.js'
import { soften } from './soften.js'

/** What is known of a comment once its words are read. */
export interface MeasuredSignals {
  readonly signals: Signals
  /** Two-letter tag of a language of the rule set, `und` when open. */
  readonly lang: string
  /** False when the text was too long, too tangled or too foreign to be read whole: what was found stands, the rest is unknown. */
  readonly complete: boolean
  /** Min-hash of the words, kept in the ledger to find repetition. */
  readonly sketch: readonly number[]
  /** How far the words tease for the sake of it, in hundredths of a logarithm of odds, negative for a matter; kept in the ledger. */
  readonly leaning?: number
}

const NONE: readonly never[] = Object.freeze([])

/** So many units in another language or script may say something. */
const LEAST_UNREAD = 4

const PLACES: ReadonlyMap<string, number> = new Map(SIGNALS.map(({ id }, place) => [id, place]))

/** Places of the signals for which more than words speaks; they are measured whatever the words say. */
const WORDLESS: readonly number[] = SIGNALS.flatMap(({ measure }, place) => (measure === fromWords ? [] : [place]))

/**
 * Measures every signal of a comment, in the light of its author's history.
 *
 * Bounds: linear in the text's length; the analyser's budgets apply, and `complete` says whether they were enough.
 * Errors: none.
 */
export function measureSignals(
  analyzer: Analyzer,
  comment: Comment,
  options: { readonly ledger: Ledger; readonly now: number },
): MeasuredSignals {
  const analysis = analyzeText(analyzer, comment.text)
  const evidence: Record<string, Evidence[]> = {}
  const due = WORDLESS.slice()
  for (const one of soften(analysis.evidence, reportsIn(analysis.evidence), analysis.unread)) {
    const list = evidence[one.signal]
    if (list !== undefined) list.push(one)
    else {
      evidence[one.signal] = [one]
      insertPlace(due, PLACES.get(one.signal))
    }
  }
  const { workspace } = analyzer
  const measured: Record<string, Signal> = {}
  const input = {
    comment,
    analysis,
    evidence,
    ledger: options.ledger,
    now: options.now,
    contactish: workspace.contactish,
    capitals: workspace.capitals,
    letters: workspace.letters,
    digits: workspace.digits,
    measured,
  }
  for (const place of due) {
    const definition = SIGNALS[place]
    if (definition === undefined) continue
    const signal = definition.measure(input, definition.id)
    if (signal !== null) measured[definition.id] = signal
  }
  return {
    signals: measured,
    lang: analysis.lang,
    complete: analysis.complete && isReadable(analysis.unread, comment.text),
    sketch: analysis.sketch,
    ...(analysis.leaning === null ? {} : { leaning: analysis.leaning.sum }),
  }
}

function reportsIn(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.some((one) => one.signal === 'abuse_report')
    ? evidence.filter((one) => one.signal === 'abuse_report' && one.tier === 'act')
    : NONE
}

/** A name in another script leaves a text readable; a sentence of another language does not, nor does a text that is nothing else. */
function isReadable(unread: readonly Span[], text: string): boolean {
  if (unread.length === 0) return true
  let units = 0
  for (const { start, end } of unread) units += end - start
  return units < LEAST_UNREAD && units * 2 < text.trim().length
}

/** Keeps the places in order, each once. */
function insertPlace(due: number[], place: number | undefined): void {
  if (place === undefined || due.includes(place)) return
  let at = due.length
  for (; at > 0; at -= 1) {
    const before = due[at - 1]
    if (before === undefined || before < place) break
    due[at] = before
  }
  due[at] = place
}
