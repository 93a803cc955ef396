import { fromWords, type SignalDefinition } from './signal-definition.js'

/** Needs an answer now. */
export const urgency: SignalDefinition = {
  id: 'urgency',
  about: 'needs an answer now',
  removalGrade: false,
  measure: fromWords,
}
