import { fromWords, type SignalDefinition } from './signal-definition.js'

/** A threat of violence against anyone: the person addressed, staff, a third person; credible or veiled. */
export const threat: SignalDefinition = {
  id: 'threat',
  about: 'a threat of violence against anyone: the person addressed, staff, a third person; credible or veiled',
  removalGrade: true,
  measure: fromWords,
}
