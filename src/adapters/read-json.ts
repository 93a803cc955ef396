import { fail, ok, type Result } from '../result.js'
import { decodeBody } from './decode-body.js'
import { quoteLongIntegers } from './quote-long-integers.js'

/**
 * Reads a JSON body; integers too long for a number arrive as text with all their digits.
 *
 * Bounds: a byte order mark is skipped; bytes that are no UTF-8 become U+FFFD.
 * Errors: `unreadable-json`.
 *
 * @example
 * readJson('[7123456789012345678, 1]') // => { ok: true, value: ['7123456789012345678', 1], warnings: [] }
 */
export function readJson(body: Uint8Array | string): Result<unknown> {
  if (typeof body !== 'string' && !(body instanceof Uint8Array))
    return fail([
      {
        code: 'unreadable-json',
        severity: 'error',
        path: '',
        message: 'the body is neither text nor bytes',
        hint: 'hand in the request body as it came, before any parsing',
      },
    ])
  const text = decodeBody(body)
  try {
    const value: unknown = JSON.parse(quoteLongIntegers(text))
    return ok(value)
  } catch {
    const message = text.trim() === '' ? 'the body is empty' : 'the body is not JSON'
    return fail([{ code: 'unreadable-json', severity: 'error', path: '', message }])
  }
}
