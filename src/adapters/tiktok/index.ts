import type { Action } from '../../rule-set/action.js'
import type { Adapter } from '../adapter.js'
import { defineAdapter, type Place } from '../define-adapter.js'
import { call, noSuchCall, say } from '../drafts.js'
import { type LengthOptions, ownMaximum } from '../instance-limits.js'
import { type MentionOptions, mentionStyle } from '../mention-options.js'
import type { Translation } from '../prepare-requests.js'
import { FIVE_MINUTES, type SignatureScheme } from '../signature.js'
import { signedBy } from '../verify-signature.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'

export * from '../entry.js'

/** The account, and whom a reply may mention. */
export interface TikTokOptions extends MentionOptions, LengthOptions {
  /** The `open_id` of the business account. Without it, the account that the webhook was delivered for. */
  readonly businessId?: string
}

const SIGNATURE: SignatureScheme = {
  header: 'tiktok-signature',
  hash: 'SHA-256',
  encoding: 'hex',
  split: (value) => {
    const [, time, signature] = /^t=(\d{1,15}),s=([0-9a-f]{1,128})$/i.exec(value) ?? []
    return time === undefined || signature === undefined ? undefined : { time, signature }
  },
  time: { unit: 'seconds', toleranceMs: FIVE_MINUTES },
  around: (_request, time) => ({ before: `${time}.` }),
}

const ROOT = 'https://business-api.tiktok.com/open_api/v1.3/business/comment'

/**
 * The adapter for comments below a business account's videos on TikTok: webhooks in, Accounts API requests out. The secret is that of the app.
 *
 * Source: readers of TikTok's Accounts API pages agree on it.
 *
 * @example
 * tiktok.parse('{"event":"video.publish.completed","content":"{}"}') // => { ok: true, value: [], warnings: [] }
 */
export const tiktok: Adapter<TikTokOptions> = defineAdapter({
  platform: 'tiktok',
  capabilities,
  limits,
  verify: signedBy(SIGNATURE),
  read: toComments,
  translate,
})

function translate(place: Place<TikTokOptions>): (action: Action) => Translation {
  const { id, threadId, pageId, options } = place
  const business = options.businessId ?? pageId
  const style = mentionStyle('@', place)
  return (action) => {
    if (business === undefined || threadId === undefined)
      return { cannot: 'the account or the video is unknown', to: action.kind === 'reply' ? 'assign' : 'escalate' }
    const about = { business_id: business, video_id: threadId, comment_id: id }
    switch (action.kind) {
      case 'hide':
      case 'unhide':
        return {
          drafts: [call('POST', `${ROOT}/hide/`, { ...about, action: action.kind === 'hide' ? 'HIDE' : 'UNHIDE' })],
        }
      case 'reply':
        return say(
          action.text,
          { limits: ownMaximum(limits.reply, options.maxCharacters), split: limits.split?.reply, style },
          (text) => [call('POST', `${ROOT}/reply/create/`, { ...about, text })],
        )
      default:
        return noSuchCall(action.kind)
    }
  }
}
