import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import { HUB_SIGNATURE } from '../hub-signature.js'
import { signedBy } from '../verify-signature.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'
import { translate, type ZammadOptions } from './to-requests.js'

export * from '../desk-entry.js'
export { type VisibleText, visibleText } from '../visible-text.js'
export { type ZammadDeskOptions, zammadDesk } from './desk.js'
export type { ZammadOptions } from './to-requests.js'

/**
 * The adapter for Zammad tickets: webhooks of triggers in, requests of the REST API out.
 *
 * Source: Zammad, admin documentation: webhooks; REST API: Ticket, Ticket Articles, Tags, Users; the server's own code.
 *
 * @example
 * zammad.parse('{"ticket":{"id":1}}') // => { ok: true, value: [], warnings: [] }
 */
export const zammad: Adapter<ZammadOptions> = defineAdapter({
  platform: 'zammad',
  capabilities,
  limits,
  verify: signedBy(HUB_SIGNATURE),
  read: toComments,
  translate,
})
