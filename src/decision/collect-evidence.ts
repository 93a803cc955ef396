import type { ActionEvidence } from '../rule-set/action.js'
import type { CompiledRule } from '../rule-set/compiled-rule-set.js'
import type { Evidence, Signals } from '../signals/signal.js'
import type { Span } from '../text/span.js'

const MOST = 50
const NOTHING: readonly never[] = Object.freeze([])

/**
 * Collects what the actions of a rule rest on: the spans of the signals its condition asked for.
 *
 * Bounds: at most 50 pieces, in order of position; words that are personal data, or overlap them, are not quoted.
 */
export function collectEvidence(rule: CompiledRule, signals: Signals, text: string): readonly ActionEvidence[] {
  const found: ActionEvidence[] = []
  const personal = Object.hasOwn(signals, 'personal_data') ? (signals.personal_data?.evidence ?? NOTHING) : NOTHING
  for (const { signal: id, least } of rule.evidence) {
    const signal = Object.hasOwn(signals, id) ? signals[id] : undefined
    if (signal === undefined || signal.value === null || signal.value === 0 || signal.value < least) continue
    const strong = signal.evidence.filter((piece) => piece.weight >= least)
    for (const piece of strong.length > 0 ? strong : signal.evidence)
      found.push(toActionEvidence(piece, id, text, personal))
  }
  if (found.length < 2) return found
  return found
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.signal < b.signal ? -1 : 1))
    .filter(isFirstOfItsKind)
    .slice(0, MOST)
}

function toActionEvidence(piece: Evidence, signal: string, text: string, personal: readonly Span[]): ActionEvidence {
  const { start, end } = piece
  const hidden = signal === 'personal_data' || personal.some((span) => span.start < end && start < span.end)
  return { start, end, signal, text: hidden ? null : text.slice(start, end) }
}

function isFirstOfItsKind(piece: ActionEvidence, index: number, all: readonly ActionEvidence[]): boolean {
  const before = all[index - 1]
  return (
    before === undefined || before.start !== piece.start || before.end !== piece.end || before.signal !== piece.signal
  )
}
