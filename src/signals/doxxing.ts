import { fromWords, type SignalDefinition } from './signal-definition.js'

/** Someone else's private data or whereabouts, given away so that others use it. */
export const doxxing: SignalDefinition = {
  id: 'doxxing',
  about: "someone else's private data or whereabouts, given away so that others use it",
  removalGrade: true,
  measure: fromWords,
}
