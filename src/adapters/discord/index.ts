import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import { hidingLadder } from '../hiding.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'
import { type DiscordOptions, translate } from './to-requests.js'
import { handshake, verify } from './verify.js'

export * from '../desk-entry.js'
export type { VisibleText } from '../visible-text.js'
export { type DiscordDeskOptions, discordDesk } from './desk.js'
export type { DiscordOptions } from './to-requests.js'
export { type Mentioned, visibleMessage } from './visible-message.js'

/**
 * The adapter for messages in Discord servers: gateway events, message commands and answers in, API requests out.
 *
 * @example
 * discord.parse('{"op":0,"t":"TYPING_START","d":{}}') // => { ok: true, value: [], warnings: [] }
 */
export const discord: Adapter<DiscordOptions> = defineAdapter({
  platform: 'discord',
  capabilities,
  limits,
  verify,
  handshake,
  read: toComments,
  ladder: hidingLadder,
  translate,
})
