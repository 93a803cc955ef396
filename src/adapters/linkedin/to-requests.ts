import type { Action } from '../../rule-set/action.js'
import type { Place } from '../define-adapter.js'
import { call, noSuchCall, say, withHeaders } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import type { HidingOptions } from '../hiding.js'
import { type LengthOptions, ownMaximum } from '../instance-limits.js'
import type { Draft, Translation } from '../prepare-requests.js'
import { limits } from './capabilities.js'

/** The organisation, and the version of the interface. */
export interface LinkedInOptions extends HidingOptions, LengthOptions {
  /** As `urn:li:organization:1000`. Without it, the one that the notification was sent for. */
  readonly organization?: string
  /** As `202607`, which is the default. */
  readonly version?: string
}

/**
 * The calls for an action, without the access token.
 *
 * Errors: a version that is none is a `TypeError`.
 * Source: LinkedIn, Comments API.
 */
export function translate(place: Place<LinkedInOptions>): (action: Action) => Translation {
  const { id, pageId, options } = place
  const version = options.version ?? '202607'
  if (!/^\d{6}$/.test(version)) throw new TypeError('toRequests: `version` must look like `202607`')
  const actor = options.organization ?? pageId
  const [, activity, number] = /^urn:li:comment:\((urn:li:\w{1,40}:\d{1,30}),(\d{1,30})\)$/.exec(id) ?? []
  const versioned = (draft: Draft) =>
    withHeaders(draft, { 'linkedin-version': version, 'x-restli-protocol-version': '2.0.0' })
  return (action) => {
    if (activity === undefined || number === undefined || actor === undefined)
      return {
        cannot: 'the comment or the organisation is unknown',
        to: action.kind === 'reply' ? 'assign' : 'escalate',
      }
    const comments = `https://api.linkedin.com/rest/socialActions/${encodePart(activity)}/comments`
    switch (action.kind) {
      case 'delete':
        return { drafts: [versioned(call('DELETE', `${comments}/${number}?actor=${encodePart(actor)}`))] }
      case 'reply':
        return say(action.text, { limits: ownMaximum(limits.reply, options.maxCharacters) }, (text) => [
          versioned(call('POST', comments, { actor, object: activity, parentComment: id, message: { text } })),
        ])
      default:
        return noSuchCall(action.kind)
    }
  }
}
