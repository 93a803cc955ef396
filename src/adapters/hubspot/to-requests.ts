import type { Action } from '../../rule-set/action.js'
import type { Place } from '../define-adapter.js'
import { type DeskOptions, filled } from '../desk.js'
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

/** The channel on which a recipient stands in a field, and an answer has a subject. */
const EMAIL = '1002'

/**
 * The Conversations API's calls for an action, without the token.
 *
 * Source: HubSpot, Conversations API v3: send a message to a thread, with `attachments` and each recipient's `deliveryIdentifiers`.
 */
export function translate({
  comment,
  options,
  threadId,
  authorId,
}: Place<HubspotOptions>): (action: Action) => Translation {
  const messages = `${HUBSPOT_ROOT}/threads/${encodePart(threadId ?? '')}/messages`
  const { channelId, channelAccountId, subject, addressType, address } = comment.context ?? {}
  const note = (text: string) => [call('POST', messages, { type: 'COMMENT', text, attachments: [] })]
  const isKnown = typeof channelId === 'string' && typeof channelAccountId === 'string' && authorId !== undefined
  const hasAddress = typeof addressType === 'string' && typeof address === 'string'
  const recipient = filled({
    recipientField: channelId === EMAIL ? 'TO' : undefined,
    actorId: authorId === address ? undefined : authorId,
    name: comment.author?.name,
    deliveryIdentifiers: hasAddress ? [{ type: addressType, value: address }] : [],
  })
  return translateDesk(options, {
    ticketId: threadId,
    limits: limits.reply,
    say: isKnown
      ? (text) => [
          call(
            'POST',
            messages,
            filled({
              type: 'MESSAGE',
              text,
              attachments: [],
              channelId,
              channelAccountId,
              senderActorId: options.senderActorId,
              recipients: [recipient],
              subject: channelId === EMAIL ? subject : undefined,
            }),
          ),
        ]
      : { cannot: 'the channel of the message is unknown' },
    note,
    hand: (handed) => note(handed.note),
    lostByHand: ['the interface assigns nobody: the role stands in the note'],
    tag: () => ({ cannot: 'the interface has no tags', to: null }),
    others: () => undefined,
  })
}
