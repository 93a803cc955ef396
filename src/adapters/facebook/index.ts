import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import { HUB_SIGNATURE_256 } from '../hub-signature.js'
import { metaHandshake } from '../meta-handshake.js'
import { signedBy } from '../verify-signature.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'
import { type FacebookOptions, translate } from './to-requests.js'

export * from '../entry.js'
export type { FacebookOptions } from './to-requests.js'

/**
 * The adapter for comments on Facebook pages: webhook of the page feed in, Graph API requests out.
 *
 * Source: Meta, Webhooks reference, page feed; the signature is over the bytes as they were sent.
 *
 * @example
 * facebook.parse('{"object":"page","entry":[]}') // => { ok: true, value: [], warnings: [] }
 */
export const facebook: Adapter<FacebookOptions> = defineAdapter({
  platform: 'facebook',
  capabilities,
  limits,
  verify: signedBy(HUB_SIGNATURE_256),
  handshake: metaHandshake,
  read: toComments,
  translate,
})
