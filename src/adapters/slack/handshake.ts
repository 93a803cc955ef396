import * as z from 'zod'
import type { HandshakeAnswer, RawRequest, WebhookKeys } from '../adapter.js'
import { isChallenge, plainAnswer } from '../handshake-answer.js'
import { readJson } from '../read-json.js'
import { FIVE_MINUTES, type SignatureScheme } from '../signature.js'
import { verifySignature } from '../verify-signature.js'

/**
 * How Slack signs.
 *
 * Source: Slack, Verifying requests from Slack.
 */
export const SIGNATURE: SignatureScheme = {
  header: 'x-slack-signature',
  hash: 'SHA-256',
  encoding: 'hex',
  prefix: 'v0=',
  time: { header: 'x-slack-request-timestamp', unit: 'seconds', toleranceMs: FIVE_MINUTES },
  around: (_request, time) => ({ before: `v0:${time}:` }),
}

const question = z.object({ type: z.literal('url_verification'), challenge: z.string() })

/**
 * Answers the request with which Slack checks that an endpoint is ours: the challenge, if Slack has signed it.
 *
 * Errors: a wrong signature is answered with 401.
 */
export async function handshake(request: RawRequest, keys: WebhookKeys): Promise<HandshakeAnswer | null> {
  if (request.method.toUpperCase() !== 'POST' || request.body.length > 65_536) return null
  const json = readJson(request.body)
  const asked = json.ok ? question.safeParse(json.value) : undefined
  if (asked?.success !== true) return null
  const { isReplay: _, ...plain } = keys
  const { challenge } = asked.data
  return isChallenge(challenge) && (await verifySignature(SIGNATURE, request, plain))
    ? plainAnswer(200, challenge)
    : plainAnswer(401)
}
