import { type Desk, filled, numberOf } from '../desk.js'
import { call } from '../drafts.js'
import { escapeHtmlLines } from '../escape-text.js'
import { type ZendeskOptions, zendeskRoot, zendeskTag } from './to-requests.js'

/** Where comments from elsewhere become tickets. */
export interface ZendeskDeskOptions extends ZendeskOptions {}

/**
 * Zendesk as the desk for comments of other platforms: one ticket each, opened with an internal note, so that nothing is sent to anybody.
 *
 * Source: Zendesk, Support API: Tickets, create; `Idempotency-Key` is understood there.
 */
export function zendeskDesk(options: ZendeskDeskOptions): Desk {
  const root = zendeskRoot(options.subdomain)
  return {
    platform: 'zendesk',
    roles: options.roles ?? {},
    open: ({ subject, note, priority, to, author, externalId, tags }) => [
      call('POST', `${root}/tickets.json`, {
        ticket: filled({
          subject,
          comment: { html_body: escapeHtmlLines(note), public: false },
          requester: { name: author.name },
          priority,
          group_id: numberOf(to.group),
          assignee_id: numberOf(to.person),
          external_id: externalId,
          tags: tags.map(zendeskTag),
        }),
      }),
    ],
  }
}
