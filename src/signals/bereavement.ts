import { fromWords, type SignalDefinition } from './signal-definition.js'

/** Somebody close to the author has died: he is answered as one answers the bereaved. */
export const bereavement: SignalDefinition = {
  id: 'bereavement',
  about: 'somebody close to the author has died: a death in the family, a funeral, mourning',
  removalGrade: false,
  measure: fromWords,
}
