import type { Adapter } from '../adapter.js'
import { native } from '../capability.js'
import { defineAdapter } from '../define-adapter.js'
import { call, noSuchCall, say } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import { neverSigned } from '../never-signed.js'
import { replyLimits, reviewCapabilities } from '../reviews.js'
import { toComments } from './to-comments.js'

export * from '../entry.js'

/** In whose name a reply is given, and where labels go. */
export interface TrustpilotOptions {
  /** The number of the business user. Without it, the one who owns the token. */
  readonly businessUserId?: string
  /** The group of tags that labels belong to. Without it `generic`, which Trustpilot shows to the business. */
  readonly tagGroup?: string
}

const limits = replyLimits([{ max: 10_000, unit: 'utf16' }])

/**
 * The adapter for reviews on Trustpilot: webhooks in, replies out. No signature of theirs is documented: put a secret into the address of your
 * endpoint, and compare it before `parse`.
 *
 * Source: Trustpilot, Service Reviews API: reply to a review, add tags to a review.
 *
 * @example
 * trustpilot.parse('{"events":[]}') // => { ok: true, value: [], warnings: [] }
 */
export const trustpilot: Adapter<TrustpilotOptions> = defineAdapter({
  platform: 'trustpilot',
  capabilities: { ...reviewCapabilities('Trustpilot'), label: native },
  limits,
  verify: neverSigned,
  read: toComments,
  translate:
    ({ id, options }) =>
    (action) => {
      const { businessUserId, tagGroup = 'generic' } = options
      const review = `https://api.trustpilot.com/v1/private/reviews/${encodePart(id)}`
      switch (action.kind) {
        case 'label':
          return { drafts: [call('PUT', `${review}/tags`, { tags: [{ group: tagGroup, value: action.label }] })] }
        case 'reply':
          return say(action.text, { limits: limits.reply }, (message) => [
            call('POST', `${review}/reply`, {
              message,
              ...(businessUserId === undefined ? {} : { authorBusinessUserId: businessUserId }),
            }),
          ])
        default:
          return noSuchCall(action.kind)
      }
    },
})
