import { fromWords, type SignalDefinition } from './signal-definition.js'

/** Hatred, contempt, exclusion or violence aimed at a protected group. */
export const identityAttack: SignalDefinition = {
  id: 'identity_attack',
  about: 'hatred, contempt, exclusion or violence aimed at a protected group',
  removalGrade: true,
  measure: fromWords,
}
