import type { Climate, Mode } from '../climate/climate.js'
import type { ContextValue } from '../comment/comment.js'
import type { PhraseText } from '../phrases/phrase-text.js'
import type { CompiledRuleSet } from '../rule-set/compiled-rule-set.js'
import type { Measured } from '../rule-set/facts.js'
import type { Draft, DraftReason } from './draft.js'

/** Everything a check of a draft may look at. */
export interface DraftCase {
  readonly ruleSet: CompiledRuleSet
  readonly draft: Draft
  /** Its text, as phrases are looked for in it. */
  readonly phrases: PhraseText
  readonly kind: 'post' | 'reply' | 'message'
  readonly measured: Measured
  readonly now: number
  readonly publishAt: number
  readonly mode: Mode
  readonly page: Climate | undefined
  readonly context: Readonly<Record<string, ContextValue>>
}

/** Looks at a draft and returns what speaks against it. */
export type DraftCheck = (given: DraftCase) => readonly DraftReason[]
