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

/** `order is 88231`: a small word before the number is no part of it, a prefix in capitals is. */
const WORD_BEFORE = /^[a-z]+ /

/** What a number looks like from its first digit on. */
const RUN = /\d[A-Za-z0-9\u017f\u212a-]{3,}/g

/** A word that announces a number begins at most so many units before its first digit. */
const REACH = 48

/** Looks around runs of digits only: the long expression would else be tried at every letter. */
function measure({ comment, digits }: MeasureInput): Signal | null {
  if (digits < 4) return null
  const text = comment.text.slice(0, SEARCHED)
  const evidence: Evidence[] = []
  let searched = 0
  RUN.lastIndex = 0
  for (let run = RUN.exec(text); run !== null; run = RUN.exec(text)) {
    const head = text.slice(0, RUN.lastIndex)
    NUMBER.lastIndex = Math.max(searched, run.index - REACH)
    for (let found = NUMBER.exec(head); found !== null; found = NUMBER.exec(head)) {
      searched = NUMBER.lastIndex
      const start = searched - (found[1] ?? '').replace(WORD_BEFORE, '').length
      evidence.push({
        signal: 'order_reference',
        start,
        end: searched,
        weight: 0.9,
        tier: 'act',
        source: 'signals/order-reference',
        family: 'order',
      })
    }
  }
  return evidence.length === 0 ? null : { value: 0.9, tier: 'act', evidence }
}
