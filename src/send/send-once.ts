import type { PlatformRequest } from '../adapters/adapter.js'
import type { Answer } from '../adapters/fill-request.js'
import { readJson } from '../adapters/read-json.js'
import type { Fetch, FetchAnswer, SendOptions } from './sender.js'
import { withCredentials } from './with-credentials.js'

/** What one attempt gave. */
export type Tried =
  | { readonly kind: 'answered'; readonly answer: Answer; readonly headers: FetchAnswer['headers'] }
  /** `reached`: the platform may have had the request. */
  | { readonly kind: 'lost'; readonly why: string; readonly reached: boolean }
  | { readonly kind: 'no-credentials'; readonly why: string }

interface Wire {
  readonly options: Pick<SendOptions, 'credentials' | 'signal'>
  readonly fetch: Fetch
  readonly timeoutMs: number
}

/**
 * Sends a request once and reads the whole answer.
 *
 * Errors: none; of what is thrown only its code is kept, since its words may hold an address with a token in it.
 */
export async function sendOnce(request: PlatformRequest, { options, fetch, timeoutMs }: Wire): Promise<Tried> {
  const wire = await credentialed(request, options)
  if (typeof wire === 'string') return { kind: 'no-credentials', why: wire }
  const stop = new AbortController()
  const end = () => stop.abort()
  const timer = setTimeout(end, timeoutMs)
  options.signal?.addEventListener('abort', end)
  try {
    const { url, ...rest } = wire
    const response = await fetch(url, { ...rest, redirect: 'manual', signal: stop.signal })
    const text = await response.text()
    const json = text === '' ? undefined : readJson(text)
    const body = json === undefined ? undefined : json.ok ? json.value : text
    return { kind: 'answered', answer: { status: response.status, body }, headers: response.headers }
  } catch (error) {
    if (options.signal?.aborted === true) return { kind: 'lost', why: 'sending was ended', reached: true }
    if (stop.signal.aborted) return { kind: 'lost', why: `no answer within ${timeoutMs} ms`, reached: true }
    const code = codeIn(error)
    return {
      kind: 'lost',
      why: code === undefined ? 'the connection failed' : `the connection failed: ${code}`,
      reached: code === undefined || !UNREACHED.has(code),
    }
  } finally {
    clearTimeout(timer)
    options.signal?.removeEventListener('abort', end)
  }
}

/** The connection was never made: nothing can have been carried out. */
const UNREACHED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

async function credentialed(request: PlatformRequest, { credentials }: Wire['options']) {
  try {
    return (
      withCredentials(request, await credentials(request)) ?? 'the address wants a token, and `credentials` gave none'
    )
  } catch {
    return '`credentials` gave none'
  }
}

/** The code of an error or of what caused it. */
function codeIn(error: unknown): string | undefined {
  for (let one: unknown = error, depth = 0; typeof one === 'object' && one !== null && depth < 4; depth += 1) {
    if ('code' in one && typeof one.code === 'string' && /^[A-Z0-9_]{1,40}$/.test(one.code)) return one.code
    one = 'cause' in one ? one.cause : undefined
  }
  return undefined
}
