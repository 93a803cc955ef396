import type { SignatureScheme } from './signature.js'

/**
 * How Meta signs, and those who took it over: hexadecimal, over the raw body, with the secret of the app.
 *
 * Source: Meta, Webhooks: event notifications; GitHub, Validating webhook deliveries.
 */
export const HUB_SIGNATURE_256: SignatureScheme = {
  header: 'x-hub-signature-256',
  hash: 'SHA-256',
  encoding: 'hex',
  prefix: 'sha256=',
}

/** The older header of the same protocol, with SHA-1, as helpdesks still send it. */
export const HUB_SIGNATURE: SignatureScheme = {
  header: 'x-hub-signature',
  hash: 'SHA-1',
  encoding: 'hex',
  prefix: 'sha1=',
}
