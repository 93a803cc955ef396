import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import { call, noSuchCall, say } from '../drafts.js'
import { neverSigned } from '../never-signed.js'
import { replyLimits, reviewCapabilities } from '../reviews.js'
import { toComments } from './to-comments.js'

export * from '../entry.js'

/** What to do about a review that has a reply: there is room for one alone. */
export interface GoogleBusinessOptions {
  /** `true`: a reply that is there is replaced. Without it, a person is asked. */
  readonly replaceReplies?: boolean
}

const limits = replyLimits([{ max: 4096, unit: 'byte' }])
const NAME = /^accounts\/[\w-]{1,100}\/locations\/[\w-]{1,100}\/reviews\/[\w-]{1,300}$/

/**
 * The adapter for reviews of a Google Business Profile: answers of the My Business API in, replies out. They are asked for, so there is nothing to verify.
 *
 * Source: Google, My Business API v4: reviews.updateReply.
 *
 * @example
 * googleBusiness.parse('{"reviews":[]}') // => { ok: true, value: [], warnings: [] }
 */
export const googleBusiness: Adapter<GoogleBusinessOptions> = defineAdapter({
  platform: 'google-business',
  capabilities: reviewCapabilities('Google'),
  limits,
  verify: neverSigned,
  read: toComments,
  translate:
    ({ id, comment, options }) =>
    (action) => {
      if (action.kind !== 'reply') return noSuchCall(action.kind)
      if (!NAME.test(id)) return { cannot: 'the review is unknown', to: 'assign' }
      if (comment.context?.isAnswered === true && options.replaceReplies !== true)
        return { cannot: 'the review has a reply, and there is room for one alone', to: 'assign' }
      return say(action.text, { limits: limits.reply }, (text) => [
        call('PUT', `https://mybusiness.googleapis.com/v4/${id}/reply`, { comment: text }),
      ])
    },
})
