import type { Adapter } from '../adapter.js'
import { gatherComments } from '../gather-comments.js'
import { candidatesOf } from './payload.js'
import { toComment } from './to-comment.js'
import { type GenericOptions, genericCapabilities, genericLimits, toRequests } from './to-requests.js'
import { verify } from './verify.js'

export * from '../entry.js'
export type { GenericOptions } from './to-requests.js'

/**
 * The adapter for a host that speaks our own format: comments as JSON come in, one request per action goes out.
 *
 * @example
 * generic.parse('{"comments":[{"id":"1","text":"Merci"}]}') // => { ok: true, value: [{ id: '1', text: 'Merci' }], warnings: [] }
 */
export const generic: Adapter<GenericOptions> = {
  platform: 'generic',
  capabilities: genericCapabilities,
  limits: genericLimits,
  verify,
  handshake: async () => null,
  parse(body, selfIds = []) {
    const candidates = candidatesOf(body)
    if (!candidates.ok) return candidates
    return gatherComments(
      candidates.value.map((candidate) => toComment(candidate, selfIds)),
      candidates.warnings,
    )
  },
  toRequests,
}
