import { tierOf } from '../pattern/tier-of.js'
import { findAddresses } from './find-addresses.js'
import { findIbans } from './find-ibans.js'
import { isCardNumber } from './is-card-number.js'
import { findNationalIds } from './national-ids.js'
import type { Evidence, Signal } from './signal.js'
import type { MeasureInput, SignalDefinition } from './signal-definition.js'

/** Personal data that anyone can read: telephone, e-mail, bank account, card, national number, home address; `value` of the evidence names the kind, never the data. */
export const personalData: SignalDefinition = {
  id: 'personal_data',
  about: 'personal data that anyone can read: telephone, e-mail, bank account, card, national number, home address',
  removalGrade: false,
  measure,
}

/** Only the beginning of a long text is searched. */
const SEARCHED = 20_000

/** `jane @ example.com` with blanks on both sides; with one before alone it is a mention. */
const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}(?:@|\s@\s)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,3}\.[a-z]{2,12}\b/giu
/** `jane (at) example.com`, `jane at gmail dot com`: written so that machines do not read it. */
const HIDDEN_EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{2,64}(?: ?[[({] ?(?:at|arobase|@) ?[\])}] ?[a-z0-9-]{2,63}(?:\.| ?[[({]? ?(?:dot|point) ?[\])}]? ?)[a-z]{2,12}| (?:at|arobase|@) [a-z0-9-]{2,63} ?(?:dot|point|\.) ?(?:com|net|org|fr|be|ch|ca|uk|co\.uk|eu|de))\b/giu
const HIDES = ['(at', '[at', '{at', '( at', '[ at', ' dot ', ' point ', 'arobase', ' @ ', '(@', '[@'] as const
const DIGITS = /(?<!\d)(?<!\d[A-Za-z]{1,3})(?:\+|\b00)?\(?\d(?:[\s.()/-]{0,2}\d){7,18}/g

/** Numbers of companies: free, shared-cost and short ones are nobody's private number. */
const COMPANY_NUMBER =
  /^(?:0?8\d{8}|0?9[678]\d{7}|33[89]\d{8}|0(?:800|808|844|845|870|871|3\d\d)\d{6,7}|44(?:800|808|84|87|3)\d+|1?8(?:00|33|44|55|66|77|88)\d{7})$/

function measure({ comment, contactish, digits }: MeasureInput): Signal | null {
  const hides = HIDES.some((sign) => comment.text.includes(sign))
  if (!contactish && digits === 0 && !hides) return null
  const text = comment.text.slice(0, SEARCHED)
  const evidence: Evidence[] = []
  const add = (start: number, end: number, value: string, weight: number) => {
    if (evidence.some((one) => one.start < end && start < one.end)) return
    evidence.push({
      signal: 'personal_data',
      start,
      end,
      weight,
      tier: tierOf(weight),
      source: `signals/personal-data/${value}`,
      family: value,
      value,
    })
  }
  if (contactish && text.includes('@')) eachMatch(EMAIL, text, (start, end) => add(start, end, 'email', 0.9))
  if (hides) eachMatch(HIDDEN_EMAIL, text, (start, end) => add(start, end, 'email', 0.8))
  if (digits >= 8) for (const { start, end } of findIbans(text)) add(start, end, 'iban', 0.97)
  if (digits >= 6) for (const { kind, start, end } of findNationalIds(text)) add(start, end, kind, 0.95)
  if (digits > 0) for (const { start, end } of findAddresses(text)) add(start, end, 'address', 0.7)
  if (contactish)
    eachMatch(DIGITS, text, (start, end) => {
      const written = text.slice(start, end)
      const plain = written.replace(/\D/g, '')
      if (isCardNumber(plain)) add(start, end, 'card', 0.95)
      else if (
        isPhone(written, plain) ||
        (isPlainAmerican(plain) && SAYS_PHONE.test(text.slice(Math.max(0, start - 30), start)))
      )
        add(start, end, 'phone', 0.85)
    })
  if (evidence.length === 0) return null
  evidence.sort((a, b) => a.start - b.start)
  return { value: Math.max(...evidence.map((one) => one.weight)), tier: 'act', evidence }
}

/** Visits what an expression finds; `matchAll` would make the expression anew for every comment. */
function eachMatch(expression: RegExp, text: string, visit: (start: number, end: number) => void): void {
  expression.lastIndex = 0
  for (let found = expression.exec(text); found !== null; found = expression.exec(text))
    visit(found.index, found.index + found[0].length)
}

/** Telephone numbers of France, Belgium, Switzerland, the United Kingdom and North America as people write them, and any in international form. */
function isPhone(written: string, digits: string): boolean {
  if (COMPANY_NUMBER.test(digits)) return false
  if (/^\s*\+/.test(written)) return digits.length >= 9 && digits.length <= 15
  if (digits.startsWith('00')) return /^00[1-9]/.test(digits) && digits.length >= 11 && digits.length <= 17
  if (/^0[1-9]\d{8}$/.test(digits)) return true
  if (/^0[1-9]\d{9}$/.test(digits)) return true
  if (/^0[1-9]\d{7}$/.test(digits)) return /[\s./-]/.test(written)
  return isPlainAmerican(digits) && AMERICAN.test(written)
}

/** Three, three and four digits, as they are written in North America. */
const AMERICAN = /^\s*(?:\+?1[\s.-]{0,2})?(?:\(\d{3}\)[\s.-]{0,2}|\d{3}[\s./-]{1,2})\d{3}[\s.-]{0,2}\d{4}$/
const SAYS_PHONE = /\b(?:call me|text me|whats ?app|cell|mobile|phone|tel|gsm|natel|portable|téléphone)\b/i

function isPlainAmerican(digits: string): boolean {
  return /^1?[2-9]\d{2}[2-9]\d{6}$/.test(digits)
}
