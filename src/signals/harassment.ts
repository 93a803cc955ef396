import { fromWords, type SignalDefinition } from './signal-definition.js'

/** Intimidation, stalking, unwanted advances, remarks on someone's body. */
export const harassment: SignalDefinition = {
  id: 'harassment',
  about: "intimidation, stalking, unwanted advances, remarks on someone's body",
  removalGrade: true,
  measure: fromWords,
}
