import type { Desk } from '../desk.js'
import { type IntercomOptions, intercomCall } from './to-requests.js'

/** Where comments from elsewhere become tickets. */
export interface IntercomDeskOptions extends IntercomOptions {
  /** The type of ticket, made for such comments. */
  readonly ticketTypeId: string
  /** Intercom opens tickets for contacts alone: the one that stands for people from elsewhere. */
  readonly contactId: string
}

/**
 * Intercom as the desk for comments of other platforms: one ticket each; the role's person or team stands in its text.
 *
 * Source: Intercom, OpenAPI 2.16: Tickets, create.
 */
export function intercomDesk(options: IntercomDeskOptions): Desk {
  const send = intercomCall(options)
  return {
    platform: 'intercom',
    roles: options.roles ?? {},
    open: ({ subject, note, to }) => {
      const assignee = to.person ?? to.group
      const assignment =
        assignee === undefined
          ? {}
          : { assignment: to.person === undefined ? { team_assignee_id: assignee } : { admin_assignee_id: assignee } }
      return [
        send('POST', '/tickets', {
          ticket_type_id: options.ticketTypeId,
          contacts: [{ id: options.contactId }],
          ticket_attributes: { _default_title_: subject, _default_description_: note },
          ...assignment,
        }),
      ]
    },
  }
}
