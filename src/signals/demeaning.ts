import { fromWords, type SignalDefinition } from './signal-definition.js'

/** An insult or humiliation aimed at a person: staff, the addressee, another commenter. */
export const demeaning: SignalDefinition = {
  id: 'demeaning',
  about: 'an insult or humiliation aimed at a person: staff, the addressee, another commenter',
  removalGrade: true,
  measure: fromWords,
}
