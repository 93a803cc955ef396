import type { PlatformRequest } from '../adapters/adapter.js'
import type { ActionKind } from '../rule-set/action.js'
import { keyHeaderOf } from './key-header-of.js'

/**
 * True if a request that may have been carried out can be sent again without doing more: it reads, it states how things shall be, or
 * the platform knows it by its key.
 */
export function mayRepeat(request: PlatformRequest): boolean {
  if (!ADDING.has(request.action) && !request.url.endsWith('/api/mod/notes')) return true
  if (request.method === 'GET' || request.method === 'DELETE') return true
  return keyHeaderOf(request) !== undefined || hasKey(request)
}

/** Kinds that say something, or add something that would stand there twice; a label does so where it is a note, as on Reddit. */
const ADDING: ReadonlySet<ActionKind> = new Set([
  'reply',
  'message',
  'assign',
  'escalate',
  'offer-compensation',
  'invite-review',
  'publish-statement',
  'record-lesson',
  'report',
  'start-playbook',
])

/** A key inside the request: Discord's enforced nonce, Matrix's transaction in the path, a record key that we chose. */
function hasKey({ url, body, headers }: PlatformRequest): boolean {
  if (Object.keys(headers ?? {}).some((name) => name.toLowerCase() === 'idempotency-key')) return true
  if (/\/_matrix\/client\/v3\/rooms\/[^/]+\/(?:send|redact)\//.test(url)) return true
  if (typeof body !== 'object' || body === null) return false
  const enforced = 'enforce_nonce' in body && body.enforce_nonce === true
  return enforced || ('rkey' in body && url.endsWith('/xrpc/com.atproto.repo.putRecord'))
}
