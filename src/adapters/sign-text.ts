/**
 * The SHA-256 HMAC of a text, for the answer to a challenge.
 *
 * Errors: an empty secret is a `TypeError`.
 */
export async function signText(secret: string, text: string, encoding: 'hex' | 'base64'): Promise<string> {
  if (secret === '') throw new TypeError('handshake: the secret is empty; pass the key that the platform signs with')
  const bytes = new TextEncoder()
  const { subtle } = globalThis.crypto
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await subtle.importKey('raw', bytes.encode(secret), algorithm, false, ['sign'])
  const signature = new Uint8Array(await subtle.sign(algorithm, key, bytes.encode(text)))
  return encoding === 'hex'
    ? [...signature].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    : btoa(String.fromCharCode(...signature))
}
