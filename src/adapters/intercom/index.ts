import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import type { SignatureScheme } from '../signature.js'
import { verifySignature } from '../verify-signature.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'
import { type IntercomOptions, translate } from './to-requests.js'

export type * from '../adapter.js'
export type { Desk, DeskOptions, DeskRole, Ticket } from '../desk.js'
export { fillRequest } from '../fill-request.js'
export { handOver } from '../hand-over.js'
export { withDegraded } from '../with-degraded.js'
export { type IntercomDeskOptions, intercomDesk } from './desk.js'
export type { IntercomOptions } from './to-requests.js'

/** SHA-1, in the older header of the hub protocol; the key is the client secret of the app. */
const SCHEME: SignatureScheme = { header: 'x-hub-signature', hash: 'SHA-1', encoding: 'hex', prefix: 'sha1=' }

/**
 * The adapter for Intercom conversations: webhooks of user messages in, requests of the API out.
 *
 * Source: Intercom, webhook topics and notifications; OpenAPI 2.16.
 *
 * @example
 * intercom.parse('{"type":"notification_event","topic":"ping"}') // => { ok: true, value: [], warnings: [] }
 */
export const intercom: Adapter<IntercomOptions> = defineAdapter({
  platform: 'intercom',
  capabilities,
  limits,
  verify: (request, keys) => verifySignature(SCHEME, request, keys),
  read: toComments,
  translate,
})
