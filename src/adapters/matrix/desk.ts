import type { Desk, DeskOptions } from '../desk.js'
import { call, tell } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import { rootAddress } from '../root-address.js'
import { ticketKey } from '../ticket-key.js'
import { limits } from './capabilities.js'
import type { MatrixOptions } from './to-requests.js'

/** Where people are told; roles name rooms (`group`) and people (`person`), by their ids. */
export interface MatrixDeskOptions extends DeskOptions, Pick<MatrixOptions, 'server'> {
  /** The room for roles that name none. */
  readonly roomId: string
}

/**
 * A room in Matrix as the desk: a message each, in which the role's person alone is called.
 *
 * Errors: a server whose address is none is a `TypeError`.
 * Source: Matrix, client-server API: sending events, `m.mentions`.
 */
export function matrixDesk({ server, roomId, roles = {} }: MatrixDeskOptions): Desk {
  const root = `${rootAddress(server, 'server')}/_matrix/client/v3`
  return {
    platform: 'matrix',
    roles,
    open: (ticket) => {
      const { group = roomId, person } = ticket.to
      const room = `${root}/rooms/${encodePart(group)}`
      return tell(ticket.note, { limits: limits.reply }, (words) => [
        call('PUT', `${room}/send/m.room.message/${ticketKey(ticket)}`, {
          msgtype: 'm.text',
          body: person === undefined ? words : `${person}: ${words}`,
          'm.mentions': person === undefined ? {} : { user_ids: [person] },
        }),
      ])
    },
  }
}
