import type { Action } from '../../rule-set/action.js'
import type { Place } from '../define-adapter.js'
import { call, noSuchCall, say, untilLifted } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import { graphRoot, isGraphId } from '../graph-api.js'
import { type LengthOptions, ownMaximum } from '../instance-limits.js'
import type { Translation } from '../prepare-requests.js'
import { limits } from './capabilities.js'

/** Which Graph API is called. */
export interface FacebookOptions extends LengthOptions {
  /** As `v25.0`, which is the default. */
  readonly version?: string
}

/**
 * The Graph API calls for an action, without the page's access token.
 *
 * Errors: a version that is none is a `TypeError`.
 * Source: Meta, Graph API: Comment, Page Messages (private replies), Page Blocked.
 */
export function translate(place: Place<FacebookOptions>): (action: Action) => Translation {
  const { id, comment, now, options } = place
  const root = graphRoot('graph.facebook.com', options.version)
  const url = `${root}/${encodePart(id)}`
  return (action) => {
    if (!isGraphId(id)) return { cannot: 'the comment has no id of the Graph API', to: 'escalate' }
    switch (action.kind) {
      case 'delete':
        return { drafts: [call('DELETE', url)] }
      case 'hide':
      case 'unhide':
        return { drafts: [call('POST', url, { is_hidden: action.kind === 'hide' })] }
      case 'reply':
        return say(action.text, { limits: ownMaximum(limits.reply, options.maxCharacters) }, (message) => [
          call('POST', `${url}/comments`, { message }),
        ])
      case 'message':
        return privately(action.text, place, root)
      case 'block':
      case 'ban':
        return exclude(action, place, root)
      default:
        return noSuchCall(action.kind)
    }
  }

  function privately(text: string, { pageId }: Place<FacebookOptions>, api: string): Translation {
    if (pageId === undefined || !isGraphId(pageId)) return { cannot: 'the page is unknown', to: 'assign' }
    if (comment.createdAt !== undefined && now - comment.createdAt > PRIVATE_REPLY_MS)
      return { cannot: 'the comment is older than 7 days', to: 'assign' }
    return say(text, { limits: limits.message }, (said) => [
      call('POST', `${api}/${encodePart(pageId)}/messages`, { recipient: { comment_id: id }, message: { text: said } }),
    ])
  }

  function exclude(
    action: Extract<Action, { kind: 'block' | 'ban' }>,
    { authorId, pageId }: Place<FacebookOptions>,
    api: string,
  ): Translation {
    if (authorId === undefined) return { cannot: 'Meta did not name the author', to: 'escalate' }
    if (pageId === undefined || !isGraphId(pageId)) return { cannot: 'the page is unknown', to: 'escalate' }
    if (action.kind === 'ban' && action.scope === 'thread')
      return { cannot: 'Facebook bans from the whole page, not from one thread', to: 'escalate' }
    const blocked = `${api}/${encodePart(pageId)}/blocked`
    const body = { user: [authorId] }
    return untilLifted(action, { measure: call('POST', blocked, body), lift: call('DELETE', blocked, body), now })
  }
}

const PRIVATE_REPLY_MS = 7 * 86_400_000
