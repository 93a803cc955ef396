import type { ActionEvidence } from '../rule-set/action.js'
import type { CompiledRule } from '../rule-set/compiled-rule-set.js'
import type { Case } from './case.js'
import { collectEvidence } from './collect-evidence.js'
import { spokenLang } from './spoken-lang.js'

/** Who asks for an action, and what it rests on. */
export interface Grounds {
  readonly ruleId: string
  readonly policy: string
  readonly evidence: readonly ActionEvidence[]
}

/** What the actions of a rule rest on, its norm in the author's language; collected once for all of them. */
export function groundsOf(rule: CompiledRule, given: Case): Grounds {
  const { grounds } = given.memo
  for (const known of grounds) if (known.ruleId === rule.id) return known
  const found = { ruleId: rule.id, policy: policyFor(rule, given), evidence: collectEvidence(rule, given) }
  grounds.push(found)
  return found
}

function policyFor({ policy, policies }: CompiledRule, given: Case): string {
  if (policies === undefined) return policy
  const lang = spokenLang(given)
  return (Object.hasOwn(policies, lang) ? policies[lang] : undefined) ?? policy
}
