import type { Signal } from './signal.js'
import type { MeasureInput, SignalDefinition } from './signal-definition.js'

/** Fewer letters say nothing about shouting. */
const LEAST_LETTERS = 12

/** How much of the text is written in capitals. */
export const capitals: SignalDefinition = {
  id: 'capitals',
  about: 'how much of the text is written in capitals, from 0 to 1',
  removalGrade: false,
  measure,
}

function measure({ capitals: upper, letters, comment }: MeasureInput): Signal | null {
  if (letters < LEAST_LETTERS) return null
  const value = Math.round((upper / letters) * 100) / 100
  if (value < 0.5) return null
  return {
    value,
    tier: 'act',
    evidence: [
      {
        signal: 'capitals',
        start: 0,
        end: comment.text.length,
        weight: value,
        tier: 'act',
        source: 'signals/capitals',
        family: 'capitals',
      },
    ],
  }
}
