import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import { HUB_SIGNATURE_256 } from '../hub-signature.js'
import { metaHandshake } from '../meta-handshake.js'
import { signedBy } from '../verify-signature.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'
import { type InstagramOptions, translate } from './to-requests.js'

export * from '../entry.js'
export type { InstagramOptions } from './to-requests.js'

/**
 * The adapter for comments on Instagram: webhook in, Graph API requests out. The secret is that of the app; one connected through
 * Instagram itself has its own.
 *
 * @example
 * instagram.parse('{"object":"instagram","entry":[]}') // => { ok: true, value: [], warnings: [] }
 */
export const instagram: Adapter<InstagramOptions> = defineAdapter({
  platform: 'instagram',
  capabilities,
  limits,
  verify: signedBy(HUB_SIGNATURE_256),
  handshake: metaHandshake,
  read: toComments,
  translate,
})
