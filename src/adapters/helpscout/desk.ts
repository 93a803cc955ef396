import { type Desk, filled, numberOf } from '../desk.js'
import { call } from '../drafts.js'
import { escapeHtmlLines } from '../escape-text.js'
import { HELPSCOUT_ROOT, type HelpscoutOptions } from './to-requests.js'

/** Where comments from elsewhere become conversations. */
export interface HelpscoutDeskOptions extends HelpscoutOptions {
  readonly mailboxId: string
  /** Every conversation has a customer: the address that stands for people from elsewhere. */
  readonly customerEmail: string
}

/**
 * Help Scout as the desk for comments of other platforms: one conversation each, opened with a note, so that nothing is sent to anybody.
 *
 * Source: Help Scout, Mailbox API 2.0: Conversations, create.
 */
export function helpscoutDesk(options: HelpscoutDeskOptions): Desk {
  return {
    platform: 'helpscout',
    roles: options.roles ?? {},
    open: ({ subject, note, to, tags }) => [
      call(
        'POST',
        `${HELPSCOUT_ROOT}/conversations`,
        filled({
          subject,
          mailboxId: numberOf(options.mailboxId),
          customer: { email: options.customerEmail },
          type: 'email',
          status: 'active',
          assignTo: numberOf(to.person ?? to.group),
          tags,
          threads: [{ type: 'note', text: escapeHtmlLines(note) }],
        }),
      ),
    ],
  }
}
