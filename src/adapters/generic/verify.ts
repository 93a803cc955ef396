import type { RawRequest, WebhookKeys } from '../adapter.js'
import { readHeader } from '../read-header.js'
import { verifyHmac } from '../verify-hmac.js'

/**
 * True if `x-signature-256` signs the raw bytes. With `toleranceMs`, `x-signature-timestamp` is required too, must be that near to
 * `now`, and is signed before the body: timestamp, full stop, body.
 *
 * Units: `x-signature-timestamp` in seconds since the Unix epoch.
 * Bounds: a time exactly `toleranceMs` away is still good, in either direction.
 * Errors: an empty secret is a `TypeError`.
 */
export async function verify(request: RawRequest, keys: WebhookKeys): Promise<boolean> {
  const signature = readHeader(request, 'x-signature-256')
  if (keys.toleranceMs === undefined) return verifyHmac(keys.secret, request.body, signature)
  const timestamp = readHeader(request, 'x-signature-timestamp') ?? ''
  const signed = await verifyHmac(keys.secret, joined(`${timestamp}.`, request.body), signature)
  return signed && /^\d{1,12}$/.test(timestamp) && Math.abs(Number(timestamp) * 1000 - keys.now) <= keys.toleranceMs
}

function joined(prefix: string, body: Uint8Array): Uint8Array {
  const start = new TextEncoder().encode(prefix)
  const whole = new Uint8Array(start.length + body.length)
  whole.set(start)
  whole.set(body, start.length)
  return whole
}
