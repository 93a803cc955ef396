/**
 * The numbers of Visa, Mastercard, Maestro, American Express, Diners Club and JCB: bar codes, SIRET and the numbers of telephones pass the same
 * check digit and begin otherwise.
 */
const ISSUED =
  /^(?:4\d{12}(?:\d{3}){0,2}|(?:5[0-9]|6\d)\d{14}(?:\d{3})?|2[2-7]\d{14}|3[47]\d{13}|35\d{14}|3(?:0[0-5]|[689]\d)\d{11})$/

/**
 * Tells whether digits are the number of a payment card that some issuer could have given out.
 *
 * Source: ISO/IEC 7812-1, annex B (Luhn), and the ranges that the issuers publish.
 *
 * @example
 * isCardNumber('4111111111111111') // => true
 */
export function isCardNumber(digits: string): boolean {
  if (!ISSUED.test(digits) || /^(\d)\1+$/.test(digits)) return false
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48
    const twice = digit * 2
    sum += i % 2 === 0 ? digit : twice > 9 ? twice - 9 : twice
  }
  return sum % 10 === 0
}
