import type { PlatformRequest } from '../adapters/adapter.js'
import { keyHeaderOf } from './key-header-of.js'
import type { Credentials } from './sender.js'

/** A request as `fetch` takes it. */
export interface WireRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/**
 * A request with the host's credentials in place; `undefined` if its address wants a token and none was given.
 *
 * Bounds: header names compare without case, and what the host gives wins; a body that is text stays as it is, any other becomes JSON.
 */
export function withCredentials(
  request: PlatformRequest,
  { headers, token, query }: Credentials,
): WireRequest | undefined {
  const url = inAddress(request.url, token)
  if (url === undefined) return undefined
  const body =
    request.body === undefined || typeof request.body === 'string' ? request.body : JSON.stringify(request.body)
  const keyHeader = keyHeaderOf(request)
  const type = body !== undefined && typeof request.body !== 'string' ? { 'content-type': 'application/json' } : {}
  const key = keyHeader !== undefined ? { [keyHeader]: request.idempotencyKey } : {}
  return {
    url: withQuery(url, query),
    method: request.method,
    headers: merged([{ accept: 'application/json', ...type }, key, request.headers ?? {}, headers ?? {}]),
    ...(body === undefined ? {} : { body }),
  }
}

/** `TOKEN` as a whole step, or behind `bot` as Telegram has it. */
const PLACE = /\/(bot)?TOKEN(?=\/|$)/

function inAddress(url: string, token: string | undefined): string | undefined {
  const cut = url.search(/[?#]/)
  const [path, rest] = cut === -1 ? [url, ''] : [url.slice(0, cut), url.slice(cut)]
  if (!PLACE.test(path)) return url
  if (token === undefined || token === '') return undefined
  return (
    path.replace(
      PLACE,
      (_, bot: string | undefined) => `/${bot ?? ''}${encodeURIComponent(token).replaceAll('%3A', ':')}`,
    ) + rest
  )
}

function withQuery(url: string, query: Credentials['query']): string {
  const entries = Object.entries(query ?? {})
  if (entries.length === 0) return url
  const whole = new URL(url)
  for (const [name, value] of entries) whole.searchParams.set(name, value)
  return whole.href
}

function merged(parts: readonly Readonly<Record<string, string>>[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    parts.flatMap((part) => Object.entries(part).map(([name, value]) => [name.toLowerCase(), value])),
  )
}
