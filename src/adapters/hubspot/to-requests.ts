import type { Action } from '../../rule-set/action.js'
import type { Place } from '../define-adapter.js'
import type { DeskOptions } from '../desk.js'
import { call } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import type { Translation } from '../prepare-requests.js'
import { translateDesk } from '../translate-desk.js'
import { limits } from './capabilities.js'

/** Who speaks. */
export interface HubspotOptions extends DeskOptions {
  /** As `A-123`: the agent in whose name is written. */
  readonly senderActorId: string
}

/** The address of the Conversations API. */
export const HUBSPOT_ROOT = 'https://api.hubapi.com/conversations/v3/conversations'

/** The Conversations API's calls for an action, without the token. */
export function translate({
  comment,
  options,
  threadId,
  authorId,
}: Place<HubspotOptions>): (action: Action) => Translation {
  const messages = `${HUBSPOT_ROOT}/threads/${encodePart(threadId ?? '')}/messages`
  const { channelId, channelAccountId } = comment.context ?? {}
  const note = (text: string) => [call('POST', messages, { type: 'COMMENT', text })]
  const isKnown = typeof channelId === 'string' && typeof channelAccountId === 'string' && authorId !== undefined
  return translateDesk(options, {
    ticketId: threadId,
    limits: limits.reply,
    say: isKnown
      ? (text) => [
          call('POST', messages, {
            type: 'MESSAGE',
            text,
            channelId,
            channelAccountId,
            senderActorId: options.senderActorId,
            recipients: [{ actorId: authorId }],
          }),
        ]
      : { cannot: 'the channel of the message is unknown' },
    note,
    hand: (handed) => note(handed.note),
    lostByHand: ['the interface assigns nobody: the role stands in the note'],
    tag: () => ({ cannot: 'the interface has no tags', to: null }),
    others: () => undefined,
  })
}
