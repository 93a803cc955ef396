import { fromWords, type SignalDefinition } from './signal-definition.js'

/** Announces a legal step: a lawyer, a court, a regulator. */
export const legalThreat: SignalDefinition = {
  id: 'legal_threat',
  about: 'announces a legal step: a lawyer, a court, a regulator',
  removalGrade: false,
  measure: fromWords,
}
