import type { HandshakeAnswer, RawRequest, WebhookKeys } from './adapter.js'
import { isChallenge, plainAnswer, queryOf } from './handshake-answer.js'
import { sameText } from './same-text.js'

/**
 * Answers the request with which Meta checks that an endpoint is ours: the challenge, if the token is the one agreed on.
 *
 * Bounds: a challenge is short and of harmless characters, so that nothing foreign is echoed.
 * Errors: a wrong or missing token is answered with 403.
 * Source: Meta, Webhooks: verification requests.
 */
export async function metaHandshake(request: RawRequest, keys: WebhookKeys): Promise<HandshakeAnswer | null> {
  const query = queryOf(request.url)
  if (request.method.toUpperCase() !== 'GET' || query.get('hub.mode') !== 'subscribe') return null
  const challenge = query.get('hub.challenge')
  const { verifyToken = '' } = keys
  const known = verifyToken !== '' && sameText(verifyToken, query.get('hub.verify_token') ?? '')
  return known && isChallenge(challenge) ? plainAnswer(200, challenge) : plainAnswer(403)
}
