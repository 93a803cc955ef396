import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** Shorter keys can be guessed, and with the key every telephone number. */
export const SHORTEST_KEY = 16

/**
 * Makes a digest of a piece of personal data, by which it is known again and which does not tell it.
 *
 * Units: `kind` as evidence of `personal_data` names it in `value`; the result is 64 hexadecimal digits.
 * Bounds: the same however it is written: blanks, dots, capitals, `+33 6` or `06` (FR, BE, CH, GB, US and CA). Another key gives another digest. The
 * key must be secret: whoever has it can try all telephone numbers.
 * Errors: `TypeError` for a key of fewer than 16 characters.
 * Source: HMAC-SHA-256, RFC 2104 and FIPS 180-4.
 *
 * @example
 * digestPersonal('phone', '+33 6 39 98 12 34', 'a key of the host') === digestPersonal('phone', '06.39.98.12.34', 'a key of the host') // => true
 */
export function digestPersonal(kind: string, words: string, key: string): string {
  if (typeof key !== 'string' || key.length < SHORTEST_KEY)
    throw new TypeError(`digestPersonal: the key must have at least ${SHORTEST_KEY} characters`)
  return bytesToHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(`${kind}\u0000${plainForm(kind, words)}`)))
}

function plainForm(kind: string, words: string): string {
  switch (kind) {
    case 'phone':
      return subscriberOf(words)
    case 'email':
      return words.normalize('NFKC').toLowerCase().replace(/\s/g, '')
    case 'address':
      return words
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
    default:
      return words.toUpperCase().replace(/[^0-9A-Z]/g, '')
  }
}

/** Countries whose national form is read as well, by their calling code. */
const CALLING_CODES = /^(?:33|32|41|44|1(?=\d{10}$))0?/

/** The number within its country where that can be told, so that both ways of writing it are one. */
function subscriberOf(words: string): string {
  const digits = words.replace(/\D/g, '')
  if (/^\s*\(?\+/.test(words)) return digits.replace(CALLING_CODES, '')
  if (digits.startsWith('00')) return digits.slice(2).replace(CALLING_CODES, '')
  return digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits.replace(/^0/, '')
}
