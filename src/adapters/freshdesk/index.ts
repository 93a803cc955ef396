import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import { verifySharedSecret } from '../verify-shared-secret.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'
import { type FreshdeskOptions, translate } from './to-requests.js'

export * from '../desk-entry.js'
export { type VisibleText, visibleText } from '../visible-text.js'
export { type FreshdeskDeskOptions, freshdeskDesk } from './desk.js'
export type { FreshdeskOptions } from './to-requests.js'

/**
 * The adapter for Freshdesk tickets: what an automation rule posts, or a list of conversations that was asked for; requests of the API out. Freshdesk
 * signs nothing: the rule sends the agreed secret in `X-Webhook-Secret`.
 *
 * Source: Freshdesk, API v2: Tickets, Conversations; automation rules.
 *
 * @example
 * freshdesk.parse('{}') // => { ok: true, value: [], warnings: [] }
 */
export const freshdesk: Adapter<FreshdeskOptions> = defineAdapter({
  platform: 'freshdesk',
  capabilities,
  limits,
  verify: async (request, keys) => verifySharedSecret({ header: 'x-webhook-secret' }, request, keys),
  read: toComments,
  translate,
})
