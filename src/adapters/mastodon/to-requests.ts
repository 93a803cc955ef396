import type { Action } from '../../rule-set/action.js'
import type { Place } from '../define-adapter.js'
import { answering, call, noSuchCall, say, untilLifted } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import { ownMaximum } from '../instance-limits.js'
import { type MentionOptions, mentionStyle } from '../mention-options.js'
import type { Translation } from '../prepare-requests.js'
import { rootAddress } from '../root-address.js'
import { limits } from './capabilities.js'

/** The brand's server, and how its account speaks. */
export interface MastodonOptions extends MentionOptions {
  /** The address of the server of the brand's account. */
  readonly server: string
  /** Who sees a reply to a public post. Without it, everybody. */
  readonly visibility?: 'public' | 'unlisted' | 'private'
  /** How long a post may be on that server. Without it, 500. */
  readonly maxCharacters?: number
}

/**
 * The API calls for an action, without the access token. An answer to a post that few may see is seen by no more.
 *
 * Errors: a server whose address is none is a `TypeError`.
 * Source: Mastodon, API: statuses, accounts, reports.
 */
export function translate(place: Place<MastodonOptions>): (action: Action) => Translation {
  const { id, comment, authorId, now, options } = place
  const root = `${rootAddress(options.server, 'server')}/api/v1`
  const handle = comment.author?.handle
  const style = mentionStyle('@', place)
  const speak = (action: Action & { readonly kind: 'reply' | 'message' }): Translation => {
    if (handle === undefined || !/^[\w.@-]{1,320}$/.test(handle))
      return { cannot: 'the author is unknown', to: 'assign' }
    const own = comment.context?.visibility
    const seenBy = own === 'direct' || own === 'private' ? own : (options.visibility ?? 'public')
    const bounds = ownMaximum(limits[action.kind], options.maxCharacters).map((limit) => ({
      ...limit,
      max: Math.max(1, limit.max - handle.length - 2),
    }))
    return say(action.text, { limits: bounds, split: limits.split?.[action.kind], style }, (text, nth) => [
      answering(nth, id, '/id', (to) =>
        call('POST', `${root}/statuses`, {
          status: `@${handle} ${text}`,
          in_reply_to_id: to,
          visibility: action.kind === 'message' ? 'direct' : seenBy,
          language: action.lang,
        }),
      ),
    ])
  }
  const about = (verb: string, undo: string, action: Action, body?: object): Translation => {
    if (authorId === undefined) return { cannot: 'the author is unknown', to: 'escalate' }
    const account = `${root}/accounts/${encodePart(authorId)}`
    const measure = call('POST', `${account}/${verb}`, body)
    return body === undefined
      ? untilLifted(action, { measure, lift: call('POST', `${account}/${undo}`), now })
      : { drafts: [measure] }
  }
  return (action) => {
    switch (action.kind) {
      case 'block':
      case 'ban':
        return about('block', 'unblock', action)
      case 'mute':
        return about('mute', 'unmute', action, { duration: Math.ceil(action.durationMs / 1000), notifications: true })
      case 'reply':
        return speak({ ...action, kind: 'reply' })
      case 'message':
        return speak({ ...action, kind: 'message' })
      case 'report':
        if (authorId === undefined) return { cannot: 'the author is unknown', to: 'escalate' }
        return {
          drafts: [
            call('POST', `${root}/reports`, {
              account_id: authorId,
              status_ids: [id],
              comment: action.category.slice(0, 1000),
              category: action.category === 'spam' ? 'spam' : 'other',
              forward: false,
            }),
          ],
        }
      default:
        return noSuchCall(action.kind)
    }
  }
}
