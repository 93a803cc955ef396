import type { HandshakeAnswer, RawRequest, WebhookKeys } from '../adapter.js'
import { isChallenge, jsonAnswer, plainAnswer, queryOf } from '../handshake-answer.js'
import { signText } from '../sign-text.js'

/**
 * Answers the check with which X asks, again and again, whether the endpoint knows the consumer secret.
 *
 * Errors: a token that is none is answered with 400; an empty secret is a `TypeError`.
 * Source: X, Webhooks: challenge-response checks.
 */
export async function handshake(request: RawRequest, keys: WebhookKeys): Promise<HandshakeAnswer | null> {
  const token = queryOf(request.url).get('crc_token')
  if (request.method.toUpperCase() !== 'GET' || token === null) return null
  if (!isChallenge(token)) return plainAnswer(400)
  return jsonAnswer({ response_token: `sha256=${await signText(keys.secret, token, 'base64')}` })
}
