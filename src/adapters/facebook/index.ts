import type { Adapter } from '../adapter.js'
import { gatherComments } from '../gather-comments.js'
import { readHeader } from '../read-header.js'
import { readJson } from '../read-json.js'
import { verifyHmac } from '../verify-hmac.js'
import { capabilities, limits } from './capabilities.js'
import { handshake } from './handshake.js'
import { feedComments, toComment } from './to-comment.js'
import { type FacebookOptions, toRequests } from './to-requests.js'

export type * from '../adapter.js'
export type { FacebookOptions } from './to-requests.js'

/**
 * The adapter for comments on Facebook pages: webhook of the page feed in, Graph API requests out.
 *
 * Source: Meta, Webhooks reference, page feed; the signature is over the bytes as they were sent.
 *
 * @example
 * facebook.parse('{"object":"page","entry":[]}') // => { ok: true, value: [], warnings: [] }
 */
export const facebook: Adapter<FacebookOptions> = {
  platform: 'facebook',
  capabilities,
  limits,
  verify: (request, keys) => verifyHmac(keys.secret, request.body, readHeader(request, 'x-hub-signature-256')),
  handshake,
  parse(body, selfIds = []) {
    const json = readJson(body)
    return json.ok ? gatherComments(feedComments(json.value).map((news) => toComment(news, selfIds))) : json
  },
  toRequests,
}
