import { fromWords, type SignalDefinition } from './signal-definition.js'

/** Somebody was hurt, or nearly, by what the brand makes or does. */
export const injury: SignalDefinition = {
  id: 'injury',
  about:
    'somebody was hurt by a product or service, or nearly: fire, burns, an explosion, choking, an allergy, glass in food',
  removalGrade: false,
  measure: fromWords,
}
