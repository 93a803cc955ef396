import type { RawRequest, WebhookKeys } from '../adapter.js'
import { OWN_SIGNATURE, OWN_TIMED_SIGNATURE } from '../own-signature.js'
import { verifySignature } from '../verify-signature.js'

/**
 * True if `x-signature-256` signs the raw bytes. With `toleranceMs`, `x-signature-timestamp` is required too, must be that near to
 * `now`, and is signed before the body: timestamp, full stop, body.
 *
 * Units: `x-signature-timestamp` in seconds since the Unix epoch.
 * Bounds: a time exactly `toleranceMs` away is still good, in either direction.
 * Errors: an empty secret is a `TypeError`.
 */
export async function verify(request: RawRequest, keys: WebhookKeys): Promise<boolean> {
  return verifySignature(keys.toleranceMs === undefined ? OWN_SIGNATURE : OWN_TIMED_SIGNATURE, request, keys)
}
