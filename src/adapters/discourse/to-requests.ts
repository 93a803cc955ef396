import type { Action } from '../../rule-set/action.js'
import type { Place } from '../define-adapter.js'
import { call, durationOf, noSuchCall, say, untilLifted } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import { escapeMarkdown } from '../escape-text.js'
import { ownMaximum } from '../instance-limits.js'
import { type MentionOptions, mentionStyle } from '../mention-options.js'
import { numericId } from '../numeric-id.js'
import type { Translation } from '../prepare-requests.js'
import { rootAddress } from '../root-address.js'
import { limits } from './capabilities.js'

/** The site, and how it is spoken to. */
export interface DiscourseOptions extends MentionOptions {
  readonly site: string
  /** What becomes of a post that should be hidden: `delete` deletes it, `escalate` asks a person. Without it, `flag`, which hides it. */
  readonly hideAs?: 'flag' | 'delete' | 'escalate'
  /** How long a post may be on that site. Without it, 32,000. */
  readonly maxCharacters?: number
  /** The title of a private message. Without it, the number of the topic. */
  readonly subject?: string
  /** By label, the tag of the topic that stands for it: newer versions want its number, older ones its name. Without it, labels are the host's. */
  readonly tags?: Readonly<Record<string, Readonly<{ id: number; name: string }>>>
  /** The kind of flag that a report is, and one that hides. Without it 7, which notifies the moderators; 8 for spam; 4, unfit, to hide. */
  readonly flagTypes?: Readonly<{ spam?: number; other?: number; hide?: number }>
}

/**
 * The calls for an action, without the key.
 *
 * Errors: a site whose address is none is a `TypeError`.
 * Source: Discourse, generated API documentation; `PostActionsController` for flags on which the staff acts, the routes of posts for `unhide`,
 * `TopicsBulkAction` for tags that are added to those there are.
 */
export function translate(place: Place<DiscourseOptions>): (action: Action) => Translation {
  const { id, comment, authorId, threadId, now, options } = place
  const site = rootAddress(options.site, 'site')
  const style = { ...mentionStyle('@', place), escape: escapeMarkdown }
  const exclude = (action: Action): Translation => {
    if (authorId === undefined) return { cannot: 'the author is unknown', to: 'escalate' }
    if (action.kind === 'ban' && action.scope === 'thread')
      return { cannot: 'Discourse suspends on the whole site, not in one topic', to: 'escalate' }
    const durationMs = durationOf(action)
    const until = durationMs === undefined ? FOR_GOOD : new Date(now + durationMs).toISOString()
    const reason = action.reason === '' ? action.ruleId : action.reason
    const user = `${site}/admin/users/${encodePart(authorId)}`
    return action.kind === 'mute'
      ? { drafts: [call('PUT', `${user}/silence.json`, { silenced_till: until, reason })] }
      : { drafts: [call('PUT', `${user}/suspend.json`, { suspend_until: until, reason })] }
  }
  const speak = (action: Action & { readonly kind: 'reply' | 'message' }): Translation => {
    const bounds = ownMaximum(limits[action.kind], options.maxCharacters)
    const handle = comment.author?.handle
    if (threadId === undefined) return { cannot: 'the topic is unknown', to: 'assign' }
    if (action.kind === 'message' && handle === undefined) return { cannot: 'the author is unknown', to: 'assign' }
    const { postNumber } = comment.context ?? {}
    const inTopic = {
      topic_id: numericId(threadId),
      ...(typeof postNumber === 'number' ? { reply_to_post_number: postNumber } : {}),
    }
    const inPrivate = {
      title: options.subject ?? `Topic ${threadId}`,
      archetype: 'private_message',
      target_recipients: handle,
    }
    return say(action.text, { limits: bounds, style }, (raw) => [
      call('POST', `${site}/posts.json`, { raw, ...(action.kind === 'reply' ? inTopic : inPrivate) }),
    ])
  }
  const flagged = (type: number, more: object) =>
    call('POST', `${site}/post_actions.json`, { id: numericId(id), post_action_type_id: type, ...more })
  return (action) => {
    switch (action.kind) {
      case 'delete':
        return { drafts: [call('DELETE', `${site}/posts/${encodePart(id)}.json`)] }
      case 'block':
      case 'ban':
      case 'mute':
        return exclude(action)
      case 'lock-thread': {
        if (threadId === undefined) return { cannot: 'the topic is unknown', to: 'escalate' }
        const status = `${site}/t/${encodePart(threadId)}/status.json`
        const [measure, lift] = [true, false].map((closed) =>
          call('PUT', status, { status: 'closed', enabled: String(closed) }),
        )
        return measure && lift ? untilLifted(action, { measure, lift, now }) : noSuchCall(action.kind)
      }
      case 'reply':
        return speak({ ...action, kind: 'reply' })
      case 'message':
        return speak({ ...action, kind: 'message' })
      case 'report': {
        const { spam = 8, other = 7 } = options.flagTypes ?? {}
        return { drafts: [flagged(action.category === 'spam' ? spam : other, { message: action.category })] }
      }
      case 'hide': {
        const { spam = 8, hide = 4 } = options.flagTypes ?? {}
        const isSpam = action.evidence.some(({ signal }) => signal.startsWith('spam'))
        return { drafts: [flagged(isSpam ? spam : hide, { take_action: 'true' })] }
      }
      case 'unhide':
        return { drafts: [call('PUT', `${site}/posts/${encodePart(id)}/unhide.json`)] }
      case 'label': {
        const tag = new Map(Object.entries(options.tags ?? {})).get(action.label)
        if (tag === undefined) return { cannot: `the option \`tags\` has none for the label ${action.label}`, to: null }
        if (threadId === undefined) return { cannot: 'the topic is unknown', to: null }
        const operation = { type: 'append_tags', tag_ids: [tag.id], tags: [tag.name] }
        return { drafts: [call('PUT', `${site}/topics/bulk.json`, { topic_ids: [numericId(threadId)], operation })] }
      }
      default:
        return noSuchCall(action.kind)
    }
  }
}

/** As Discourse itself writes it. */
const FOR_GOOD = '3017-01-01T00:00:00.000Z'
