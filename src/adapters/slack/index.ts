import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import { hidingLadder } from '../hiding.js'
import { verifySignature } from '../verify-signature.js'
import { capabilities, limits } from './capabilities.js'
import { handshake, SIGNATURE } from './handshake.js'
import { toComments } from './to-comments.js'
import { type SlackOptions, translate } from './to-requests.js'

export type * from '../adapter.js'
export { fillRequest } from '../fill-request.js'
export type { VisibleText } from '../visible-text.js'
export { withDegraded } from '../with-degraded.js'
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
  verify: (request, keys) => verifySignature(SIGNATURE, request, keys),
  handshake,
  read: toComments,
  ladder: hidingLadder,
  translate,
})
