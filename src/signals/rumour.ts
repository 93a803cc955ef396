import { fromWords, type SignalDefinition } from './signal-definition.js'

/** Passes on a claim from an unverified source. */
export const rumour: SignalDefinition = {
  id: 'rumour',
  about: 'passes on a claim from an unverified source',
  removalGrade: false,
  measure: fromWords,
}
