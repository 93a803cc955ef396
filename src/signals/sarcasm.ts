import { fromWords, type SignalDefinition } from './signal-definition.js'

/** Marks of irony: praise that is not meant. */
export const sarcasm: SignalDefinition = {
  id: 'sarcasm',
  about: 'marks of irony: praise that is not meant',
  removalGrade: false,
  measure: fromWords,
}
