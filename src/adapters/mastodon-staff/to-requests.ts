import type { Action } from '../../rule-set/action.js'
import type { Place } from '../define-adapter.js'
import { call, noSuchCall, untilLifted } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import type { Translation } from '../prepare-requests.js'
import { rootAddress } from '../root-address.js'

/** The server that is run. */
export interface MastodonStaffOptions {
  readonly server: string
  /** `true`: the author is told by e-mail what was done, with the rule's policy. */
  readonly notify?: boolean
}

/**
 * The calls for an action, without the access token.
 *
 * Errors: a server whose address is none is a `TypeError`.
 * Source: Mastodon, API: admin/accounts.
 */
export function translate(place: Place<MastodonStaffOptions>): (action: Action) => Translation {
  const { authorId, comment, now, options } = place
  const root = `${rootAddress(options.server, 'server')}/api/v1/admin/accounts`
  const report = comment.context?.reportId
  return (action) => {
    if (action.kind !== 'block' && action.kind !== 'ban' && action.kind !== 'mute') return noSuchCall(action.kind)
    if (authorId === undefined) return { cannot: 'the author is unknown', to: 'escalate' }
    const type = action.kind === 'mute' ? 'silence' : 'suspend'
    const account = `${root}/${encodePart(authorId)}`
    const measure = call('POST', `${account}/action`, {
      type,
      text: action.reason,
      send_email_notification: options.notify === true,
      ...(typeof report === 'string' ? { report_id: report } : {}),
    })
    return untilLifted(action, { measure, lift: call('POST', `${account}/un${type}`), now })
  }
}
