import type { Adapter } from '../adapter.js'
import { defineAdapter } from '../define-adapter.js'
import { isChallenge, jsonAnswer, plainAnswer, queryOf } from '../handshake-answer.js'
import { hidingLadder } from '../hiding.js'
import { signText } from '../sign-text.js'
import type { SignatureScheme } from '../signature.js'
import { signedBy } from '../verify-signature.js'
import { capabilities, limits } from './capabilities.js'
import { toComments } from './to-comments.js'
import { type LinkedInOptions, translate } from './to-requests.js'

export * from '../entry.js'
export type { LinkedInOptions } from './to-requests.js'

const SIGNATURE: SignatureScheme = {
  header: 'x-li-signature',
  hash: 'SHA-256',
  encoding: 'hex',
  around: () => ({ before: 'hmacsha256=' }),
}

/**
 * The adapter for comments below an organisation's posts on LinkedIn: notifications in, Comments API requests out. The secret is that of the app. LinkedIn
 * repeats its challenge every two hours and shuts out an endpoint that fails three times.
 *
 * Source: LinkedIn, Webhooks: validation, signature.
 *
 * @example
 * linkedin.parse('{"type":"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS","notifications":[]}') // => { ok: true, value: [], warnings: [] }
 */
export const linkedin: Adapter<LinkedInOptions> = defineAdapter({
  platform: 'linkedin',
  capabilities,
  limits,
  verify: signedBy(SIGNATURE),
  async handshake(request, keys) {
    const challengeCode = queryOf(request.url).get('challengeCode')
    if (request.method.toUpperCase() !== 'GET' || challengeCode === null) return null
    if (!isChallenge(challengeCode)) return plainAnswer(400)
    return jsonAnswer({ challengeCode, challengeResponse: await signText(keys.secret, challengeCode, 'hex') })
  },
  read: toComments,
  ladder: hidingLadder,
  translate,
})
