import { FIVE_MINUTES, type SignatureScheme } from './signature.js'

/** How a host signs what it sends in our own format: hexadecimal, over the raw body. */
export const OWN_SIGNATURE: SignatureScheme = {
  header: 'x-signature-256',
  hash: 'SHA-256',
  encoding: 'hex',
  prefix: 'sha256=',
}

/** The same with a time in seconds, signed before the body: time, full stop, body. */
export const OWN_TIMED_SIGNATURE: SignatureScheme = {
  ...OWN_SIGNATURE,
  time: { header: 'x-signature-timestamp', unit: 'seconds', toleranceMs: FIVE_MINUTES },
  around: (_request, time) => ({ before: `${time}.` }),
}
