import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import { neverSigned } from '../never-signed.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'
import { type MastodonOptions, translate } from './to-requests.js'

export * from '../entry.js'
export { type VisibleText, visibleText } from '../visible-text.js'
export type { MastodonOptions } from './to-requests.js'

/**
 * The adapter for the brand's own account on a Mastodon server: notifications in, API requests out. They are asked for, or streamed, so there is
 * nothing to verify. For those who run a server there is `mastodon-staff`.
 *
 * @example
 * mastodon.parse('[{"type":"favourite"}]') // => { ok: true, value: [], warnings: [] }
 */
export const mastodon: Adapter<MastodonOptions> = defineAdapter({
  platform: 'mastodon',
  capabilities,
  limits,
  verify: neverSigned,
  read: toComments,
  translate,
})
