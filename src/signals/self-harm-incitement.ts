import { fromWords, type SignalDefinition } from './signal-definition.js'

/** Telling someone to hurt or kill themselves. */
export const selfHarmIncitement: SignalDefinition = {
  id: 'self_harm_incitement',
  about: 'telling someone to hurt or kill themselves',
  removalGrade: true,
  measure: fromWords,
}
