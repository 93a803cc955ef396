/**
 * Puts quotation marks around the integers of a JSON text that a number cannot hold exactly, so that ids keep their digits.
 *
 * Bounds: numbers inside strings, fractions and exponents stay as they are; time is linear in the length.
 * Errors: none; a text that is no JSON stays none.
 *
 * @example
 * quoteLongIntegers('{"id":7123456789012345678}') // => '{"id":"7123456789012345678"}'
 */
export function quoteLongIntegers(json: string): string {
  if (!/\d{16}/.test(json)) return json
  const pieces: string[] = []
  let copied = 0
  for (let at = 0; at < json.length; ) {
    const code = json.charCodeAt(at)
    if (code === QUOTE) {
      at = endOfString(json, at)
    } else if (isDigit(code)) {
      const end = endOfNumber(json, at)
      const start = json.charCodeAt(at - 1) === MINUS ? at - 1 : at
      const number = json.slice(start, end)
      if (/^-?\d{16,}$/.test(number) && !Number.isSafeInteger(Number(number))) {
        pieces.push(json.slice(copied, start), '"', number, '"')
        copied = end
      }
      at = end
    } else {
      at += 1
    }
  }
  return pieces.join('') + json.slice(copied)
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const MINUS = 0x2d

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function endOfString(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at += 1) {
    const code = json.charCodeAt(at)
    if (code === QUOTE) return at + 1
    if (code === BACKSLASH) at += 1
  }
  return json.length
}

function endOfNumber(json: string, start: number): number {
  let at = start
  while (at < json.length && /[\d.eE+-]/.test(json.charAt(at))) at += 1
  return at
}
