import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import { signedBy } from '../verify-signature.js'
import { capabilities, ladder, limits } from './capabilities.js'
import { handshake, SIGNATURE } from './handshake.js'
import { toComments } from './to-comments.js'
import { type SlackOptions, translate } from './to-requests.js'

export * from '../desk-entry.js'
export type { VisibleText } from '../visible-text.js'
export { type SlackDeskOptions, slackDesk } from './desk.js'
export type { SlackOptions } from './to-requests.js'
export { visibleMrkdwn } from './visible-mrkdwn.js'

/**
 * The adapter for messages in Slack: Events API in, Web API requests out. The secret is the signing secret of the app.
 *
 * @example
 * slack.parse('{"type":"event_callback","event":{"type":"reaction_added"}}') // => { ok: true, value: [], warnings: [] }
 */
export const slack: Adapter<SlackOptions> = defineAdapter({
  platform: 'slack',
  capabilities,
  limits,
  verify: signedBy(SIGNATURE),
  handshake,
  read: toComments,
  ladder,
  translate,
})
