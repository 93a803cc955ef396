/**
 * True if a header holds the SHA-256 HMAC of the given bytes, as `sha256=` and 64 hexadecimal digits.
 *
 * Bounds: the comparison takes the same time wherever the signatures differ.
 * Errors: an empty secret is a `TypeError`, since it would let everyone in.
 * Source: RFC 2104; Web Crypto `verify` compares the whole of both signatures.
 */
export async function verifyHmac(secret: string, signed: Uint8Array, signature: string | undefined): Promise<boolean> {
  if (secret === '') throw new TypeError('verify: the secret is empty; pass the key that the platform signs with')
  const digits = /^sha256=([0-9a-f]{64})$/i.exec(signature ?? '')?.[1]
  if (digits === undefined) return false
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const { subtle } = globalThis.crypto
  const key = await subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, ['verify'])
  return subtle.verify(algorithm, key, fromHex(digits), Uint8Array.from(signed))
}

function fromHex(digits: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: digits.length / 2 }, (_, index) =>
    Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16),
  )
}
