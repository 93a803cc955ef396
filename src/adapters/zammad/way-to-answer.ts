import type { Comment } from '../../comment/comment.js'
import type { Limit } from '../adapter.js'
import { filled } from '../desk.js'

/** How an answer reaches the author: the fields of the article, and what its channel asks of the words. */
export interface WayToAnswer {
  readonly article: Readonly<Record<string, unknown>>
  /** What the channel takes; Zammad cuts or fails beyond it without saying so. */
  readonly limit?: Limit
  /** Stands before the words. */
  readonly prefix?: string
  /** All can read it there. */
  readonly isPublic?: true
}

/**
 * The kind of article that answers on the channel the comment came by, as Zammad's own reply button chooses it, or why there is none.
 *
 * Source: Zammad, `ticket_zoom/article_action` and the `Communicate…Job` of each channel: a message by SMS is cut at 160 characters, Telegram and
 * Facebook refuse what is too long, a post on X is answered only if its author is named.
 */
export function wayToAnswer({ author, context = {} }: Comment): WayToAnswer | { readonly cannot: string } {
  const { articleType = 'note' } = context
  const to = author?.handle
  const from = typeof context.from === 'string' ? context.from : undefined
  const inReplyTo = typeof context.messageId === 'string' ? context.messageId : undefined
  switch (articleType) {
    case 'note':
      return { article: { type: 'note' } }
    case 'web':
      return to === undefined ? { article: { type: 'note' } } : { article: { type: 'email', to } }
    case 'email':
    case 'phone':
      return to === undefined
        ? { cannot: 'the customer has no address to write to' }
        : { article: { type: 'email', to } }
    case 'sms':
      return from === undefined
        ? { cannot: 'the number the customer wrote from is unknown' }
        : { article: filled({ type: 'sms', to: from, in_reply_to: inReplyTo }), limit: { max: 160, unit: 'codepoint' } }
    case 'facebook feed post':
    case 'facebook feed comment':
      return {
        article: filled({ type: 'facebook feed comment', in_reply_to: inReplyTo }),
        limit: { max: 8000, unit: 'utf16' },
        isPublic: true,
      }
    case 'twitter status': {
      const prefix = from !== undefined && /^@\w{1,15}$/.test(from) ? from : undefined
      if (prefix === undefined || inReplyTo === undefined) return { cannot: 'the post to answer is unknown' }
      return {
        article: { type: 'twitter status', in_reply_to: inReplyTo },
        limit: { max: 280 - prefix.length - 1, unit: 'weighted', urls: 23 },
        prefix,
        isPublic: true,
      }
    }
    case 'twitter direct-message':
      return from === undefined
        ? { cannot: 'the account the customer wrote from is unknown' }
        : {
            article: filled({ type: articleType, to: from, in_reply_to: inReplyTo }),
            limit: { max: 10_000, unit: 'utf16' },
          }
    case 'telegram personal-message':
    case 'whatsapp message':
      return { article: filled({ type: articleType, in_reply_to: inReplyTo }), limit: { max: 4096, unit: 'utf16' } }
    default:
      return { cannot: `how an article of the type ${String(articleType)} is answered is unknown` }
  }
}
