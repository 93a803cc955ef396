import { fromWords, type SignalDefinition } from './signal-definition.js'

/** Tells of abuse by somebody else, and wants help. */
export const abuseReport: SignalDefinition = {
  id: 'abuse_report',
  about: "tells of abuse by another commenter, or asks for somebody else's comment to be taken down",
  removalGrade: false,
  measure: fromWords,
}
