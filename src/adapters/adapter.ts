import type { Action, ActionKind } from '../rule-set/action.js'
import type { Comment } from '../comment/comment.js'
import type { Decision } from '../decision/decision.js'
import type { Result } from '../result.js'

/** A platform call, prepared and not sent. */
export interface PlatformRequest {
  /** The action it carries out. */
  readonly action: ActionKind
  readonly ruleId: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** Same key, same effect: a host that retries sends it once. */
  readonly idempotencyKey: string
}

/** An action the platform cannot carry out, what it became, and why. */
export interface Degraded {
  readonly action: Action
  readonly to: ActionKind | null
  readonly why: string
}

export interface PreparedRequests {
  readonly requests: readonly PlatformRequest[]
  readonly degraded: readonly Degraded[]
}

/** `native`, `partial` with its limits, or absent: then `degradesTo` names the next-best action, or nothing. */
export type Capability =
  | { readonly level: 'native' }
  | { readonly level: 'partial'; readonly note: string }
  | { readonly level: 'none'; readonly degradesTo: ActionKind | null; readonly note: string }

/** One platform in, one platform out; decides nothing. */
export interface Adapter<Options> {
  readonly platform: string
  readonly capabilities: Readonly<Record<ActionKind, Capability>>
  readonly limits: Readonly<{ reply: number; message: number; unit: 'utf16' | 'grapheme' | 'byte' }>
  /** Checks the signature over the raw bytes in constant time; a missing header is a refusal. */
  verify(request: RawRequest, secret: string): Promise<boolean>
  /** One payload, many comments; unknown events are no error. */
  parse(body: Uint8Array | string): Result<readonly Comment[]>
  toRequests(decision: Decision, comment: Comment, options: Options): PreparedRequests
}

export interface RawRequest {
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Uint8Array
}
