import type { Comment } from '../comment/comment.js'
import type { Ledger } from '../ledger/ledger.js'
import type { PhraseText } from '../phrases/phrase-text.js'
import type { FactReader } from '../rule-set/compile-condition.js'
import type { CompiledRuleSet } from '../rule-set/compiled-rule-set.js'
import type { Measured } from '../rule-set/facts.js'
import type { PageView } from '../rule-set/page-facts.js'
import type { Signals } from '../signals/signal.js'
import type { Quotes } from './collect-evidence.js'
import type { Grounds } from './grounds.js'

/** Everything that is known when one comment is decided. */
export interface Case {
  readonly ruleSet: CompiledRuleSet
  readonly comment: Comment
  readonly ledger: Ledger
  readonly now: number
  readonly measured: Measured
  readonly facts: FactReader
  /** The page it stands on, when the host keeps its climate. */
  readonly page?: PageView | undefined
  /** The text, as phrases are looked for in it. */
  readonly phrases: PhraseText
  /** What was worked out once and is needed again: what the rules rest on, what replies may say. */
  readonly memo: Memo
}

interface Memo {
  readonly grounds: Grounds[]
  readonly quotes: Quotes[]
  readonly variables: Map<string, string | undefined>
  /** What the words are about, once asked for. */
  topics?: readonly string[]
}

/** The value of a signal; 0 when it is absent or unknown. */
export function valueOf(signals: Signals, id: string): number {
  return Object.hasOwn(signals, id) ? (signals[id]?.value ?? 0) : 0
}
