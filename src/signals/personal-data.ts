import { tierOf } from '../pattern/tier-of.js'
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
const IBAN = /\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{1,4}){3,9}\b/gi
const DIGITS = /(?:\+|\b00)?\(?\d(?:[\s.()/-]{0,2}\d){7,18}/g

/** Numbers of companies: free, shared-cost and short ones are nobody's private number. */
const COMPANY_NUMBER =
  /^(?:0?8\d{8}|0?9[678]\d{7}|33[89]\d{8}|0(?:800|808|844|845|870|871|3\d\d)\d{6,7}|44(?:800|808|84|87|3)\d+|1?8(?:00|33|44|55|66|77|88)\d{7})$/

/** A street with a number, where the author says that somebody lives or is to be reached there; shops have addresses, too. */
const STREET =
  /\b\d{1,4}(?: ?(?:bis|ter|[a-d]))?,? (?:rue|avenue|av\.?|boulevard|bd|impasse|allée|chemin|place|quai|route|cours|[A-Z][a-zé'-]{2,20} (?:street|st|road|rd|lane|avenue|ave|close|drive|way|terrace|crescent))\b/giu
const LIVES =
  /(?:j'habite|j’habite|mon adresse|chez moi|mon domicile|(?:il|elle) habite|son adresse|i live|my address|my home|(?:he|she) lives|(?:his|her) address|livr(?:ez|er) (?:au|chez)|deliver(?:ed)? (?:it )?to)/iu

/** What is said of a street stands at most so many units before it. */
const SAID_BEFORE = 60

function addAddress(text: string, add: (start: number, end: number, value: string, weight: number) => void): void {
  eachMatch(STREET, text, (start, end) => {
    if (LIVES.test(text.slice(Math.max(0, start - SAID_BEFORE), start))) add(start, end, 'address', 0.7)
  })
}

function measure({ comment, contactish, digits }: MeasureInput): Signal | null {
  if (!contactish && digits === 0) return null
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
  if (contactish)
    eachMatch(IBAN, text, (start, end) => {
      if (isIban(text.slice(start, end))) add(start, end, 'iban', 0.97)
    })
  if (digits >= 6) for (const { kind, start, end } of findNationalIds(text)) add(start, end, kind, 0.95)
  if (digits > 0) addAddress(text, add)
  if (contactish)
    eachMatch(DIGITS, text, (start, end) => {
      const written = text.slice(start, end)
      const plain = written.replace(/\D/g, '')
      if (plain.length >= 13 && plain.length <= 19 && isLuhn(plain)) add(start, end, 'card', 0.95)
      else if (isPhone(written, plain)) add(start, end, 'phone', 0.85)
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
  if (/^\s*(?:\+|00)/.test(written)) return digits.length >= 9 && digits.length <= 15
  if (/^0[1-9]\d{8}$/.test(digits)) return true
  if (/^0[1-9]\d{9}$/.test(digits)) return true
  if (/^0[1-9]\d{7}$/.test(digits)) return /[\s./-]/.test(written)
  return /^1?[2-9]\d{2}[2-9]\d{6}$/.test(digits) && /[\s.()-]/.test(written)
}

/**
 * The check digits of an international bank account number.
 *
 * Source: ISO 13616, modulo 97.
 */
function isIban(written: string): boolean {
  const plain = written.replace(/[^A-Za-z0-9]/g, '').toUpperCase()
  if (plain.length < 15 || plain.length > 34) return false
  const moved = plain.slice(4) + plain.slice(0, 4)
  let rest = 0
  for (const char of moved) {
    const code = char.charCodeAt(0)
    const number = code >= 65 ? code - 55 : code - 48
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97
  }
  return rest === 1
}

/**
 * The check digit of a payment card number.
 *
 * Source: ISO/IEC 7812-1, annex B (Luhn).
 */
function isLuhn(digits: string): boolean {
  if (/^(\d)\1+$/.test(digits)) return false
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48
    const twice = digit * 2
    sum += i % 2 === 0 ? digit : twice > 9 ? twice - 9 : twice
  }
  return sum % 10 === 0
}
