import { parseTime } from '../comment/parse-time.js'
import type { Adapter, RawRequest, WebhookKeys } from './adapter.js'
import { readHeader } from './read-header.js'
import type { SignatureScheme, SignedTime } from './signature.js'

/**
 * True if a delivery is signed as the scheme says, is neither too old nor from the future, and is no replay.
 *
 * Bounds: a time exactly at the tolerance is still good, in either direction; the comparison takes the same time wherever the signatures differ.
 * Errors: an empty secret is a `TypeError`, since it would let everyone in.
 * Source: RFC 2104; Web Crypto `verify` compares the whole of both signatures.
 */
export async function verifySignature(
  scheme: SignatureScheme,
  request: RawRequest,
  keys: WebhookKeys,
): Promise<boolean> {
  if (keys.secret === '') throw new TypeError('verify: the secret is empty; pass the key that the platform signs with')
  const found = readSignature(scheme, request)
  const signature = found && decode(scheme, found.signature)
  if (found === undefined || signature === undefined) return false
  const signed = signedBytes(request, scheme.around?.(request, found.time) ?? {})
  const algorithm = { name: 'HMAC', hash: scheme.hash }
  const { subtle } = globalThis.crypto
  const key = await subtle.importKey('raw', new TextEncoder().encode(keys.secret), algorithm, false, ['verify'])
  if (!(await subtle.verify(algorithm, key, signature, signed))) return false
  if (scheme.time !== undefined && !isRecent(found.time, scheme.time, keys)) return false
  return !(await keys.isReplay?.(found.signature))
}

/** The `verify` of an adapter whose platform signs as the scheme says. */
export function signedBy(scheme: SignatureScheme): Adapter<never>['verify'] {
  return (request, keys) => verifySignature(scheme, request, keys)
}

function readSignature(scheme: SignatureScheme, request: RawRequest) {
  const value = readHeader(request, scheme.header)
  if (value === undefined) return undefined
  const split = scheme.split === undefined ? { signature: value, time: '' } : scheme.split(value)
  const { prefix = '', time } = scheme
  if (split === undefined || !split.signature.startsWith(prefix)) return undefined
  return {
    signature: split.signature.slice(prefix.length),
    time: time?.header === undefined ? split.time : (readHeader(request, time.header) ?? ''),
  }
}

const BYTES = { 'SHA-256': 32, 'SHA-1': 20 } as const

/** The bytes of a signature of exactly the right length and alphabet. */
function decode({ encoding, hash }: SignatureScheme, text: string): Uint8Array<ArrayBuffer> | undefined {
  const length = BYTES[hash]
  if (encoding === 'hex') return text.length === 2 * length ? fromHex(text) : undefined
  if (text.length !== Math.ceil(length / 3) * 4 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined
  const bytes = Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0))
  return bytes.length === length ? bytes : undefined
}

/** The bytes that hexadecimal digits stand for; nothing for other text. */
export function fromHex(digits: string): Uint8Array<ArrayBuffer> | undefined {
  if (digits.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(digits)) return undefined
  return Uint8Array.from({ length: digits.length / 2 }, (_, index) =>
    Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16),
  )
}

/** What was signed: the body, and what stands around it. */
export function signedBytes(
  { body }: RawRequest,
  { before = '', after = '' }: { readonly before?: string; readonly after?: string },
): Uint8Array<ArrayBuffer> {
  const [start, end] = [new TextEncoder().encode(before), new TextEncoder().encode(after)]
  const whole = new Uint8Array(start.length + body.length + end.length)
  whole.set(start)
  whole.set(body, start.length)
  whole.set(end, start.length + body.length)
  return whole
}

/** True if a signed time lies within the tolerance, before or after now. */
export function isRecent(time: string, { unit, toleranceMs }: SignedTime, keys: WebhookKeys): boolean {
  const at = unit === 'iso' ? parseTime(time) : /^\d{1,15}$/.test(time) ? inMs(Number(time), unit) : undefined
  return at !== undefined && Math.abs(at - keys.now) <= (keys.toleranceMs ?? toleranceMs)
}

function inMs(time: number, unit: 'seconds' | 'milliseconds' | 'epoch'): number {
  const isSeconds = unit === 'seconds' || (unit === 'epoch' && time < LATEST_SECONDS)
  return isSeconds ? time * 1000 : time
}

/** In seconds far in the future, in milliseconds in 1973. */
const LATEST_SECONDS = 1e11
