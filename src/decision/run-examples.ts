import type { Comment } from '../comment/comment.js'
import { issue } from '../issue-codes.js'
import { emptyLedger } from '../ledger/ledger.js'
import { tierOf } from '../pattern/tier-of.js'
import type { Issue } from '../result.js'
import type { CompiledRule, CompiledRuleSet } from '../rule-set/compiled-rule-set.js'
import type { Measured } from '../rule-set/facts.js'
import type { ExampleDocument } from '../rule-set/rule-set-schema.js'
import type { Signal } from '../signals/signal.js'
import { exampleComment } from './example-comment.js'
import { readFacts } from './read-facts.js'

/** The moment at which examples are judged (epoch ms); any would do. */
export const NOON = 1_700_000_000_000

/**
 * Judges the examples of every rule and returns an issue for each that its rule does not judge as it says.
 *
 * Bounds: examples of a base in languages that the rule set does not judge are left to the base; the whole rule set is resolved; what is asked is only whether the rule's own condition holds.
 * Errors: `example-fails`, with the path of the example in the put-together document.
 * Source: docs/rule-set.md, section "examples".
 */
export function runExamples(ruleSet: CompiledRuleSet): readonly Issue[] {
  const byId = new Map(ruleSet.rules.map((rule) => [rule.id, rule]))
  return (ruleSet.document.rules ?? []).flatMap((document) => {
    const rule = byId.get(document.id)
    if (rule === undefined || rule.place.untried === true) return []
    return (['match', 'pass'] as const).flatMap((kind) =>
      (document.examples?.[kind] ?? []).flatMap((example, place) => {
        const given = typeof example === 'string' ? { text: example } : example
        const value = judge(ruleSet, rule, given)
        if ((value === true) === (kind === 'match')) return []
        const path = `${rule.place.path}/examples/${kind}/${place}`
        const found = issue(
          'example-fails',
          path,
          `\`${rule.id}\` ${OUTCOMES[kind]} \`${given.text.slice(0, 80)}\``,
          seen(ruleSet, rule, given),
        )
        return [rule.place.from === undefined ? found : { ...found, file: rule.place.from }]
      }),
    )
  })
}

const OUTCOMES = { match: 'does not match', pass: 'should let pass' } as const

type Given = Exclude<ExampleDocument, string>

function judge(ruleSet: CompiledRuleSet, rule: CompiledRule, given: Given): boolean | null {
  const value = rule.judge(reader(ruleSet, given))
  return value === null ? null : Boolean(value)
}

function reader(ruleSet: CompiledRuleSet, given: Given): ReturnType<typeof readFacts> {
  const comment = judgedComment(given)
  const measured = withSignals(ruleSet.measure(comment, emptyLedger, NOON), given.signals)
  return readFacts(ruleSet, {
    comment,
    measured,
    ledger: emptyLedger,
    now: NOON,
    context: given.context,
    counts: given.history,
    given: given.page,
  })
}

/** The comment as which an example is judged. */
export function judgedComment(given: Given): Comment {
  return exampleComment(given, 'example', NOON)
}

function withSignals(measured: Measured, set: Given['signals']): Measured {
  if (set === undefined) return measured
  const signals: Record<string, Signal> = { ...measured.signals }
  for (const [id, value] of Object.entries(set)) signals[id] = { value, tier: tierOf(value), evidence: [] }
  return { ...measured, signals }
}

function seen(ruleSet: CompiledRuleSet, rule: CompiledRule, given: Given): string {
  const facts = reader(ruleSet, given)
  return rule.slots
    .map((slot) => {
      const value = facts.read(slot)
      return `${ruleSet.facts[slot]?.name ?? ''} is ${value === null ? 'unknown' : String(value)}`
    })
    .join(', ')
}
