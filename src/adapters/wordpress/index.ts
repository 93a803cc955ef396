import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import { OWN_TIMED_SIGNATURE } from '../own-signature.js'
import { signedBy } from '../verify-signature.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'
import { translate, type WordPressOptions } from './to-requests.js'

export * from '../entry.js'
export { type VisibleText, visibleText } from '../visible-text.js'
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
  verify: signedBy(OWN_TIMED_SIGNATURE),
  read: toComments,
  translate,
})
