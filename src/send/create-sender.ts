import type { PlatformRequest } from '../adapters/adapter.js'
import { type Answer, fillRequest } from '../adapters/fill-request.js'
import { createSentKeys } from './create-sent-keys.js'
import { createGate, type Gate } from './gate.js'
import { judgeAnswer, type Verdict } from './judge-answer.js'
import { mayRepeat } from './may-repeat.js'
import { readWait } from './read-wait.js'
import { sendOnce } from './send-once.js'
import type { Fetch, Sender, SendOptions, SendResult, SentKeys } from './sender.js'
import { waitFor } from './wait-for.js'

/**
 * Makes a sender: it carries out requests with `fetch`, one after the other, waits as the platforms ask, repeats what may be repeated,
 * and never says anything twice.
 *
 * Bounds: a request whose key was sent before, or is in hand, is not sent again; one with `notBefore` in the future is left to the host;
 * redirects are not followed.
 * Errors: options that make no sense are a `TypeError`; whatever goes wrong while sending is a result.
 */
export function createSender(options: SendOptions): Sender {
  const shell = completed(options)
  return {
    async send(requests) {
      const answers = new Map<string, Answer>()
      const awaited = new Set(requests.flatMap(({ fill }) => (fill === undefined ? [] : [fill.from])))
      const results: SendResult[] = []
      for (const request of requests) {
        const result = await one(request, { answers, isAwaited: awaited.has(request.idempotencyKey) }, shell)
        const isDone = result.outcome === 'sent' || result.outcome === 'already-done'
        if (isDone) answers.set(request.idempotencyKey, result.answer ?? NOTHING_SAID)
        results.push(result)
      }
      return results
    },
  }
}

/** What is known of an answer that nobody kept: the request was carried out. */
const NOTHING_SAID: Answer = { status: 200, body: undefined }

/** What a request is sent among. */
interface Company {
  readonly answers: ReadonlyMap<string, Answer>
  /** True if another request waits for its answer. */
  readonly isAwaited: boolean
}

interface Shell {
  readonly options: SendOptions
  readonly sent: SentKeys
  readonly inHand: Map<string, Promise<SendResult>>
  readonly gate: Gate
  readonly attempts: number
  readonly timeoutMs: number
  readonly backoffMs: number
  readonly patienceMs: number
  readonly fetch: Fetch
  readonly now: () => number
  readonly random: () => number
  readonly wait: (ms: number, signal: AbortSignal | undefined) => Promise<void>
}

function completed(options: SendOptions): Shell {
  const { attempts = 5, timeoutMs = 10_000, backoffMs = 500, patienceMs = 60_000 } = options
  if (!(Number.isInteger(attempts) && attempts >= 1)) throw new TypeError('createSender: `attempts` must be 1 or more')
  for (const [name, value] of Object.entries({ timeoutMs, backoffMs, patienceMs }))
    if (!(value >= 0 && value <= 2 ** 31 - 1)) throw new TypeError(`createSender: \`${name}\` must be a time in ms`)
  return {
    options,
    sent: options.sent ?? createSentKeys(),
    inHand: new Map(),
    gate: createGate(),
    attempts,
    timeoutMs,
    backoffMs,
    patienceMs,
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    now: options.now ?? Date.now,
    random: options.random ?? Math.random,
    wait: options.wait ?? waitFor,
  }
}

async function one(request: PlatformRequest, company: Company, shell: Shell): Promise<SendResult> {
  const about = { idempotencyKey: request.idempotencyKey, action: request.action, attempts: 0 }
  if (request.notBefore !== undefined && request.notBefore > shell.now())
    return { ...about, outcome: 'later', at: request.notBefore, why: 'its time has not come' }
  const running = shell.inHand.get(request.idempotencyKey)
  if (running !== undefined) return running
  const work = claimed(request, company, shell)
  shell.inHand.set(request.idempotencyKey, work)
  try {
    return await work
  } finally {
    shell.inHand.delete(request.idempotencyKey)
  }
}

