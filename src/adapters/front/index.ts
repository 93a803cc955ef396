import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import { isChallenge, plainAnswer } from '../handshake-answer.js'
import { readHeader } from '../read-header.js'
import { readJson } from '../read-json.js'
import { FIVE_MINUTES, type SignatureScheme } from '../signature.js'
import { signedBy, verifySignature } from '../verify-signature.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'
import { type FrontOptions, translate } from './to-requests.js'

export * from '../desk-entry.js'
export { type VisibleText, visibleText } from '../visible-text.js'
export { type FrontDeskOptions, frontDesk } from './desk.js'
export type { FrontOptions } from './to-requests.js'

/** As application webhooks are signed: the time, a colon, and the body. Front's pages say milliseconds in one place and seconds in another. */
const SCHEME: SignatureScheme = {
  header: 'x-front-signature',
  hash: 'SHA-256',
  encoding: 'base64',
  time: { header: 'x-front-request-timestamp', unit: 'epoch', toleranceMs: FIVE_MINUTES },
  around: (_request, time) => ({ before: `${time}:` }),
}

/**
 * The adapter for Front conversations: application webhooks of incoming messages in, requests of the core API out.
 *
 * Source: Front, application webhooks; core API.
 *
 * @example
 * front.parse('{"type":"assignee_changed"}') // => { ok: true, value: [], warnings: [] }
 */
export const front: Adapter<FrontOptions> = defineAdapter({
  platform: 'front',
  capabilities,
  limits,
  verify: signedBy(SCHEME),
  async handshake(request, keys) {
    const challenge = readHeader(request, 'x-front-challenge')
    if (!isChallenge(challenge) || !isSync(request.body)) return null
    return (await verifySignature(SCHEME, request, keys)) ? plainAnswer(200, challenge) : plainAnswer(401)
  },
  read: toComments,
  translate,
})

function isSync(body: Uint8Array): boolean {
  const json = readJson(body)
  const value = json.ok ? json.value : undefined
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'sync'
}
