import { fromWords, type SignalDefinition } from './signal-definition.js'

/** An insult aimed at the company, its products or its service. */
export const brandInsult: SignalDefinition = {
  id: 'brand_insult',
  about: 'an insult aimed at the company, its products or its service',
  removalGrade: false,
  measure: fromWords,
}
