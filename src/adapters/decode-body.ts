/**
 * The text of a body.
 *
 * Bounds: a byte order mark is skipped; bytes that are no UTF-8 become U+FFFD.
 */
export function decodeBody(body: Uint8Array | string): string {
  return typeof body === 'string' ? body.replace(/^\uFEFF/, '') : new TextDecoder().decode(body)
}
