import type { Desk, DeskOptions } from '../desk.js'
import { call, tell } from '../drafts.js'
import { numericId } from '../numeric-id.js'
import { rootAddress } from '../root-address.js'
import { limits } from './capabilities.js'
import type { TelegramOptions } from './to-requests.js'

/** Where people are told; roles name groups (`group`), and people who have started the bot (`person`), by their numbers. */
export interface TelegramDeskOptions extends DeskOptions, Pick<TelegramOptions, 'server'> {
  /** The chat for roles that name none. */
  readonly chatId: string
}

/**
 * A chat in Telegram as the desk: a message each, or a few in a row; to the role's person, else to its group.
 *
 * Errors: a server whose address is none is a `TypeError`.
 * Source: Telegram, Bot API: sendMessage.
 */
export function telegramDesk({ chatId, server, roles = {} }: TelegramDeskOptions): Desk {
  const root = rootAddress(server ?? 'https://api.telegram.org', 'server')
  return {
    platform: 'telegram',
    roles,
    open: ({ note, to }) =>
      tell(note, { limits: limits.reply, split: limits.split?.reply, style: { mentions: ['@'] } }, (text) => [
        call('POST', `${root}/botTOKEN/sendMessage`, {
          chat_id: numericId(to.person ?? to.group ?? chatId),
          text,
          link_preview_options: { is_disabled: true },
        }),
      ]),
  }
}