async function claimed(request: PlatformRequest, { answers, isAwaited }: Company, shell: Shell): Promise<SendResult> {
  const about = { idempotencyKey: request.idempotencyKey, action: request.action, attempts: 0 }
  try {
    if (request.method !== 'GET' && (await shell.sent.has(request.idempotencyKey))) {
      const kept = isAwaited ? await shell.sent.answerTo?.(request.idempotencyKey) : undefined
      return { ...about, outcome: 'already-done', why: 'it was sent before', ...given(kept) }
    }
    const filled = fillFrom(request, answers)
    if (filled === undefined)
      return { ...about, outcome: 'skipped', why: 'an earlier request gave nothing that this one could go on with' }
    const result = await repeated(filled, shell)
    const isDone = result.outcome === 'sent' || result.outcome === 'already-done'
    if (isDone && request.method !== 'GET')
      await (isAwaited ? shell.sent.add(request.idempotencyKey, result.answer) : shell.sent.add(request.idempotencyKey))
    return result
  } catch (error) {
    return { ...about, outcome: 'failed', why: `something of the host’s failed${codeOf(error)}` }
  }
}

function fillFrom(request: PlatformRequest, answers: ReadonlyMap<string, Answer>): PlatformRequest | undefined {
  if (request.fill === undefined) return request
  const answer = answers.get(request.fill.from)
  return answer === undefined ? undefined : fillRequest(request, answer)
}

/** Sends until there is a result, waiting in between. */
async function repeated(request: PlatformRequest, shell: Shell): Promise<SendResult> {
  const { origin } = new URL(request.url)
  const { signal } = shell.options
  for (let attempts = 1; ; attempts += 1) {
    const about = { idempotencyKey: request.idempotencyKey, action: request.action, attempts }
    const closedMs = shell.gate.closedFor(origin, shell.now())
    if (closedMs > shell.patienceMs)
      return {
        ...about,
        attempts: attempts - 1,
        outcome: 'later',
        at: shell.now() + closedMs,
        why: 'the platform asks to wait',
      }
    if (closedMs > 0) await shell.wait(closedMs, signal)
    if (signal?.aborted === true)
      return { ...about, attempts: attempts - 1, outcome: 'later', at: shell.now(), why: 'sending was ended' }
    const tried = await sendOnce(request, shell)
    if (tried.kind === 'no-credentials') return { ...about, attempts: attempts - 1, outcome: 'failed', why: tried.why }
    const verdict: Verdict =
      tried.kind === 'answered'
        ? judgeAnswer(request, tried.answer)
        : { kind: 'again', why: tried.why, reached: tried.reached }
    const answered = tried.kind === 'answered' ? tried : undefined
    const askedMs = answered === undefined ? undefined : readWait(request, answered, shell.now())
    if (askedMs !== undefined && askedMs > 0) shell.gate.close(origin, shell.now() + askedMs)
    const answer = answered?.answer
    const status = answer === undefined ? {} : { status: answer.status }
    if (verdict.kind === 'done' && answer !== undefined) return { ...about, outcome: 'sent', answer }
    if (verdict.kind === 'already') return { ...about, outcome: 'already-done', why: verdict.why, ...given(answer) }
    // Whoever reads and finds nothing has his answer; what builds on it knows what to do.
    if (verdict.kind === 'refused' && request.method === 'GET' && answer !== undefined && isNothing(answer))
      return { ...about, outcome: 'sent', answer }
    if (verdict.kind === 'refused')
      return { ...about, outcome: 'failed', why: verdict.why, ...status, ...given(answer) }
    if (verdict.kind === 'again' && verdict.reached && !mayRepeat(request))
      return {
        ...about,
        outcome: 'unclear',
        why: `${verdict.why}; it may have been carried out all the same`,
        ...status,
      }
    const why = verdict.kind === 'again' ? verdict.why : ''
    if (attempts >= shell.attempts) return { ...about, outcome: 'failed', why, ...status, ...given(answer) }
    if (askedMs === undefined || askedMs === 0) await shell.wait(pause(attempts, shell), signal)
  }
}

function isNothing({ status }: Answer): boolean {
  return status === 400 || status === 404
}

/** Doubles with each attempt, up to the host's patience; spread over its upper half. */
function pause(attempts: number, { backoffMs, patienceMs, random }: Shell): number {
  return Math.round(Math.min(patienceMs, backoffMs * 2 ** (attempts - 1)) * (0.5 + random() / 2))
}

function given(answer: Answer | undefined): { readonly answer?: Answer } {
  return answer === undefined ? {} : { answer }
}

/** Of an error only its code: its words may hold an address with a token in it. */
function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? `: ${code}` : ''
}
