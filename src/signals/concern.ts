import { tierOf } from '../pattern/tier-of.js'
import { combineEvidence } from './combine-evidence.js'
import { MATTERS } from './matters.js'
import type { Evidence, Signal } from './signal.js'
import type { MeasureInput, SignalDefinition } from './signal-definition.js'

/** A real matter stands behind the comment: an order, a product, a date, an amount, an incident. */
export const concern: SignalDefinition = {
  id: 'concern',
  about: 'a real matter stands behind the comment: an order, a product, a date, an amount, an incident',
  removalGrade: false,
  measure,
}

/** So many units of a long text are searched, and so many before its first digit. */
const SEARCHED = 4000
const REACH = 16

const MONTH =
  '(?:jan(?:uary|vier)?|feb(?:ruary)?|f[ée]vr(?:ier)?|mar(?:ch|s)|apr(?:il)?|avril|may|mai|june?|juin|july?|juil(?:let)?|aug(?:ust)?|ao[uû]t|sept?(?:ember|embre)?|oct(?:ober|obre)?|nov(?:ember|embre)?|d[ée]c(?:ember|embre)?)'

/** A day of a month names what happened when. */
const DATE = new RegExp(
  `\\b(?:\\d{1,2}(?:er|st|nd|rd|th)?\\s(?:of\\s)?${MONTH}|${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?)\\b|\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b`,
  'iu',
)

/** An amount with cents, or of three digits and more: nobody is so exact in jest. */
const AMOUNT =
  /[$£€]\s?\d[\d ,.]{2,9}|\d[\d  .]{0,9}(?:,\d{2}|\.\d{2}|\d{2})\s?(?:[€£$]|euros?\b|dollars?\b|pounds?\b|francs?\b|chf\b|f?cfa\b)/iu

/** Any sum of money. */
const SUM = /[$£€]\s?\d|\d\s?(?:[€£$]|euros?\b|dollars?\b|pounds?\b|quid\b|francs?\b|chf\b|f?cfa\b)/iu

/** A time to the minute or a price to the cent; not a version, a score or a long number. */
const TIME =
  /(?<![\d.,:/-])(?:[01]?\d|2[0-3])[h:.][0-5]\d(?![\d.,:%/-]\d|\d|%)|(?<![\d.,:/-])\d{1,4},\d{2}(?![\d.,:%/-]\d|\d|%)/iu

/** Letters and figures that a system gave out: a policy, a claim, a fine. */
const REFERENCE = /\b[A-Z]{1,5}[- ]?\d{3,}(?:-\d{1,8})?\b|\b\d{2,8}-\d{3,8}\b/u

/** Each with what must stand in a text that holds it: a cheap question first, since most numbers are none of these. */
const DETAILS = [
  {
    name: 'date',
    near: /\d(?:er|[sſ]t|nd|rd|th)?\s(?:of\s)?(?:jan|f[eé]|mar|a[pvuo]|ma[iy]|ju|[sſ]ep|oct|nov|d[eé]c)|[a-z]\s\d{1,2}(?!\d)|\d\/\d/i,
    expression: DATE,
    weight: 0.6,
  },
  { name: 'amount', near: /[$£€]|\d\s?(?:euro|dollar|pound|franc|chf|f?cfa)/i, expression: AMOUNT, weight: 0.6 },
  { name: 'reference', near: /[A-Z][- ]?\d{3}|\d-\d{3}/, expression: REFERENCE, weight: 0.6 },
  // A time of day or a price without its sign says what happened when, or what it cost.
  { name: 'time', near: /\d[h:.,]\d\d/i, expression: TIME, weight: 0.45 },
  // Any sum is worth a complaint, so it is only a hint by itself.
  { name: 'sum', near: /[$£€]|\d\s?(?:euro|dollar|pound|franc|chf|f?cfa|quid)/i, expression: SUM, weight: 0.45 },
] as const

function measure({ comment, evidence, measured, digits }: MeasureInput): Signal | null {
  const found: Evidence[] = evidence.concern?.slice() ?? []
  for (const id of MATTERS) {
    if (id === 'concern') continue
    const signal = measured[id]
    const [first] = signal?.evidence ?? []
    if (signal === undefined || first === undefined || (signal.value ?? 0) < 0.5) continue
    found.push({ ...first, signal: 'concern', weight: 0.8, tier: 'act', source: `signals/concern/${id}`, family: id })
  }
  if (digits > 0) addDetails(comment.text, found)
  return combineEvidence(found)
}

/** Every detail holds a digit, so that nothing far before the first one is searched. */
function addDetails(text: string, found: Evidence[]): void {
  const from = Math.max(0, text.search(/\d/u) - REACH)
  const searched = text.slice(from, from + SEARCHED)
  for (const { name, near, expression, weight } of DETAILS) {
    if (!near.test(searched)) continue
    const match = expression.exec(searched)
    if (match === null) continue
    const start = from + match.index
    found.push({
      signal: 'concern',
      start,
      end: start + match[0].length,
      weight,
      tier: tierOf(weight),
      source: `signals/concern/${name}`,
      family: 'detail',
    })
  }
}
