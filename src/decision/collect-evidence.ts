import type { ActionEvidence } from '../rule-set/action.js'
import type { CompiledRule } from '../rule-set/compiled-rule-set.js'
import type { Evidence } from '../signals/signal.js'
import type { Span } from '../text/span.js'
import type { Case } from './case.js'

const MOST = 50
const NOTHING: readonly never[] = Object.freeze([])

/** The evidence of one signal from a weight on, as actions quote it. */
export interface Quotes {
  readonly signal: string
  readonly least: number
  readonly pieces: readonly ActionEvidence[]
}

/**
 * Collects what the actions of a rule rest on: the spans of the signals its condition asked for.
 *
 * Bounds: at most 50 pieces, in order of position, none inside another of its signal; words that are personal data, or overlap them, are not quoted.
 */
export function collectEvidence(rule: CompiledRule, given: Case): readonly ActionEvidence[] {
  const { facts, measured } = given
  let found: readonly ActionEvidence[] = NOTHING
  for (const { signal, least, slot } of rule.evidence) {
    const known = facts.values[slot]
    const value = known === undefined ? facts.read(slot) : known
    if (typeof value !== 'number' || value === 0 || value < least) continue
    const { pieces } = quotesOf(signal, measured.signals[signal]?.evidence ?? NOTHING, least, given)
    found = found.length === 0 ? pieces : [...found, ...pieces]
  }
  return found.length < 2 ? found : inOrder(found)
}

/** Several rules rest on one signal; its words are quoted once. */
function quotesOf(
  signal: string,
  evidence: readonly Evidence[],
  least: number,
  { measured, comment, memo }: Case,
): Quotes {
  for (const known of memo.quotes) if (known.signal === signal && known.least === least) return known
  const personal = measured.signals.personal_data?.evidence ?? NOTHING
  const pieces: ActionEvidence[] = []
  addQuotes(pieces, { signal, evidence, least, text: comment.text, personal })
  if (pieces.length === 0) addQuotes(pieces, { signal, evidence, least: 0, text: comment.text, personal })
  const quotes = { signal, least, pieces }
  memo.quotes.push(quotes)
  return quotes
}

interface Quotable {
  readonly signal: string
  readonly evidence: readonly Evidence[]
  readonly least: number
  readonly text: string
  readonly personal: readonly Span[]
}

function addQuotes(pieces: ActionEvidence[], { signal, evidence, least, text, personal }: Quotable): void {
  for (const piece of evidence) {
    const { start, end, weight } = piece
    if (weight < least) continue
    if (signal === 'personal_data') pieces.push(withoutWords(piece))
    else pieces.push({ start, end, signal, text: overlaps(start, end, personal) ? null : text.slice(start, end) })
  }
}

/** Of personal data only its kind is told, and what it is known by. */
function withoutWords({ start, end, signal, value, digest }: Evidence): ActionEvidence {
  return {
    start,
    end,
    signal,
    text: null,
    ...(value === undefined ? {} : { value }),
    ...(digest === undefined ? {} : { digest }),
  }
}

function overlaps(start: number, end: number, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start < end && start < span.end)
}

/** By position; what lies inside another piece of its signal is quoted with it. */
function inOrder(found: readonly ActionEvidence[]): readonly ActionEvidence[] {
  const kept: ActionEvidence[] = []
  for (const piece of [...found].sort(byPosition)) {
    if (kept.length >= MOST) break
    if (!kept.some((other) => other.signal === piece.signal && other.start <= piece.start && piece.end <= other.end))
      kept.push(piece)
  }
  return kept
}

/** The earlier first, of those that begin together the longer. */
function byPosition(a: ActionEvidence, b: ActionEvidence): number {
  return a.start - b.start || b.end - a.end || (a.signal === b.signal ? 0 : a.signal < b.signal ? -1 : 1)
}
