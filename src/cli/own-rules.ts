import type { CompiledRuleSet } from '../rule-set/compiled-rule-set.js'
import { shippedRuleSets } from '../shipped/index.js'

/** The rules that somebody's own files write or change, by id. Those of a shipped base are proven with the package. */
export function ownRules({ rules }: CompiledRuleSet): ReadonlySet<string> {
  return new Set(
    rules.flatMap(({ id, place: { from } }) =>
      from !== undefined && Object.hasOwn(shippedRuleSets, from) ? [] : [id],
    ),
  )
}
