import { fromWords, type SignalDefinition } from './signal-definition.js'

/** Provokes: asks for a reaction, mocks for the sake of it. */
export const bait: SignalDefinition = {
  id: 'bait',
  about: 'provokes: asks for a reaction, mocks for the sake of it',
  removalGrade: false,
  measure: fromWords,
}
