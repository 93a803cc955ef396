import { fromWords, type SignalDefinition } from './signal-definition.js'

/** A word that demeans a group, used of someone. */
export const slur: SignalDefinition = {
  id: 'slur',
  about: 'a word that demeans a group, used of someone',
  removalGrade: true,
  measure: fromWords,
}
