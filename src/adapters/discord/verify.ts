import type { HandshakeAnswer, RawRequest, WebhookKeys } from '../adapter.js'
import { jsonAnswer, plainAnswer } from '../handshake-answer.js'
import { readHeader } from '../read-header.js'
import { readJson } from '../read-json.js'
import { FIVE_MINUTES } from '../signature.js'
import { fromHex, isRecent, signedBytes } from '../verify-signature.js'

/**
 * True if Discord has signed the time and the raw bytes. The secret is the public key of the application, in hexadecimal.
 *
 * Bounds: Discord names no tolerance; without one from the host, five minutes.
 * Errors: a key that is none is a `TypeError`.
 * Source: Discord, Interactions: security and authorization (Ed25519).
 */
export async function verify(request: RawRequest, keys: WebhookKeys): Promise<boolean> {
  const key = fromHex(keys.secret)
  if (key?.length !== 32)
    throw new TypeError('verify: `secret` must be the public key of the app, 64 hexadecimal digits')
  const text = readHeader(request, 'x-signature-ed25519') ?? ''
  const time = readHeader(request, 'x-signature-timestamp') ?? ''
  const signature = fromHex(text)
  if (signature?.length !== 64) return false
  const { subtle } = globalThis.crypto
  const imported = await subtle.importKey('raw', key, 'Ed25519', false, ['verify'])
  if (!(await subtle.verify('Ed25519', imported, signature, signedBytes(request, { before: time })))) return false
  if (!isRecent(time, { unit: 'seconds', toleranceMs: FIVE_MINUTES }, keys)) return false
  return !(await keys.isReplay?.(text))
}

/**
 * Answers Discord's pings. A ping with a wrong signature gets 401, since Discord sends such to see whether anybody looks.
 *
 * Source: Discord, Interactions: receiving an interaction; webhook events.
 */
export async function handshake(request: RawRequest, keys: WebhookKeys): Promise<HandshakeAnswer | null> {
  const type = typeOf(request)
  if (type === undefined) return null
  const { isReplay: _, ...plain } = keys
  if (!(await verify(request, plain))) return plainAnswer(401)
  return type === 1 ? jsonAnswer({ type: 1 }) : plainAnswer(204)
}

function typeOf(request: RawRequest): 0 | 1 | undefined {
  if (request.method.toUpperCase() !== 'POST' || request.body.length > 65_536) return undefined
  const json = readJson(request.body)
  if (!json.ok || typeof json.value !== 'object' || json.value === null || !('type' in json.value)) return undefined
  const { type } = json.value
  return type === 0 || type === 1 ? type : undefined
}
