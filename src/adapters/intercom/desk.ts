import { type Desk, filled } from '../desk.js'
import { type IntercomOptions, intercomCall } from './to-requests.js'

/** Where comments from elsewhere become tickets. */
export interface IntercomDeskOptions extends IntercomOptions {
  /** The type of ticket, made for such comments. */
  readonly ticketTypeId: string
  /** Intercom opens tickets for contacts alone: the one that stands for people from elsewhere. */
  readonly contactId: string
}

/**
 * Intercom as the desk for comments of other platforms: one ticket each for the role's person and team; the contact is told nothing.
 *
 * Source: Intercom, OpenAPI 2.16: Tickets, create.
 */
export function intercomDesk(options: IntercomDeskOptions): Desk {
  const send = intercomCall(options)
  return {
    platform: 'intercom',
    roles: options.roles ?? {},
    open: ({ subject, note, to }) => {
      const assignment = filled({ admin_assignee_id: to.person, team_assignee_id: to.group })
      return [
        send('POST', '/tickets', {
          ticket_type_id: options.ticketTypeId,
          contacts: [{ id: options.contactId }],
          ticket_attributes: { _default_title_: subject, _default_description_: note },
          ...(Object.keys(assignment).length === 0 ? {} : { assignment }),
          skip_notifications: true,
        }),
      ]
    },
  }
}
