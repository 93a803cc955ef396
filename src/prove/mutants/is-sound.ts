import type { ActionRequest } from '../../rule-set/action-request.js'
import type { CheckedRule } from '../../rule-set/checked-rule.js'
import { CHECKS } from '../../rule-set/checks/index.js'
import type { CompiledRule, CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'
import type { Condition } from '../../rule-set/condition.js'
import { factsOf } from '../../rule-set/facts.js'

const OF_RULES = [
  'removal-unproven',
  'humour-ungated',
  'ban-ungated',
  'constant-condition',
  'unknown-template',
  'unknown-role',
]

/** Tells whether a changed rule would still compile; one that would not needs no test to be noticed. A rule that asks for nothing counts as switched off. */
export function isSound(
  rule: CompiledRule,
  condition: Condition,
  requests: readonly ActionRequest[],
  ruleSet: CompiledRuleSet,
): boolean {
  const document = (ruleSet.document.rules ?? []).find(({ id }) => id === rule.id)
  if (document === undefined || requests.length === 0) return false
  const checked: CheckedRule = {
    placed: { rule: document, path: rule.place.path },
    condition,
    requests,
    whenUnknown: rule.whenUnknown,
  }
  const input = {
    document: ruleSet.document,
    rules: [checked],
    facts: factsOf(ruleSet.document),
    removalGrade: ruleSet.removalGrade,
    templates: ruleSet.templates,
    packs: [],
  }
  return Object.entries(CHECKS)
    .filter(([code]) => OF_RULES.includes(code))
    .every(([, check]) => check(input).every(({ severity }) => severity !== 'error'))
}
