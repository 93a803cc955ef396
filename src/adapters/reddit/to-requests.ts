import type { Action } from '../../rule-set/action.js'
import type { Place } from '../define-adapter.js'
import { answering, durationOf, formCall, noSuchCall, say, untilLifted } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import { escapeMarkdown } from '../escape-text.js'
import { type MentionOptions, mentionStyle } from '../mention-options.js'
import type { Translation } from '../prepare-requests.js'
import { limits } from './capabilities.js'

/** How the moderator's account speaks. */
export interface RedditOptions extends MentionOptions {
  /** `false`: a reply is not marked as spoken for the moderators. */
  readonly distinguish?: boolean
  /** What a private message goes out as. Without it, modmail in the name of the subreddit. */
  readonly privateBy?: 'modmail' | 'message'
  /** The subject of a private message. Without it, the name of the subreddit. */
  readonly subject?: string
}

const ROOT = 'https://oauth.reddit.com'

/**
 * The API calls for an action, without the access token. Reddit wants a `User-Agent` that names the app.
 *
 * Source: Reddit, API documentation: moderation, moderators' notes, users, links and comments.
 */
export function translate(place: Place<RedditOptions>): (action: Action) => Translation {
  const { id, comment, options, now, pageId, threadId } = place
  const name = comment.author?.handle ?? comment.author?.name
  const style = { ...mentionStyle('u/', place), escape: escapeMarkdown }
  const ban = (action: Action): Translation => {
    if (name === undefined) return { cannot: 'the author is unknown', to: 'escalate' }
    if (pageId === undefined) return { cannot: 'the subreddit is unknown', to: 'escalate' }
    if (action.kind === 'ban' && action.scope === 'thread')
      return { cannot: 'Reddit bans from the whole subreddit, not from one thread', to: 'escalate' }
    const durationMs = durationOf(action)
    const days = durationMs === undefined ? undefined : Math.min(999, Math.max(1, Math.ceil(durationMs / DAY_MS)))
    return {
      drafts: [
        formCall(`${ROOT}/r/${encodePart(pageId)}/api/friend`, {
          api_type: 'json',
          type: 'banned',
          name,
          duration: days?.toString(),
          ban_reason: action.reason.slice(0, 100) || undefined,
          note: action.ruleId.slice(0, 300),
        }),
      ],
      lost: days === undefined || days * DAY_MS === durationMs ? [] : [`a ban lasts whole days: ${days}`],
    }
  }
  const speak = (text: string): Translation =>
    say(text, { limits: limits.reply, split: limits.split?.reply, style }, (said, nth) => [
      answering(nth, id, NAME, (to) => formCall(`${ROOT}/api/comment`, { api_type: 'json', thing_id: to, text: said })),
    ])
  const privately = (text: string): Translation => {
    if (name === undefined) return { cannot: 'the author is unknown', to: 'assign' }
    if (options.privateBy === 'message')
      return say(text, { limits: limits.message, style }, (said) => [
        formCall(`${ROOT}/api/compose`, {
          api_type: 'json',
          to: name,
          subject: options.subject ?? subject,
          text: said,
        }),
      ])
    if (pageId === undefined) return { cannot: 'the subreddit is unknown', to: 'assign' }
    return say(text, { limits: limits.message, style }, (body) => [
      formCall(`${ROOT}/api/mod/conversations`, {
        body,
        isAuthorHidden: 'true',
        srName: pageId,
        subject: options.subject ?? subject,
        to: name,
      }),
    ])
  }
  const subject = `r/${pageId ?? ''}`.slice(0, 100)
  return (action) => {
    switch (action.kind) {
      case 'delete':
      case 'hide':
        return { drafts: [formCall(`${ROOT}/api/remove`, { id, spam: 'false' })] }
      case 'unhide':
        return { drafts: [formCall(`${ROOT}/api/approve`, { id })] }
      case 'lock-thread': {
        const [measure, lift] = ['lock', 'unlock'].map((verb) =>
          formCall(`${ROOT}/api/${verb}`, { id: threadId ?? id }),
        )
        return measure && lift ? untilLifted(action, { measure, lift, now }) : noSuchCall(action.kind)
      }
      case 'block':
      case 'ban':
      case 'mute':
        return ban(action)
      case 'reply':
        return options.distinguish === false ? speak(action.text) : distinguished(speak(action.text))
      case 'message':
        return privately(action.text)
      case 'label':
        return name === undefined || pageId === undefined
          ? { cannot: 'the author or the subreddit is unknown', to: null }
          : {
              drafts: [
                formCall(`${ROOT}/api/mod/notes`, {
                  subreddit: pageId,
                  user: name,
                  reddit_id: id,
                  note: action.label.slice(0, 250),
                }),
              ],
            }
      case 'report':
        return {
          drafts: [
            formCall(`${ROOT}/api/report`, {
              api_type: 'json',
              thing_id: id,
              reason: 'other',
              other_reason: action.category.slice(0, 100),
            }),
          ],
        }
      default:
        return noSuchCall(action.kind)
    }
  }
}

const DAY_MS = 86_400_000

/** Where Reddit's answer names what was written. */
const NAME = '/json/data/things/0/data/name'

/** The reply, and the mark of the moderators on it, once its name is known; of several posts the last is marked. */
function distinguished(spoken: Translation): Translation {
  if (!('drafts' in spoken)) return spoken
  const mark = formCall(`${ROOT}/api/distinguish`, { api_type: 'json', id: '~name~', how: 'yes' })
  const afterwards = { fillFromPrevious: { '~name~': { pointer: NAME } } }
  return { ...spoken, drafts: [...spoken.drafts, { ...mark, ...afterwards }] }
}
