import type { CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'
import { factsRead } from '../../rule-set/condition.js'
import { parseDuration } from '../../rule-set/parse-duration.js'
import { decidingGoals } from '../conditions/deciding-goals.js'
import { findFacts } from '../conditions/find-facts.js'
import type { RuleWithCondition } from '../rules-with-conditions.js'
import type { CaseDocument } from '../tests/test-schema.js'
import { usualFacts } from '../tests/usual-facts.js'
import { caseForFacts } from './case-for-facts.js'
import { decideCase } from './decide-case.js'
import { sayDuration } from './say-duration.js'

type Entry = NonNullable<CaseDocument['past']>[number]

/** Cases in which one entry of the history just counts, and just does not: at the edge of the window, on another page, with another label. */
export function windowCases(ruleSet: CompiledRuleSet, rules: readonly RuleWithCondition[]): readonly CaseDocument[] {
  return Object.keys(ruleSet.document.history ?? {}).flatMap((name) => casesOf(name, ruleSet, rules))
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
      const bare = found?.kind === 'facts' ? caseForFacts(withoutHistory(found.facts), ruleSet) : null
      if (bare === null) continue
      const entry: Entry = {
        kind: declared.count,
        ago: '1h',
        ...(declared.label === undefined ? {} : { label: declared.label }),
      }
      const cases = edges(entry, declared).map(({ what, entry: at }): CaseDocument => {
        const given = { name: `${name}: ${what}, as ${rule.id} counts it`, ...bare, past: [...(bare.past ?? []), at] }
        const decision = decideCase({ ...given, expect: {} }, ruleSet)
        const matches = decision.matched.some(({ ruleId }) => ruleId === rule.id)
        return { ...given, expect: matches ? { matched: [rule.id] } : { unmatched: [rule.id] } }
      })
      // Where the entry makes no difference, something else decides; another rule may do.
      if (new Set(cases.map(({ expect }) => expect.matched === undefined)).size === 2 || cases.length === 1)
        return cases
    }
  }
  return []
}

function withoutHistory<T>(facts: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(facts).filter(([fact]) => !fact.startsWith('history.')))
}

function edges(
  entry: Entry,
  declared: NonNullable<CompiledRuleSet['document']['history']>[string],
): readonly { readonly what: string; readonly entry: Entry }[] {
  const { within, scope, label } = declared
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
