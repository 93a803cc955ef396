import { fromWords, type SignalDefinition } from './signal-definition.js'

/** Asks for money back or compensation. */
export const refundRequest: SignalDefinition = {
  id: 'refund_request',
  about: 'asks for money back or compensation',
  removalGrade: false,
  measure: fromWords,
}
