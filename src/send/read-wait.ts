import type { PlatformRequest } from '../adapters/adapter.js'
import type { Answer } from '../adapters/fill-request.js'
import { platformOf } from './judge-answer.js'
import { answersOf } from './platform-answers.js'
import type { FetchAnswer } from './sender.js'

type Headers = FetchAnswer['headers']

/**
 * How long a platform asks to wait before the next request, in ms; `undefined` if it asks for nothing.
 *
 * Bounds: the longest of what the body, `Retry-After` and the rate-limit headers ask for; a limit counts when nothing of it remains.
 * Source: RFC 9110, 10.2.3 (`Retry-After` in seconds or as a date); the `RateLimit` headers of the IETF draft and their older spellings.
 */
export function readWait(request: PlatformRequest, { answer, headers }: Answered, now: number): number | undefined {
  const waits = [
    answersOf(platformOf(request)).waitMs?.(answer),
    fromNow(headers.get('retry-after'), now),
    fromLimit(headers, now),
    fromUsage(headers),
    fromPauses(headers),
  ].filter((wait) => wait !== undefined)
  return waits.length === 0 ? undefined : Math.max(0, ...waits)
}

/** An answer with its headers. */
export interface Answered {
  readonly answer: Answer
  readonly headers: Headers
}

/** Remaining and reset, as platforms spell them; Discord and others also say the pause itself. */
const LIMITS = [
  ['x-ratelimit-remaining', 'x-ratelimit-reset-after'],
  ['x-ratelimit-remaining', 'x-ratelimit-reset'],
  ['ratelimit-remaining', 'ratelimit-reset'],
  ['x-rate-limit-remaining', 'x-rate-limit-reset'],
] as const

function fromLimit(headers: Headers, now: number): number | undefined {
  for (const [remaining, reset] of LIMITS) {
    const left = headers.get(remaining)
    const until = headers.get(reset)
    if (left !== null && until !== null && Number(left) < 1) return fromNow(until, now)
  }
  const structured = /(?:^|[;,]\s*)r=0\s*;\s*t=(\d{1,9})/.exec(headers.get('ratelimit') ?? '')?.[1]
  return structured === undefined ? undefined : Number(structured) * 1000
}

/** Seconds from now, a moment in seconds or milliseconds, or a date. */
function fromNow(value: string | null, now: number): number | undefined {
  if (value === null || value.trim() === '') return undefined
  const number = Number(value)
  if (Number.isNaN(number)) {
    const at = Date.parse(value)
    return Number.isNaN(at) ? undefined : Math.max(0, at - now)
  }
  if (number < 0) return undefined
  if (number < 1e9) return number * 1000
  return Math.max(0, (number < 1e12 ? number * 1000 : number) - now)
}

/** Help Scout says the pause in a header of its own; HubSpot the length of the interval that is used up. */
function fromPauses(headers: Headers): number | undefined {
  const pause = headers.get('x-ratelimit-retry-after')
  const interval = headers.get('x-hubspot-ratelimit-interval-milliseconds')
  if (pause !== null && /^\d{1,7}$/.test(pause)) return Number(pause) * 1000
  const isUsedUp = headers.get('x-hubspot-ratelimit-remaining') === '0'
  return isUsedUp && interval !== null && /^\d{1,9}$/.test(interval) ? Number(interval) : undefined
}

/** Meta counts in percent, and names the minutes until it lets one in again. */
function fromUsage(headers: Headers): number | undefined {
  const minutes = [
    ...(headers.get('x-business-use-case-usage') ?? '').matchAll(/"estimated_time_to_regain_access":\s*(\d{1,6})/g),
  ]
    .map(([, found]) => Number(found))
    .filter((found) => found > 0)
  return minutes.length === 0 ? undefined : Math.max(...minutes) * 60_000
}
