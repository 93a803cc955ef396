import type { Comment } from '../comment/comment.js'
import type { Decision } from '../decision/decision.js'
import type { Result } from '../result.js'
import type { Action, ActionKind } from '../rule-set/action.js'

/** A platform call, prepared and not sent. It carries no credentials: the host adds its token. */
export interface PlatformRequest {
  /** The action it carries out, after any degradation. */
  readonly action: ActionKind
  readonly ruleId: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Where a platform wants its token inside the address, `TOKEN` stands there. */
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /** Text is sent as it is, anything else as JSON. */
  readonly body?: unknown
  /** Same key, same effect: a host that retries sends it once. */
  readonly idempotencyKey: string
  /** Epoch ms; not to be sent earlier. It ends a timed measure, unless a graver one has been taken since. */
  readonly notBefore?: number
  /** Makes no sense before the answer to an earlier request is known; `fillRequest` puts its values in place. */
  readonly fill?: Fill
}

/** The answer that a request waits for, and what is taken from it. */
export interface Fill {
  /** The `idempotencyKey` of the earlier request. */
  readonly from: string
  /** By placeholder, as `~channel~`: it stands in the url as a whole step, or in the body as a whole string. */
  readonly values: Readonly<Record<string, Taken>>
}

/** A value out of an answer, and what changes in it before it is sent back. */
export interface Taken {
  /** JSON Pointer into the answer. */
  readonly pointer: string
  /** Taken instead where the answer has nothing there, or is a failure with status 400 or 404. Without it the request is not sent. */
  readonly otherwise?: unknown
  /** JSON Pointer into each item of the list taken: what stands there takes the item's place; items without it stay. */
  readonly each?: string
  /** Values by JSON Pointer into the value taken: put there, whatever stood there. */
  readonly set?: Readonly<Record<string, unknown>>
  /** The same, into lists: added at the end, unless the list holds it already. */
  readonly add?: Readonly<Record<string, unknown>>
  /** The same, out of lists. */
  readonly remove?: Readonly<Record<string, unknown>>
}

/**
 * An action that is not carried out as asked: what it became, and why. `to` is the same kind where only a detail was lost, a kind
 * of the host (`escalate`, `assign`) where a person has to step in, `null` where nothing is left.
 */
export interface Degraded {
  readonly action: Action
  readonly to: ActionKind | null
  readonly why: string
}

/** A decision in the platform's words. Every action of the decision stands in at least one of the three lists. */
export interface PreparedRequests {
  /** To be sent in this order. */
  readonly requests: readonly PlatformRequest[]
  /** What the host does itself, on this platform: assign, escalate, keep a lesson … */
  readonly host: readonly Action[]
  readonly degraded: readonly Degraded[]
}

/** What a platform can do about one kind of action; `host` means that the platform has no part in it, or none that one would want unasked, as `note` tells. */
export type Capability =
  | { readonly level: 'native' }
  | { readonly level: 'partial'; readonly note: string }
  | { readonly level: 'host'; readonly note?: string }
  | { readonly level: 'none'; readonly degradesTo: ActionKind | null; readonly note: string }

/** How long a text may be; where a platform counts in two units, both hold. */
export interface Limit {
  readonly max: number
  /** `weighted`: as X counts, 1 for Latin and its like, 2 for everything else and for each emoji. */
  readonly unit: 'utf16' | 'codepoint' | 'grapheme' | 'byte' | 'weighted'
  /** What a web address counts, however long it is. */
  readonly urls?: number
}

/** How a longer text is said in several posts, one after the other. */
export interface Split {
  /** The most posts, from 2 to 9; what goes beyond is cut. */
  readonly most: number
  /** Each post shows its place, as `(1/3)`: here one may be met without the others. */
  readonly numbered?: boolean
}

/** How much can be said at once; where `split` says nothing of a kind, a longer text is cut. */
export interface Limits {
  readonly reply: readonly Limit[]
  readonly message: readonly Limit[]
  readonly split?: { readonly reply?: Split; readonly message?: Split }
}

/** An incoming request as the host received it; `body` holds the bytes before any parsing. */
export interface RawRequest {
  readonly method: string
  /** With its query. */
  readonly url: string
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Uint8Array
}

/** What a host knows to judge a request by. */
export interface WebhookKeys {
  /** The key that signs. */
  readonly secret: string
  /** Epoch ms; where a platform signs a time, old and future requests are refused. */
  readonly now: number
  /** The most that a signed time may differ from `now`. */
  readonly toleranceMs?: number
  /** The word agreed on for a handshake, where it is not the secret. */
  readonly verifyToken?: string
  /** Asked with a delivery's signature once it has proved right: true if the host has seen it before, and the delivery is refused. */
  readonly isReplay?: (signature: string) => boolean | Promise<boolean>
}

/** The answer to a handshake, as data. */
export interface HandshakeAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** One platform in, one platform out; decides nothing, sends nothing. */
export interface Adapter<Options> {
  readonly platform: string
  readonly capabilities: Readonly<Record<ActionKind, Capability>>
  readonly limits: Limits
  /** True if the signature over the raw bytes is right, compared in constant time; a missing or doubled header is a refusal. */
  verify(request: RawRequest, keys: WebhookKeys): Promise<boolean>
  /** The answer with which a platform is shown that the endpoint is ours; `null` if the request is no handshake. */
  handshake(request: RawRequest, keys: WebhookKeys): Promise<HandshakeAnswer | null>
  /**
   * One payload, many comments. Unknown events are no error; a broken comment beside sound ones becomes a warning. `selfIds` are
   * accounts of the brand that the payload cannot tell; `headers` those of the delivery, for platforms that say there what happened or when.
   */
  parse(
    body: Uint8Array | string,
    selfIds?: readonly string[],
    headers?: RawRequest['headers'],
  ): Result<readonly Comment[]>
  toRequests(decision: Decision, comment: Comment, options: Options): PreparedRequests
}
