import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import type { SignatureScheme } from '../signature.js'
import { signedBy } from '../verify-signature.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'
import { type HelpscoutOptions, translate } from './to-requests.js'

export * from '../desk-entry.js'
export { type VisibleText, visibleText } from '../visible-text.js'
export { type HelpscoutDeskOptions, helpscoutDesk } from './desk.js'
export type { HelpscoutOptions } from './to-requests.js'

/** SHA-1 over the body; the secret has at most 40 characters. */
const SCHEME: SignatureScheme = { header: 'x-helpscout-signature', hash: 'SHA-1', encoding: 'base64' }

/**
 * The adapter for Help Scout conversations: webhooks in, requests of the Mailbox API out. Hand the headers to `parse`: they name the event.
 *
 * Source: Help Scout, webhooks; Mailbox API 2.0.
 *
 * @example
 * helpscout.parse('{"id":1,"_embedded":{"threads":[]}}') // => { ok: true, value: [], warnings: [] }
 */
export const helpscout: Adapter<HelpscoutOptions> = defineAdapter({
  platform: 'helpscout',
  capabilities,
  limits,
  verify: signedBy(SCHEME),
  read: toComments,
  translate,
})
