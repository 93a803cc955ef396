import type { Mode } from '../climate/climate.js'
import type { LedgerEntry } from '../ledger/ledger.js'
import type { Action, ActionKind } from '../rule-set/action.js'
import type { Signals } from '../signals/signal.js'

/** The whole answer for one comment: plain JSON, the same bytes wherever it is computed. */
export interface Decision {
  readonly commentId: string
  /** `decided`, or `duplicate` when the ledger shows that this version was decided before: then there are no actions and no entries. */
  readonly status: 'decided' | 'duplicate'
  /** Epoch ms; the `now` handed in. */
  readonly at: number
  /** Language judged, as a two- or three-letter tag; `und` when open. */
  readonly lang: string
  readonly signals: Signals
  readonly actions: readonly Action[]
  readonly matched: readonly MatchedRule[]
  readonly lost: readonly LostAction[]
  /** What rules in `status: shadow` would have requested. */
  readonly shadow: readonly Action[]
  /** Facts that could not be measured, and the rules they silenced. */
  readonly incomplete: readonly Incomplete[]
  readonly entries: readonly LedgerEntry[]
  /** The page with this comment, when its climate was handed in. */
  readonly page?: PageNote
  readonly ruleSet: { readonly name: string; readonly hash: string }
}

export interface PageNote {
  readonly mode: Mode
  /** The mode changed with this comment, or since the one before. */
  readonly changed: boolean
  /** The circuit breaker has held a removal back. */
  readonly heldBack: boolean
}

export interface MatchedRule {
  readonly ruleId: string
  readonly policy: string
  /** The facts its condition read, with the values they had. */
  readonly facts: Readonly<Record<string, unknown>>
}

export interface LostAction {
  readonly ruleId: string
  readonly kind: string
  readonly why: string
  /** What a platform made of it; the same kind where only a detail was lost. Absent where it lost before any platform was asked. */
  readonly became?: ActionKind
}

export interface Incomplete {
  readonly fact: string
  readonly rules: readonly string[]
}
