import { fromWords, type SignalDefinition } from './signal-definition.js'

/** Thanks or praise that is meant. */
export const praise: SignalDefinition = {
  id: 'praise',
  about: 'thanks or praise that is meant',
  removalGrade: false,
  measure: fromWords,
}
