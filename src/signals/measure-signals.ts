import type { Comment } from '../comment/comment.js'
import type { Ledger } from '../ledger/ledger.js'
import { analyzeText } from '../pattern/analyze-text.js'
import type { Analyzer } from '../pattern/analyzer.js'
import { SIGNALS } from './index.js'
import type { Evidence, Signal, Signals } from './signal.js'
import { fromWords } from './signal-definition.js'

/** What is known of a comment once its words are read. */
export interface MeasuredSignals {
  readonly signals: Signals
  /** Two-letter tag of a language of the rule set, `und` when open. */
  readonly lang: string
  /** False when the text was too long or too tangled to be read whole: what was found stands, the rest is unknown. */
  readonly complete: boolean
  /** Min-hash of the words, kept in the ledger to find repetition. */
  readonly sketch: readonly number[]
}

/** Signals that may stand in a comment whose words say nothing. */
const WORDLESS = SIGNALS.filter(({ measure }) => measure !== fromWords)

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
  for (const one of analysis.evidence) {
    const list = evidence[one.signal]
    if (list === undefined) evidence[one.signal] = [one]
    else list.push(one)
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
  for (const { id, measure } of analysis.evidence.length === 0 ? WORDLESS : SIGNALS) {
    if (measure === fromWords && evidence[id] === undefined) continue
    const signal = measure(input, id)
    if (signal !== null) measured[id] = signal
  }
  return { signals: measured, lang: analysis.lang, complete: analysis.complete, sketch: analysis.sketch }
}
