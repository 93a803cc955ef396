import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import { neverSigned } from '../never-signed.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'
import { translate, type YouTubeOptions } from './to-requests.js'

export * from '../entry.js'
export { type VisibleText, visibleText } from '../visible-text.js'
export type { YouTubeOptions } from './to-requests.js'

/**
 * The adapter for comments under YouTube videos: answers of the Data API in, its requests out. YouTube sends nothing by itself, so there is
 * nothing to verify: poll `commentThreads.list` with `part=snippet,replies`.
 *
 * @example
 * youtube.parse('{"kind":"youtube#commentThreadListResponse","items":[]}') // => { ok: true, value: [], warnings: [] }
 */
export const youtube: Adapter<YouTubeOptions> = defineAdapter({
  platform: 'youtube',
  capabilities,
  limits,
  verify: neverSigned,
  read: toComments,
  translate,
})
