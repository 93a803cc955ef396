import type { Desk, DeskOptions } from '../desk.js'
import { call, tell } from '../drafts.js'
import { encodePart } from '../encode-part.js'
import { escapeMarkdown } from '../escape-text.js'
import { ticketKey } from '../ticket-key.js'
import { limits } from './capabilities.js'
import { DISCORD_ROOT } from './to-requests.js'

/** Where people are told; roles name channels (`group`) and members (`person`), by their numbers. */
export interface DiscordDeskOptions extends DeskOptions {
  /** The channel for roles that name none. */
  readonly channelId: string
}

/**
 * A channel in Discord as the desk: a message each, or a few in a row, in which the role's person alone is called.
 *
 * Source: Discord, API v10: create message, allowed mentions.
 */
export function discordDesk({ channelId, roles = {} }: DiscordDeskOptions): Desk {
  return {
    platform: 'discord',
    roles,
    open: (ticket) => {
      const { group = channelId, person } = ticket.to
      const name = person === undefined ? '' : `<@${person}> `
      const bounds = limits.reply.map((limit) => ({ ...limit, max: limit.max - name.length }))
      const style = { escape: escapeMarkdown }
      return tell(ticket.note, { limits: bounds, split: limits.split?.reply, style }, (words, nth) => [
        call('POST', `${DISCORD_ROOT}/channels/${encodePart(group)}/messages`, {
          content: nth === 0 ? `${name}${words}` : words,
          allowed_mentions: { parse: [], users: person === undefined ? [] : [person] },
          nonce: `${ticketKey(ticket)}-${nth}`,
          enforce_nonce: true,
        }),
      ])
    },
  }
}
