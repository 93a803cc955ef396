import type { CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'
import type { Condition } from '../../rule-set/condition.js'

/** What kind of step leads to a mutant. */
export const MUTANT_KINDS = [
  'threshold',
  'operator',
  'dropped-clause',
  'value',
  'dropped-action',
  'swapped-action',
  'action-field',
  'rule-off',
  'window',
] as const

/** One of the kinds of steps. */
export type MutantKind = (typeof MUTANT_KINDS)[number]

/** A rule set that differs from the one to be proven by one small step. */
export interface Mutant {
  /** Stays the same while the rule set does: `rule/kind/number`. */
  readonly id: string
  readonly kind: MutantKind
  /** The rule that was changed; absent where a history fact was. */
  readonly ruleId?: string
  readonly what: string
  /** JSON Pointer of what was changed. */
  readonly path: string
  readonly ruleSet: CompiledRuleSet
  /** The condition before and after, where it was changed. */
  readonly condition?: { readonly before: Condition; readonly after: Condition }
}
