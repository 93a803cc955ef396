import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import { FIVE_MINUTES, type SignatureScheme } from '../signature.js'
import { signedBy } from '../verify-signature.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'
import { type HubspotOptions, translate } from './to-requests.js'

export * from '../desk-entry.js'
export { type VisibleText, visibleText } from '../visible-text.js'
export { type HubspotDeskOptions, hubspotDesk } from './desk.js'
export { hubspotFetches } from './fetches.js'
export type { HubspotOptions } from './to-requests.js'

/** The third version: method, whole address as HubSpot saw it with what it does not encode, body, time in milliseconds. */
const SCHEME: SignatureScheme = {
  header: 'x-hubspot-signature-v3',
  hash: 'SHA-256',
  encoding: 'base64',
  time: { header: 'x-hubspot-request-timestamp', unit: 'milliseconds', toleranceMs: FIVE_MINUTES },
  around: ({ method, url }, time) => ({ before: `${method}${asSigned(url)}`, after: time }),
}

/** HubSpot signs the address with these characters written out: `: / ? @ ! $ ' ( ) * , ;` */
function asSigned(url: string): string {
  return url.replace(/%(?:3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi, decodeURIComponent)
}

/**
 * The adapter for HubSpot conversations. A webhook names ids alone: `hubspotFetches` says what to ask for, and `parse` reads the answers.
 * `verify` needs the whole public address in `url`, as HubSpot called it.
 *
 * Source: HubSpot, Validating requests; Conversations API v3.
 *
 * @example
 * hubspot.parse('[{"subscriptionType":"conversation.creation","objectId":1}]') // => { ok: true, value: [], warnings: [] }
 */
export const hubspot: Adapter<HubspotOptions> = defineAdapter({
  platform: 'hubspot',
  capabilities,
  limits,
  verify: signedBy(SCHEME),
  read: toComments,
  translate,
})
