import { fromWords, type SignalDefinition } from './signal-definition.js'

/** Coarse words, whoever or whatever they are about. */
export const profanity: SignalDefinition = {
  id: 'profanity',
  about: 'coarse words, whoever or whatever they are about',
  removalGrade: false,
  measure: fromWords,
}
