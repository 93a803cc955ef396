import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import { neverSigned } from '../never-signed.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'
import { type RedditOptions, translate } from './to-requests.js'

export * from '../entry.js'
export { type VisibleText, visibleText } from '../visible-text.js'
export type { RedditOptions } from './to-requests.js'
export { visibleBody } from './visible-body.js'

/**
 * The adapter for a subreddit: listings and Devvit events in, API requests out. Reddit signs nothing, so there is nothing to verify. Pass
 * the bot's own name among `selfIds`.
 *
 * @example
 * reddit.parse('{"kind":"Listing","data":{"children":[]}}') // => { ok: true, value: [], warnings: [] }
 */
export const reddit: Adapter<RedditOptions> = defineAdapter({
  platform: 'reddit',
  capabilities,
  limits,
  verify: neverSigned,
  read: toComments,
  translate,
})
