import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import { OWN_TIMED_SIGNATURE } from '../own-signature.js'
import { verifySignature } from '../verify-signature.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'
import { translate, type WordPressOptions } from './to-requests.js'

export type * from '../adapter.js'
export { fillRequest } from '../fill-request.js'
export { type VisibleText, visibleText } from '../visible-text.js'
export { withDegraded } from '../with-degraded.js'
export type { WordPressOptions } from './to-requests.js'

/**
 * The adapter for comments on a WordPress site: its REST API in and out. WordPress sends nothing by itself; a hook of your own signs with
 * `x-signature-256` over `x-signature-timestamp`, a full stop and the body.
 *
 * @example
 * wordpress.parse('[]') // => { ok: true, value: [], warnings: [] }
 */
export const wordpress: Adapter<WordPressOptions> = defineAdapter({
  platform: 'wordpress',
  capabilities,
  limits,
  verify: (request, keys) => verifySignature(OWN_TIMED_SIGNATURE, request, keys),
  read: toComments,
  translate,
})
