import { fromWords, type SignalDefinition } from './signal-definition.js'

/** A sexual insult, demand or threat aimed at a person. */
export const sexualAbuse: SignalDefinition = {
  id: 'sexual_abuse',
  about: 'a sexual insult, demand or threat aimed at a person',
  removalGrade: true,
  measure: fromWords,
}
