import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import { HUB_SIGNATURE } from '../hub-signature.js'
import { signedBy } from '../verify-signature.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'
import { type IntercomOptions, translate } from './to-requests.js'

export * from '../desk-entry.js'
export { type VisibleText, visibleText } from '../visible-text.js'
export { type IntercomDeskOptions, intercomDesk } from './desk.js'
export type { IntercomOptions } from './to-requests.js'

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
  verify: signedBy(HUB_SIGNATURE),
  read: toComments,
  translate,
})
