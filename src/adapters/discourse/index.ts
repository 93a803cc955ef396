import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import type { SignatureScheme } from '../signature.js'
import { signedBy } from '../verify-signature.js'
import { capabilities, ladder, limits } from './capabilities.js'
import { toComments } from './to-comments.js'
import { type DiscourseOptions, translate } from './to-requests.js'

export * from '../desk-entry.js'
export { type VisibleText, visibleText } from '../visible-text.js'
export { type DiscourseDeskOptions, discourseDesk } from './desk.js'
export type { DiscourseOptions } from './to-requests.js'

const SIGNATURE: SignatureScheme = {
  header: 'x-discourse-event-signature',
  hash: 'SHA-256',
  encoding: 'hex',
  prefix: 'sha256=',
}

/**
 * The adapter for a Discourse forum: webhooks and answers in, requests out. Hand `parse` the headers: they say whether a post was destroyed.
 *
 * Source: Discourse, webhook job: the signature is over the raw body; without a secret there is none.
 *
 * @example
 * discourse.parse('{"topic":{"id":1}}') // => { ok: true, value: [], warnings: [] }
 */
export const discourse: Adapter<DiscourseOptions> = defineAdapter({
  platform: 'discourse',
  capabilities,
  limits,
  verify: signedBy(SIGNATURE),
  read: toComments,
  ladder,
  translate,
})
