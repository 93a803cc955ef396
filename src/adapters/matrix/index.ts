import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import { hidingLadder } from '../hiding.js'
import { verifySharedSecret } from '../verify-shared-secret.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'
import { type MatrixOptions, translate } from './to-requests.js'

export * from '../desk-entry.js'
export { type VisibleText, visibleText } from '../visible-text.js'
export { type MatrixDeskOptions, matrixDesk } from './desk.js'
export type { MatrixOptions } from './to-requests.js'

/**
 * The adapter for rooms on Matrix: transactions of an application service and events of a timeline in, client-server requests out. The secret is the
 * `hs_token`; it comes in a header, and signs nothing.
 *
 * @example
 * matrix.parse('{"events":[{"type":"m.room.member"}]}') // => { ok: true, value: [], warnings: [] }
 */
export const matrix: Adapter<MatrixOptions> = defineAdapter({
  platform: 'matrix',
  capabilities,
  limits,
  verify: async (request, keys) => verifySharedSecret({ header: 'authorization', prefix: 'Bearer ' }, request, keys),
  read: toComments,
  ladder: hidingLadder,
  translate,
})
