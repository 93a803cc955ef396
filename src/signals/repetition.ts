import { tierOf } from '../pattern/tier-of.js'
import { isEarlierHere } from './earlier.js'
import { likenessOf } from './likeness.js'
import type { Signal } from './signal.js'
import type { MeasureInput, SignalDefinition } from './signal-definition.js'

/** At most so many of the author's latest comments are compared. */
const COMPARED = 40

/** The author says again what he said before, or turns round the same thing. */
export const repetition: SignalDefinition = {
  id: 'repetition',
  about:
    'the author says again what he said on this page in the last 30 days, word for word, nearly so, or about the same thing; its value is the likeness',
  removalGrade: false,
  measure,
}

function measure({ comment, ledger, now, analysis }: MeasureInput): Signal | null {
  if (comment.author?.id === undefined || ledger.length === 0 || analysis.sketch.length === 0) return null
  let best = 0
  let compared = 0
  for (let i = ledger.length - 1; i >= 0 && compared < COMPARED; i--) {
    const entry = ledger[i]
    if (entry?.sketch === undefined || !isEarlierHere(entry, comment, now)) continue
    compared++
    best = Math.max(best, likenessOf(entry.sketch, analysis.sketch))
  }
  if (best < 0.3) return null
  return {
    value: best,
    tier: tierOf(best),
    evidence: [
      {
        signal: 'repetition',
        start: 0,
        end: comment.text.length,
        weight: best,
        tier: tierOf(best),
        source: 'signals/repetition',
        family: 'repetition',
      },
    ],
  }
}
