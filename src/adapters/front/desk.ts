import { type Desk, filled } from '../desk.js'
import { call } from '../drafts.js'
import { FRONT_ROOT, type FrontOptions } from './to-requests.js'

/** Where comments from elsewhere become discussions. */
export interface FrontDeskOptions extends FrontOptions {
  /** The inbox for roles that name none. */
  readonly inboxId: string
}

/**
 * Front as the desk for comments of other platforms: one discussion each, which nobody outside sees.
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
        ...(to.person === undefined ? {} : { teammate_ids: [to.person] }),
      }),
    ],
  }
}
