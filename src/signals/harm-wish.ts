import { fromWords, type SignalDefinition } from './signal-definition.js'

/** A wish that someone dies, falls ill or suffers. */
export const harmWish: SignalDefinition = {
  id: 'harm_wish',
  about: 'a wish that someone dies, falls ill or suffers',
  removalGrade: true,
  measure: fromWords,
}
