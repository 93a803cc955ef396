import * as z from 'zod'
import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import { isChallenge, plainAnswer } from '../handshake-answer.js'
import { hidingLadder } from '../hiding.js'
import { readHeader } from '../read-header.js'
import { readJson } from '../read-json.js'
import type { SignatureScheme } from '../signature.js'
import { signedBy, verifySignature } from '../verify-signature.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'
import { type TwitchOptions, translate } from './to-requests.js'

export * from '../entry.js'
export type { TwitchOptions } from './to-requests.js'

const SIGNATURE: SignatureScheme = {
  header: 'twitch-eventsub-message-signature',
  hash: 'SHA-256',
  encoding: 'hex',
  prefix: 'sha256=',
  time: { header: 'twitch-eventsub-message-timestamp', unit: 'iso', toleranceMs: 600_000 },
  around: (request, time) => ({ before: (readHeader(request, 'twitch-eventsub-message-id') ?? '') + time }),
}

const question = z.object({ challenge: z.string() })

/**
 * The adapter for the chat of a Twitch channel: EventSub in, Helix requests out. The secret is that of the subscription. Hand `parse` the headers: the time of
 * a message stands there.
 *
 * Source: Twitch, EventSub: handling webhook events.
 *
 * @example
 * twitch.parse('{"subscription":{"type":"channel.follow"},"event":{}}') // => { ok: true, value: [], warnings: [] }
 */
export const twitch: Adapter<TwitchOptions> = defineAdapter({
  platform: 'twitch',
  capabilities,
  limits,
  verify: signedBy(SIGNATURE),
  async handshake(request, keys) {
    if (readHeader(request, 'twitch-eventsub-message-type') !== 'webhook_callback_verification') return null
    const json = readJson(request.body)
    const asked = json.ok ? question.safeParse(json.value).data?.challenge : undefined
    const { isReplay: _, ...plain } = keys
    return isChallenge(asked) && (await verifySignature(SIGNATURE, request, plain))
      ? plainAnswer(200, asked)
      : plainAnswer(401)
  },
  read: toComments,
  ladder: hidingLadder,
  translate,
})
