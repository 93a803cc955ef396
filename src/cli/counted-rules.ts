import type { CompiledRuleSet } from '../rule-set/compiled-rule-set.js'
import { shippedRuleSets } from '../shipped/index.js'

/** The rules that count, by id: those that somebody's own files write or change. Those of a shipped base are proven with the package; undefined where they count, too. */
export function countedRules(
  { rules }: CompiledRuleSet,
  { inherited }: { readonly inherited?: true },
): ReadonlySet<string> | undefined {
  if (inherited === true) return undefined
  return new Set(
    rules.flatMap(({ id, place: { from } }) =>
      from !== undefined && Object.hasOwn(shippedRuleSets, from) ? [] : [id],
    ),
  )
}
