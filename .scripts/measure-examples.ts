import { judgedComment, NOON } from '../src/decision/run-examples.js'
import { emptyLedger } from '../src/ledger/ledger.js'
import type { Measured } from '../src/rule-set/facts.js'
import type { RuleSetDocument } from '../src/rule-set/rule-set-schema.js'
import { compileRuleSet } from '../src/shipped/compile-with-shipped.js'
import { shippedRuleSets } from '../src/shipped/index.js'

/**
 * Measures the comments that the examples in the shipped rule sets are judged as: by their JSON, what `sangfroid/default` measures.
 *
 * Bounds: nothing while that rule set does not compile.
 */
export function measureExamples(): {
  readonly languages: readonly string[]
  readonly measures: readonly (readonly [comment: string, measured: Measured])[]
} {
  const compiled = compileRuleSet(shippedRuleSets['sangfroid/default'])
  if (!compiled.ok) return { languages: [], measures: [] }
  const { languages, measure } = compiled.value
  const rules = Object.values(shippedRuleSets).flatMap((document) => (document as RuleSetDocument).rules ?? [])
  const comments = rules
    .flatMap(({ examples }) => [...(examples?.match ?? []), ...(examples?.pass ?? [])])
    .map((example) => judgedComment(typeof example === 'string' ? { text: example } : example))
  const measures = new Map(
    comments.map((comment) => [JSON.stringify(comment), measure(comment, emptyLedger, NOON)] as const),
  )
  return { languages, measures: [...measures] }
}
