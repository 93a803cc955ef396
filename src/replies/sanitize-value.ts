const MAX_LENGTH = 40
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u
const PERSON_NAME = /^[\p{L}\p{M}][\p{L}\p{M} '’.-]*$/u
const ORDER_NUMBER = /^[A-Za-z0-9][A-Za-z0-9 #/_.-]*$/

/**
 * Returns what an author gave us in a form that is safe to repeat, or `undefined` when it is not plainly a name or a number.
 *
 * Nothing is repaired: a value with markup, a mention, a link, control or bidi characters is left out as a whole.
 *
 * Bounds: at most 40 characters; the expressions run on no more than that.
 *
 * @example
 * sanitizeValue('author.name', 'Zoé') // => 'Zoé'
 */
export function sanitizeValue(variable: string, value: string | undefined): string | undefined {
  if (value === undefined || value.length > MAX_LENGTH * 2) return undefined
  const trimmed = value.trim()
  if (trimmed === '' || trimmed.length > MAX_LENGTH || INVISIBLE.test(trimmed)) return undefined
  if (variable === 'order') return ORDER_NUMBER.test(trimmed) && /[0-9]/.test(trimmed) ? trimmed : undefined
  return PERSON_NAME.test(trimmed) && !looksLikeLink(trimmed) ? trimmed : undefined
}

function looksLikeLink(name: string): boolean {
  return /[^ .]\.[^ .]{2}/u.test(name)
}
