import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import { hidingLadder } from '../hiding.js'
import { verifySharedSecret } from '../verify-shared-secret.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'
import { type TelegramOptions, translate } from './to-requests.js'

export * from '../desk-entry.js'
export type { VisibleText } from '../visible-text.js'
export { type TelegramDeskOptions, telegramDesk } from './desk.js'
export type { TelegramOptions } from './to-requests.js'
export { type Entity, visibleEntities } from './visible-entities.js'

/**
 * The adapter for messages in Telegram groups: updates in, Bot API requests out. The secret is the one given to `setWebhook`; it comes back in
 * a header, and signs nothing.
 *
 * @example
 * telegram.parse('{"update_id":1,"poll":{}}') // => { ok: true, value: [], warnings: [] }
 */
export const telegram: Adapter<TelegramOptions> = defineAdapter({
  platform: 'telegram',
  capabilities,
  limits,
  verify: async (request, keys) => verifySharedSecret({ header: 'x-telegram-bot-api-secret-token' }, request, keys),
  read: toComments,
  ladder: hidingLadder,
  translate,
})
