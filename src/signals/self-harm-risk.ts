import { fromWords, type SignalDefinition } from './signal-definition.js'

/** The author speaks of not wanting to live; gets care, is never punished. */
export const selfHarmRisk: SignalDefinition = {
  id: 'self_harm_risk',
  about: 'the author speaks of not wanting to live; gets care, is never punished',
  removalGrade: false,
  measure: fromWords,
}
