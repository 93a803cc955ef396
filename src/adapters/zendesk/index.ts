import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import { FIVE_MINUTES, type SignatureScheme } from '../signature.js'
import { signedBy } from '../verify-signature.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'
import { translate, type ZendeskOptions } from './to-requests.js'

export * from '../desk-entry.js'
export { type ZendeskDeskOptions, zendeskDesk } from './desk.js'
export type { ZendeskOptions } from './to-requests.js'

/** The signed time stands right before the body, as ISO 8601. */
const SCHEME: SignatureScheme = {
  header: 'x-zendesk-webhook-signature',
  hash: 'SHA-256',
  encoding: 'base64',
  time: { header: 'x-zendesk-webhook-signature-timestamp', unit: 'iso', toleranceMs: FIVE_MINUTES },
  around: (_request, time) => ({ before: time }),
}

/**
 * The adapter for Zendesk tickets: event webhooks of tickets in, requests of the Support API out.
 *
 * Source: Zendesk, Webhooks: verifying; Support API: Tickets, Ticket Comments, Users.
 *
 * @example
 * zendesk.parse('{"type":"zen:event-type:ticket.status_changed"}') // => { ok: true, value: [], warnings: [] }
 */
export const zendesk: Adapter<ZendeskOptions> = defineAdapter({
  platform: 'zendesk',
  capabilities,
  limits,
  verify: signedBy(SCHEME),
  read: toComments,
  translate,
})
