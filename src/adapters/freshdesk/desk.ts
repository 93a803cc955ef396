import { type Desk, filled, numberOf } from '../desk.js'
import { call } from '../drafts.js'
import { escapeHtmlLines } from '../escape-text.js'
import { FRESHDESK_OPEN, FRESHDESK_PRIORITIES, type FreshdeskOptions, freshdeskRoot } from './to-requests.js'

/** Where comments from elsewhere become tickets. */
export interface FreshdeskDeskOptions extends FreshdeskOptions {}

/**
 * Freshdesk as the desk for comments of other platforms: one ticket each; the author is a contact known by his id on that platform.
 *
 * Source: Freshdesk, API v2: Tickets, create.
 */
export function freshdeskDesk(options: FreshdeskDeskOptions): Desk {
  const root = freshdeskRoot(options.domain)
  return {
    platform: 'freshdesk',
    roles: options.roles ?? {},
    open: ({ subject, note, priority, to, author, tags }) => [
      call(
        'POST',
        `${root}/tickets`,
        filled({
          subject,
          description: escapeHtmlLines(note),
          name: author.name,
          unique_external_id: author.id,
          priority: FRESHDESK_PRIORITIES[priority],
          status: FRESHDESK_OPEN,
          group_id: numberOf(to.group),
          responder_id: numberOf(to.person),
          tags,
        }),
      ),
    ],
  }
}
