import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import type { SignatureScheme } from '../signature.js'
import { signedBy } from '../verify-signature.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'
import { type MastodonStaffOptions, translate } from './to-requests.js'

export * from '../entry.js'
export { type VisibleText, visibleText } from '../visible-text.js'
export type { MastodonStaffOptions } from './to-requests.js'

/** SHA-256 under the name of the header that others keep for SHA-1. */
const SIGNATURE: SignatureScheme = { header: 'x-hub-signature', hash: 'SHA-256', encoding: 'hex', prefix: 'sha256=' }

/**
 * The adapter for those who run a Mastodon server: its webhooks in, requests of the interface for staff out.
 *
 * Source: Mastodon, webhook delivery: the signature is over the raw body.
 *
 * @example
 * mastodonStaff.parse('{"event":"account.created","object":{}}') // => { ok: true, value: [], warnings: [] }
 */
export const mastodonStaff: Adapter<MastodonStaffOptions> = defineAdapter({
  platform: 'mastodon-staff',
  capabilities,
  limits,
  verify: signedBy(SIGNATURE),
  read: toComments,
  translate,
})
