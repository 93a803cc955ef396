import type { CompiledRuleSet } from '../rule-set/compiled-rule-set.js'
import type { Decision } from './decision.js'

const NOTHING: readonly never[] = Object.freeze([])

/** A decision in which nothing was measured and no rule asked: what it holds besides is added by who makes it. */
export function bareDecision(
  { name, hash }: CompiledRuleSet,
  commentId: string,
  status: Decision['status'],
  now: number,
): Decision {
  return {
    commentId,
    status,
    at: now,
    lang: 'und',
    signals: {},
    actions: NOTHING,
    matched: NOTHING,
    lost: NOTHING,
    shadow: NOTHING,
    incomplete: NOTHING,
    entries: NOTHING,
    ruleSet: { name, hash },
  }
}
