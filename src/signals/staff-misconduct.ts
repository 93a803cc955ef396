import { fromWords, type SignalDefinition } from './signal-definition.js'

/** Says that someone who works for the brand behaved badly. */
export const staffMisconduct: SignalDefinition = {
  id: 'staff_misconduct',
  about: 'says that someone who works for the brand behaved badly',
  removalGrade: false,
  measure: fromWords,
}
