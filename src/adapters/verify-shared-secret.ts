import type { RawRequest, WebhookKeys } from './adapter.js'
import { readHeader } from './read-header.js'
import { sameText } from './same-text.js'

/**
 * True if a delivery carries the agreed secret in a header. It proves who sent, not what: the body is not signed.
 *
 * Bounds: the comparison takes the same time wherever the two differ.
 * Errors: an empty secret is a `TypeError`, since it would let everyone in.
 */
export function verifySharedSecret(
  { header, prefix = '' }: { readonly header: string; readonly prefix?: string },
  request: RawRequest,
  keys: WebhookKeys,
): boolean {
  if (keys.secret === '') throw new TypeError('verify: the secret is empty; pass the one that was agreed on')
  return sameText(prefix + keys.secret, readHeader(request, header) ?? '')
}
