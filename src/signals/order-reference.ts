import type { Evidence, Signal } from './signal.js'
import type { MeasureInput, SignalDefinition } from './signal-definition.js'

/** Names an order, booking or file number. */
export const orderReference: SignalDefinition = {
  id: 'order_reference',
  about: 'names an order, booking or file number',
  removalGrade: false,
  measure,
}

/** Only the beginning of a long text is searched. */
const SEARCHED = 4000

const NUMBER =
  /(?:\b(?:commandes?|cde|dossier|facture|r[ée]f(?:[ée]rence)?|r[ée]servation|ticket|colis|suivi|orders?|booking|case|invoice|ref(?:erence)?|tracking|pnr|confirmation)\b[^\p{L}\p{N}\n]{0,4}(?:n[°ºo]\.?|num(?:[ée]ro|ber)?|no\.?|#|is|est)?[^\p{L}\p{N}\n]{0,4}|(?:n°|#)\s?)([A-Z]{0,5}[-_ ]?\d[A-Z0-9-]{3,19})/giu

function measure({ comment, digits }: MeasureInput): Signal | null {
  if (digits < 4) return null
  const evidence: Evidence[] = []
  for (const found of comment.text.slice(0, SEARCHED).matchAll(NUMBER)) {
    const number = found[1] ?? ''
    const start = found.index + found[0].length - number.length
    evidence.push({ signal: 'order_reference', start, end: start + number.length, weight: 0.9, tier: 'act', source: 'signals/order-reference', family: 'order' })
  }
  return evidence.length === 0 ? null : { value: 0.9, tier: 'act', evidence }
}
