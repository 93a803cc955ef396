import type { PlatformRequest } from '../adapters/adapter.js'
import type { Answer } from '../adapters/fill-request.js'
import type { ActionKind } from '../rule-set/action.js'

/** What lets a request in. None of it is kept, logged, or part of a result. */
export interface Credentials {
  /** Put beside the headers of the request, as `{ authorization: 'Bearer …' }`. */
  readonly headers?: Readonly<Record<string, string>>
  /** Put where `TOKEN` stands as a whole step of the path, or behind `bot`. */
  readonly token?: string
  /** Added to the query. */
  readonly query?: Readonly<Record<string, string>>
}

/** Where the keys of what was sent are kept; a `Set` will do for one process. */
export interface SentKeys {
  has(key: string): boolean | Promise<boolean>
  /** `answer` is given where another request waits for it. */
  add(key: string, answer?: Answer): unknown
  /** The answer that was given with a key. Without it, what builds on a request that was sent in an earlier `send` is skipped. */
  answerTo?(key: string): Answer | undefined | Promise<Answer | undefined>
}

/** The part of `fetch` that is used. */
export type Fetch = (
  url: string,
  init: {
    readonly method: string
    readonly headers: Readonly<Record<string, string>>
    readonly body?: string
    readonly redirect: 'manual'
    readonly signal: AbortSignal
  },
) => Promise<FetchAnswer>

/** The part of a `Response` that is used. */
export interface FetchAnswer {
  readonly status: number
  readonly headers: { get(name: string): string | null }
  text(): Promise<string>
}

/** How to send. Times in ms. */
export interface SendOptions {
  /** Asked before every attempt, so that a token may be renewed; what it throws ends the request, and its words are not repeated. */
  readonly credentials: (request: PlatformRequest) => Credentials | Promise<Credentials>
  /** Keys of what was sent before; without it, what this sender has sent. */
  readonly sent?: SentKeys
  /** The most attempts for one request; 5 where nothing is said. */
  readonly attempts?: number
  /** How long one attempt may take, reading included; 10 s where nothing is said. */
  readonly timeoutMs?: number
  /** The first pause between attempts, doubled each time; 500 where nothing is said. */
  readonly backoffMs?: number
  /** The longest pause that is waited out; a longer one is left to the host, with the time; a minute where nothing is said. */
  readonly patienceMs?: number
  /** Ends all waiting and sending. */
  readonly signal?: AbortSignal
  readonly fetch?: Fetch
  /** Epoch ms. */
  readonly now?: () => number
  /** From 0 to 1: spreads the pauses of many senders. */
  readonly random?: () => number
  readonly wait?: (ms: number, signal: AbortSignal | undefined) => Promise<void>
}

interface About {
  readonly idempotencyKey: string
  readonly action: ActionKind
  /** 0 where nothing was tried. */
  readonly attempts: number
}

/** What became of a request. */
export type SendResult =
  /** Carried out; `answer` is what the platform said. */
  | (About & { readonly outcome: 'sent'; readonly answer: Answer })
  /** It was so already: sent before, or the platform says so. */
  | (About & { readonly outcome: 'already-done'; readonly why: string; readonly answer?: Answer })
  /** Not now: its time has not come, or the platform asks for patience. Send it again at `at` (epoch ms). */
  | (About & { readonly outcome: 'later'; readonly at: number; readonly why: string })
  /** Not carried out, and not to be tried again as it is. */
  | (About & { readonly outcome: 'failed'; readonly why: string; readonly status?: number; readonly answer?: Answer })
  /** It may have been carried out, and would be said twice if it were sent again: a person looks. */
  | (About & { readonly outcome: 'unclear'; readonly why: string; readonly status?: number })
  /** It makes no sense, since an earlier request that it builds on gave nothing. */
  | (About & { readonly outcome: 'skipped'; readonly why: string })

/** Carries requests out. */
export interface Sender {
  /**
   * Sends requests one after the other, in their order, and says what became of each.
   *
   * Errors: none; whatever goes wrong is a result.
   */
  send(requests: readonly PlatformRequest[]): Promise<readonly SendResult[]>
}
