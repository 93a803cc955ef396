import { combineEvidence } from './combine-evidence.js'
import type { Signal } from './signal.js'
import type { MeasureInput, SignalDefinition } from './signal-definition.js'

/** Asks something that can be answered. */
export const question: SignalDefinition = {
  id: 'question',
  about: 'asks something that can be answered',
  removalGrade: false,
  measure,
}

/** A question mark at the end of a sentence that says more than `what??` counts as a weak question by itself. */
function measure({ evidence, comment }: MeasureInput): Signal | null {
  const found = evidence.question
  const mark = comment.text.includes('?') ? comment.text.lastIndexOf('?') : -1
  if (mark < 12) return found === undefined ? null : combineEvidence(found)
  const byMark = {
    signal: 'question',
    start: mark,
    end: mark + 1,
    weight: 0.5,
    tier: 'act' as const,
    source: 'signals/question-mark',
    family: 'question',
  }
  return combineEvidence(found === undefined ? [byMark] : [...found, byMark])
}
