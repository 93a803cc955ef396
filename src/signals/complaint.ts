import { fromWords, type SignalDefinition } from './signal-definition.js'

/** Something went wrong: a failure of a product or service; its value is the topic. */
export const complaint: SignalDefinition = {
  id: 'complaint',
  about: 'something went wrong: a failure of a product or service; its value is the topic',
  removalGrade: false,
  measure: fromWords,
}
