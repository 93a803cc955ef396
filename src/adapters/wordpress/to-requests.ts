import type { Action } from '../../rule-set/action.js'
import type { Place } from '../define-adapter.js'
import { call, noSuchCall, say, untilLifted } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import { escapeHtml } from '../escape-text.js'
import { numericId } from '../numeric-id.js'
import type { Translation } from '../prepare-requests.js'
import { rootAddress } from '../root-address.js'
import { limits } from './capabilities.js'

/** The site, and how it is asked. */
export interface WordPressOptions {
  /** The address of the site, without `/wp-json`. */
  readonly site: string
  /** `plain`: the site has no permalinks and takes its route in the query. */
  readonly permalinks?: 'pretty' | 'plain'
  /** `true`: what is deleted does not go into the trash. */
  readonly force?: boolean
  /** The route of what is commented on, as `posts`, which is the default, or `pages`. */
  readonly postType?: string
}

/**
 * The REST calls for an action, without the application password.
 *
 * Errors: a site whose address is none is a `TypeError`.
 * Source: WordPress, REST API handbook: comments, posts.
 */
export function translate(place: Place<WordPressOptions>): (action: Action) => Translation {
  const { id, threadId, now, options } = place
  const site = rootAddress(options.site, 'site')
  const route = (path: string, query = '') =>
    options.permalinks === 'plain'
      ? `${site}/index.php?rest_route=/wp/v2/${path}${query === '' ? '' : `&${query}`}`
      : `${site}/wp-json/wp/v2/${path}${query === '' ? '' : `?${query}`}`
  const comment = `comments/${encodePart(id)}`
  return (action) => {
    switch (action.kind) {
      case 'delete':
        if (options.force === true) return { drafts: [call('DELETE', route(comment, 'force=true'))] }
        return {
          drafts: [isSpam(action) ? call('POST', route(comment), { status: 'spam' }) : call('DELETE', route(comment))],
        }
      case 'hide':
      case 'hold':
        return { drafts: [call('POST', route(comment), { status: 'hold' })] }
      case 'unhide':
        return { drafts: [call('POST', route(comment), { status: 'approved' })] }
      case 'lock-thread': {
        if (threadId === undefined) return { cannot: 'the post is unknown', to: 'escalate' }
        const post = route(`${encodePart(options.postType ?? 'posts')}/${encodePart(threadId)}`)
        const measure = call('POST', post, { comment_status: 'closed' })
        return untilLifted(action, { measure, lift: call('POST', post, { comment_status: 'open' }), now })
      }
      case 'reply':
        if (threadId === undefined) return { cannot: 'the post is unknown', to: 'assign' }
        return say(action.text, { limits: limits.reply, style: { escape: escapeHtml } }, (content) => [
          call('POST', route('comments'), { post: numericId(threadId), parent: numericId(id), content }),
        ])
      default:
        return noSuchCall(action.kind)
    }
  }
}

/** What is removed for nothing but advertising or fraud. */
function isSpam({ evidence }: Action): boolean {
  return evidence.length > 0 && evidence.every(({ signal }) => signal.startsWith('spam'))
}
