import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import type { SignatureScheme } from '../signature.js'
import { verifySignature } from '../verify-signature.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'
import { translate, type ZammadOptions } from './to-requests.js'

export type * from '../adapter.js'
export type { Desk, DeskOptions, DeskRole, Ticket } from '../desk.js'
export { fillRequest } from '../fill-request.js'
export { handOver } from '../hand-over.js'
export { withDegraded } from '../with-degraded.js'
export { type ZammadDeskOptions, zammadDesk } from './desk.js'
export type { ZammadOptions } from './to-requests.js'

/** SHA-1, in the older header of the hub protocol; absent unless the webhook has a token. */
const SCHEME: SignatureScheme = { header: 'x-hub-signature', hash: 'SHA-1', encoding: 'hex', prefix: 'sha1=' }

/**
 * The adapter for Zammad tickets: webhooks of triggers in, requests of the REST API out.
 *
 * Source: Zammad, webhooks and REST API.
 *
 * @example
 * zammad.parse('{"ticket":{"id":1}}') // => { ok: true, value: [], warnings: [] }
 */
export const zammad: Adapter<ZammadOptions> = defineAdapter({
  platform: 'zammad',
  capabilities,
  limits,
  verify: (request, keys) => verifySignature(SCHEME, request, keys),
  read: toComments,
  translate,
})
