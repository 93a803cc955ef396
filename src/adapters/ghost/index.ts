import type { Action } from '../../rule-set/action.js'
import type { Adapter } from '../adapter.js'
import { defineAdapter, type Place } from '../define-adapter.js'
import { call, durationOf, noSuchCall, say } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import { escapeHtml } from '../escape-text.js'
import { neverSigned } from '../never-signed.js'
import type { Translation } from '../prepare-requests.js'
import { rootAddress } from '../root-address.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'

export * from '../entry.js'
export { type VisibleText, visibleText } from '../visible-text.js'

/** The site, and who speaks for it. */
export interface GhostOptions {
  /** The address of the site, without `/ghost`. */
  readonly site: string
  /** The member in whose name a reply is given. Without it, a person replies. */
  readonly memberId?: string
  /** `true`: with the author, all of his comments go out of sight. */
  readonly hideComments?: boolean
}

/**
 * The adapter for comments on a Ghost site: the Admin API in and out. Ghost has no webhook for comments, so there is nothing to verify.
 *
 * Source: Ghost, server 6.65: admin comments, commenting of members.
 *
 * @example
 * ghost.parse('{"comments":[]}') // => { ok: true, value: [], warnings: [] }
 */
export const ghost: Adapter<GhostOptions> = defineAdapter({
  platform: 'ghost',
  capabilities,
  limits,
  verify: neverSigned,
  read: toComments,
  translate,
})

function translate(place: Place<GhostOptions>): (action: Action) => Translation {
  const { id, comment, authorId, threadId, now, options } = place
  const root = `${rootAddress(options.site, 'site')}/ghost/api/admin`
  const become = (status: string): Translation => ({
    drafts: [call('PUT', `${root}/comments/${encodePart(id)}/`, { comments: [{ id, status }] })],
  })
  const exclude = (action: Action): Translation => {
    if (authorId === undefined) return { cannot: 'the author is unknown', to: 'escalate' }
    if (action.kind === 'ban' && action.scope === 'thread')
      return { cannot: 'Ghost excludes from the whole site, not from one post', to: 'escalate' }
    const durationMs = durationOf(action)
    const end = durationMs === undefined ? {} : { expires_at: new Date(now + durationMs).toISOString() }
    const body = { reason: action.reason, hide_comments: options.hideComments === true, ...end }
    return { drafts: [call('POST', `${root}/members/${encodePart(authorId)}/commenting/disable/`, body)] }
  }
  const speak = (text: string): Translation => {
    const { memberId } = options
    if (memberId === undefined) return { cannot: 'nobody may speak (option `memberId`)', to: 'assign' }
    if (threadId === undefined) return { cannot: 'the post is unknown', to: 'assign' }
    const top = comment.context?.topId
    const parent = typeof top === 'string' ? { parent_id: top, in_reply_to_id: id } : { parent_id: id }
    const escape = (plain: string) => escapeHtml(plain).replaceAll('\n', '<br>')
    return say(text, { limits: limits.reply, style: { escape } }, (said) => [
      call('POST', `${root}/comments/`, {
        comments: [{ post_id: threadId, member_id: memberId, ...parent, html: `<p>${said}</p>` }],
      }),
    ])
  }
  return (action) => {
    switch (action.kind) {
      case 'delete':
        return become('deleted')
      case 'hide':
        return become('hidden')
      case 'unhide':
        return become('published')
      case 'block':
      case 'ban':
      case 'mute':
        return exclude(action)
      case 'reply':
        return speak(action.text)
      default:
        return noSuchCall(action.kind)
    }
  }
}
