import type { HandshakeAnswer, RawRequest, WebhookKeys } from '../adapter.js'

/**
 * Answers the request with which Meta checks that an endpoint is ours: the challenge, if the token is the one agreed on.
 *
 * Bounds: a challenge is at most 256 letters, digits, `_` and `-`, so that nothing foreign is echoed.
 * Errors: a wrong or missing token is answered with 403.
 * Source: Meta, Webhooks: verification requests.
 */
export async function handshake(request: RawRequest, keys: WebhookKeys): Promise<HandshakeAnswer | null> {
  const query = new URLSearchParams(request.url.split('#')[0]?.split('?').slice(1).join('?'))
  if (request.method.toUpperCase() !== 'GET' || query.get('hub.mode') !== 'subscribe') return null
  const challenge = query.get('hub.challenge') ?? ''
  const known =
    keys.verifyToken !== undefined &&
    keys.verifyToken !== '' &&
    sameText(keys.verifyToken, query.get('hub.verify_token') ?? '')
  if (!known || !/^[\w-]{1,256}$/.test(challenge)) return { status: 403, headers: PLAIN, body: '' }
  return { status: 200, headers: PLAIN, body: challenge }
}

const PLAIN = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' } as const

/** Takes the same time wherever the two differ. */
function sameText(expected: string, given: string): boolean {
  let difference = expected.length ^ given.length
  for (let at = 0; at < expected.length; at += 1)
    difference |= expected.charCodeAt(at) ^ (at < given.length ? given.charCodeAt(at) : 0)
  return difference === 0
}
