import { fromWords, type SignalDefinition } from './signal-definition.js'

/** Disagrees with what the brand or another commenter says or does. */
export const disagreement: SignalDefinition = {
  id: 'disagreement',
  about: 'disagrees with what the brand or another commenter says or does',
  removalGrade: false,
  measure: fromWords,
}
