import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import { FIVE_MINUTES, type SignatureScheme } from '../signature.js'
import { signedBy } from '../verify-signature.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'
import { type ChatwootOptions, translate } from './to-requests.js'

export * from '../desk-entry.js'
export { type ChatwootDeskOptions, chatwootDesk } from './desk.js'
export type { ChatwootOptions } from './to-requests.js'

/**
 * Recent versions sign the time, a full stop, and the body.
 *
 * Source: Chatwoot, pull request 13573: what the headers of a delivery hold.
 */
const SCHEME: SignatureScheme = {
  header: 'x-chatwoot-signature',
  hash: 'SHA-256',
  encoding: 'hex',
  prefix: 'sha256=',
  time: { header: 'x-chatwoot-timestamp', unit: 'seconds', toleranceMs: FIVE_MINUTES },
  around: (_request, time) => ({ before: `${time}.` }),
}

/**
 * The adapter for Chatwoot conversations: webhooks of messages in, requests of the application API out.
 *
 * Source: Chatwoot, webhooks and application API.
 *
 * @example
 * chatwoot.parse('{"event":"conversation_opened"}') // => { ok: true, value: [], warnings: [] }
 */
export const chatwoot: Adapter<ChatwootOptions> = defineAdapter({
  platform: 'chatwoot',
  capabilities,
  limits,
  verify: signedBy(SCHEME),
  read: toComments,
  translate,
})
