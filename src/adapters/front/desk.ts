import { type Desk, filled } from '../desk.js'
import { call } from '../drafts.js'
import { FRONT_ROOT, type FrontOptions } from './to-requests.js'

/** Where comments from elsewhere become discussions. */
export interface FrontDeskOptions extends FrontOptions {
  /** The inbox for roles that name none. */
  readonly inboxId: string
}

/**
 * Front as the desk for comments of other platforms: one discussion each in an inbox, which nobody outside sees; then the role's person is assigned, since a
 * discussion is opened for an inbox or for people, never for both.
 *
 * Source: Front, core API: Conversations, create.
 */
export function frontDesk(options: FrontDeskOptions): Desk {
  return {
    platform: 'front',
    roles: options.roles ?? {},
    open: ({ subject, note, to }) => [
      call('POST', `${FRONT_ROOT}/conversations`, {
        type: 'discussion',
        inbox_id: to.group ?? options.inboxId,
        subject,
        comment: filled({ body: note, author_id: options.authorId }),
      }),
      ...(to.person === undefined
        ? []
        : [
            {
              ...call('PATCH', `${FRONT_ROOT}/conversations/~id~`, { assignee_id: to.person }),
              fillFromPrevious: { '~id~': { pointer: '/id' } },
            },
          ]),
    ],
  }
}
