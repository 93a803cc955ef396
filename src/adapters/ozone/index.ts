import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import { neverSigned } from '../never-signed.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'
import { type OzoneOptions, translate } from './to-requests.js'

export * from '../entry.js'
export type { OzoneOptions } from './to-requests.js'

/**
 * The adapter for an Ozone moderation service of the AT Protocol: records of its queue in, moderation events out.
 *
 * @example
 * ozone.parse('{"records":[]}') // => { ok: true, value: [], warnings: [] }
 */
export const ozone: Adapter<OzoneOptions> = defineAdapter({
  platform: 'ozone',
  capabilities,
  limits,
  verify: neverSigned,
  read: toComments,
  translate,
})
