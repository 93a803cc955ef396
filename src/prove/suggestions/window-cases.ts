import type { CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'
import { factsRead } from '../../rule-set/condition.js'
import { parseDuration } from '../../rule-set/parse-duration.js'
import type { KnownValue } from '../conditions/candidate-values.js'
import { decidingGoals } from '../conditions/deciding-goals.js'
import { findFacts } from '../conditions/find-facts.js'
import type { RuleWithCondition } from '../rules-with-conditions.js'
import type { CaseDocument } from '../tests/test-schema.js'
import { usualFacts } from '../tests/usual-facts.js'
import { caseForFacts } from './case-for-facts.js'
import { decideCase } from './decide-case.js'
import { sayDuration } from './say-duration.js'

type Declared = NonNullable<CompiledRuleSet['document']['history']>[string]
type Entry = NonNullable<CaseDocument['past']>[number]

/** Cases in which one entry of each named kind of history just counts, and just does not: at the edge of the window, on another page, with another label. */
export function windowCases(
  ruleSet: CompiledRuleSet,
  rules: readonly RuleWithCondition[],
  names: ReadonlySet<string>,
): readonly CaseDocument[] {
  return [...names].flatMap((name) => casesOf(name, ruleSet, rules))
}

function casesOf(name: string, ruleSet: CompiledRuleSet, rules: readonly RuleWithCondition[]): readonly CaseDocument[] {
  const declared = ruleSet.document.history?.[name]
  if (declared === undefined) return []
  for (const { rule, cut } of rules) {
    for (const [index, clause] of cut.clauses.entries()) {
      if (!factsRead(clause).some((fact) => fact.name === `history.${name}`)) continue
      const found = decidingGoals(cut, index, true)
        .map(({ goals }) => findFacts(goals, usualFacts(ruleSet)))
        .find(({ kind }) => kind === 'facts')
      if (found?.kind !== 'facts') continue
      const count = Number(found.facts[`history.${name}`] ?? 0)
      // One entry more or less than the clause asks for: where it tips over is what the window decides.
      for (const others of [Math.max(0, count - 1), count]) {
        const cases = casesFor({ name, ruleId: rule.id, declared, others, facts: found.facts }, ruleSet)
        if (new Set(cases.map(({ expect }) => expect.matched === undefined)).size === 2) return cases
      }
    }
  }
  return []
}

interface Wanted {
  readonly name: string
  readonly ruleId: string
  readonly declared: Declared
  /** How many entries count besides the one at the edge. */
  readonly others: number
  readonly facts: Readonly<Record<string, KnownValue>>
}

function casesFor(
  { name, ruleId, declared, others, facts }: Wanted,
  ruleSet: CompiledRuleSet,
): readonly CaseDocument[] {
  const bare = caseForFacts(without(facts, `history.${name}`), ruleSet)
  if (bare === null || others > MOST_OTHERS) return []
  const { count: kind } = declared
  const label = oneOf(declared.label)
  const entry: Entry = { kind, ago: '1h', ...(label === undefined ? {} : { label }) }
  const before = [...(bare.past ?? []), ...Array.from({ length: others }, () => ({ ...entry, ago: '2h' }))]
  return edges(entry, declared).map(({ what, entry: at }): CaseDocument => {
    const given = { name: `${name}: ${what}, as ${ruleId} counts it`, ...bare, past: [...before, at] }
    const decision = decideCase({ ...given, expect: {} }, ruleSet)
    const matches = decision.matched.some((rule) => rule.ruleId === ruleId)
    return { ...given, expect: matches ? { matched: [ruleId] } : { unmatched: [ruleId] } }
  })
}

const MOST_OTHERS = 20

function without(facts: Wanted['facts'], name: string): Wanted['facts'] {
  return Object.fromEntries(Object.entries(facts).filter(([fact]) => fact !== name))
}

function edges(entry: Entry, declared: Declared): readonly { readonly what: string; readonly entry: Entry }[] {
  const { within, scope } = declared
  const label = oneOf(declared.label)
  const withinMs = within === undefined ? null : parseDuration(within)
  return [
    { what: 'an entry of an hour ago', entry },
    ...(withinMs === null
      ? []
      : [
          { what: 'an entry just inside the window', entry: { ...entry, ago: sayDuration(withinMs - HOUR) } },
          { what: 'an entry just outside the window', entry: { ...entry, ago: sayDuration(withinMs) } },
        ]),
    ...(scope === undefined || scope === 'author'
      ? []
      : [{ what: `an entry of another ${scope}`, entry: { ...entry, [scope]: 'elsewhere' } }]),
    ...(label === undefined ? [] : [{ what: 'an entry with another label', entry: { ...entry, label: `${label}-` } }]),
  ]
}

const HOUR = 3_600_000

/** Any of several labels counts; the first will do. */
function oneOf(label: string | readonly string[] | undefined): string | undefined {
  return typeof label === 'object' ? label[0] : label
}
