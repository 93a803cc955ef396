import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import { call, noSuchCall, say } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import { neverSigned } from '../never-signed.js'
import { replyLimits, reviewCapabilities } from '../reviews.js'
import { toComments } from './to-comments.js'

export * from '../entry.js'

/** In whose name a reply is given. */
export interface TrustpilotOptions {
  /** The number of the business user. Without it, the one who owns the token. */
  readonly businessUserId?: string
}

const limits = replyLimits([{ max: 10_000, unit: 'utf16' }])

/**
 * The adapter for reviews on Trustpilot: webhooks in, replies out. No signature of theirs is documented: put a secret into the address of your
 * endpoint, and compare it before `parse`.
 *
 * @example
 * trustpilot.parse('{"events":[]}') // => { ok: true, value: [], warnings: [] }
 */
export const trustpilot: Adapter<TrustpilotOptions> = defineAdapter({
  platform: 'trustpilot',
  capabilities: reviewCapabilities('Trustpilot'),
  limits,
  verify: neverSigned,
  read: toComments,
  translate:
    ({ id, options }) =>
    (action) => {
      if (action.kind !== 'reply') return noSuchCall(action.kind)
      const { businessUserId } = options
      return say(action.text, { limits: limits.reply }, (message) => [
        call('POST', `https://api.trustpilot.com/v1/private/reviews/${encodePart(id)}/reply`, {
          message,
          ...(businessUserId === undefined ? {} : { authorBusinessUserId: businessUserId }),
        }),
      ])
    },
})
