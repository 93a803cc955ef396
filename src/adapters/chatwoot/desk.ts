import { type Desk, filled, numberOf } from '../desk.js'
import { call } from '../drafts.js'
import { type ChatwootOptions, chatwootPriority, chatwootRoot } from './to-requests.js'

/** Where comments from elsewhere become conversations. */
export interface ChatwootDeskOptions extends ChatwootOptions {
  readonly accountId: string
  /** An inbox of the kind `API`, and the contact that stands for people from elsewhere, with its id in that inbox. */
  readonly inboxId: string
  readonly contactId: string
  readonly sourceId: string
}

/**
 * Chatwoot as the desk for comments of other platforms: one conversation each, with a private note; its priority is
 * set by a call of its own, since none is taken when it is opened.
 *
 * Source: Chatwoot, application API: Conversations, create, new message, toggle priority; `ConversationBuilder`.
 */
export function chatwootDesk(options: ChatwootDeskOptions): Desk {
  const root = chatwootRoot(options.root, options.accountId)
  return {
    platform: 'chatwoot',
    roles: options.roles ?? {},
    open: ({ note, priority, to, externalId }) => [
      call(
        'POST',
        `${root}/conversations`,
        filled({
          inbox_id: numberOf(options.inboxId),
          contact_id: numberOf(options.contactId),
          source_id: options.sourceId,
          status: 'open',
          assignee_id: numberOf(to.person),
          team_id: numberOf(to.group),
          additional_attributes: { external_id: externalId },
        }),
      ),
      {
        ...call('POST', `${root}/conversations/~id~/messages`, {
          content: note,
          message_type: 'outgoing',
          private: true,
        }),
        fillFromPrevious: { '~id~': { pointer: '/id' } },
      },
      {
        ...call('POST', `${root}/conversations/~id~/toggle_priority`, { priority: chatwootPriority(priority) }),
        fillFromPrevious: { '~id~': { pointer: '/conversation_id' } },
      },
    ],
  }
}
