import type { PlatformRequest } from '../adapters/adapter.js'
import type { Answer } from '../adapters/fill-request.js'
import { type ActionKind, REMOVAL_KINDS } from '../rule-set/action.js'
import { answersOf } from './platform-answers.js'

/** What an answer means: it is done, it was so already, it will not be, or it may be later. */
export type Verdict =
  | { readonly kind: 'done' }
  | { readonly kind: 'already'; readonly why: string }
  | { readonly kind: 'refused'; readonly why: string }
  /** `reached`: the platform may have carried it out all the same. */
  | { readonly kind: 'again'; readonly why: string; readonly reached: boolean }

/**
 * Tells what an answer means, beyond its status: some platforms refuse with 200, and some refusals mean that it is so already.
 *
 * Bounds: `why` is at most one status and one word of the platform's own; nothing that was sent is in it.
 */
export function judgeAnswer(request: PlatformRequest, answer: Answer): Verdict {
  const platform = platformOf(request)
  const { failure, already, gone, tooFast } = answersOf(platform)
  const { status } = answer
  const said = failure?.(answer)
  const why =
    said === undefined || said === '' ? `${platform} answered ${status}` : `${platform} answered ${status}: ${said}`
  if (said !== undefined && already?.test(said) === true) return { kind: 'already', why }
  if (said !== undefined && gone?.test(said) === true && isTakingAway(request))
    return { kind: 'already', why: `${why}, it is gone` }
  if (status === 429 || (said !== undefined && tooFast?.test(said) === true))
    return { kind: 'again', why, reached: false }
  if (status >= 200 && status < 300) return said === undefined ? { kind: 'done' } : { kind: 'refused', why }
  if ((status === 404 || status === 410) && isRemoving(request)) return { kind: 'already', why: `${why}, it is gone` }
  if (status === 503) return { kind: 'again', why, reached: true }
  if (TEMPORARY.has(status)) return { kind: 'again', why, reached: true }
  if (status >= 300 && status < 400)
    return { kind: 'refused', why: `${why}: the address leads elsewhere, and credentials do not follow` }
  return { kind: 'refused', why }
}

/** The platform that a request is for: its key begins with it. */
export function platformOf(request: PlatformRequest): string {
  return request.idempotencyKey.split('/', 1)[0] ?? ''
}

/** Server errors and timeouts; whatever else a platform refuses, it would refuse again. */
const TEMPORARY: ReadonlySet<number> = new Set([408, 425, 500, 502, 503, 504, 520, 521, 522, 523, 524])

/** Kinds for which nothing is left to do where nothing is there. */
const TAKING_AWAY: ReadonlySet<ActionKind> = new Set([...REMOVAL_KINDS, 'hold'])

function isTakingAway(request: PlatformRequest): boolean {
  return isRemoving(request) || TAKING_AWAY.has(request.action)
}

function isRemoving({ method, action }: PlatformRequest): boolean {
  return method === 'DELETE' || action === 'delete'
}
