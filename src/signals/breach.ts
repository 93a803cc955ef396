import { fromWords, type SignalDefinition } from './signal-definition.js'

/** Says that data leaked or an account was taken over. */
export const breach: SignalDefinition = {
  id: 'breach',
  about: 'says that data leaked or an account was taken over',
  removalGrade: false,
  measure: fromWords,
}
