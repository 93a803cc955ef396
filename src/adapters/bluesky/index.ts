import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import { neverSigned } from '../never-signed.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'
import { type BlueskyOptions, translate } from './to-requests.js'

export * from '../entry.js'
export type { BlueskyOptions } from './to-requests.js'

/**
 * The adapter for the brand's own account on Bluesky: notifications in, XRPC requests out. They are asked for, so there is nothing to verify. For those
 * who run a moderation service there is `ozone`.
 *
 * @example
 * bluesky.parse('{"notifications":[]}') // => { ok: true, value: [], warnings: [] }
 */
export const bluesky: Adapter<BlueskyOptions> = defineAdapter({
  platform: 'bluesky',
  capabilities,
  limits,
  verify: neverSigned,
  read: toComments,
  translate,
})
