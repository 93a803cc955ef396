import { exampleComment } from '../../decision/example-comment.js'
import type { CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'
import { TEST_NOON } from './test-noon.js'
import type { Trial } from './trial.js'

/** Takes the examples in the rules of a rule set as trials. */
export function trialsOfRules(ruleSet: CompiledRuleSet, file: string): readonly Trial[] {
  const places = new Map(ruleSet.rules.map((rule) => [rule.id, rule.place]))
  return (ruleSet.document.rules ?? []).flatMap((rule) => {
    const at = places.get(rule.id)
    if (at === undefined || at.untried === true) return []
    return (['match', 'pass'] as const).flatMap((kind) =>
      (rule.examples?.[kind] ?? []).map((example, index): Trial => {
        const place = { file: at.from ?? file, path: `${at.path}/examples/${kind}/${index}` }
        const given = typeof example === 'string' ? { text: example } : example
        return {
          kind: 'example',
          name: `${rule.id}: ${kind} example ${index + 1}`,
          ruleId: rule.id,
          wanted: kind === 'match',
          place,
          step: {
            comment: exampleComment(given, `${rule.id}/${kind}/${index}`, TEST_NOON),
            now: TEST_NOON,
            ...(given.context === undefined ? {} : { context: given.context }),
            ...(given.history === undefined ? {} : { counts: given.history }),
            ...(given.signals === undefined ? {} : { signals: given.signals }),
            ...(given.page === undefined ? {} : { given: given.page }),
            expect: {},
            place,
          },
        }
      }),
    )
  })
}
