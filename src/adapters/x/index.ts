import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import type { SignatureScheme } from '../signature.js'
import { signedBy } from '../verify-signature.js'
import { capabilities, limits, withBlocking } from './capabilities.js'
import { handshake } from './handshake.js'
import { toComments } from './to-comments.js'
import { translate, type XOptions } from './to-requests.js'

export * from '../entry.js'
export type { XOptions } from './to-requests.js'

const SIGNATURE: SignatureScheme = {
  header: 'x-twitter-webhooks-signature',
  hash: 'SHA-256',
  encoding: 'base64',
  prefix: 'sha256=',
}

/**
 * The adapter for replies, mentions and quotations on X: Activity API or searches in, API v2 requests out. The secret is the consumer
 * secret of the app.
 *
 * Source: X, Webhooks: the signature is over the raw body.
 *
 * @example
 * x.parse('{"data":{"event_type":"post.delete","payload":{"id":"1"}}}') // => { ok: true, value: [], warnings: [] }
 */
export const x: Adapter<XOptions> = defineAdapter({
  platform: 'x',
  capabilities,
  limits,
  verify: signedBy(SIGNATURE),
  handshake,
  read: toComments,
  ladder: (options) => (options.blocking === true ? withBlocking : {}),
  translate,
})
