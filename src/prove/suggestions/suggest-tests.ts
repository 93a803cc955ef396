import type { CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'
import type { FactValue } from '../../rule-set/facts.js'
import { findFacts } from '../conditions/find-facts.js'
import type { MutationReport } from '../mutants/run-mutants.js'
import { type RuleWithCondition, rulesWithConditions } from '../rules-with-conditions.js'
import type { Coverage } from '../tests/coverage.js'
import type { CaseDocument, TableDocument, TestsDocument } from '../tests/test-schema.js'
import { usualFacts } from '../tests/usual-facts.js'
import { caseForFacts } from './case-for-facts.js'
import { decideCase } from './decide-case.js'
import { expectedOfRule } from './expected-of-rule.js'
import { mergeCases } from './merge-cases.js'
import { windowCases } from './window-cases.js'

/**
 * Writes tests for what nothing shows yet: a row for each open branch and unnoticed condition, a case for each rule whose actions nothing
 * holds to, cases on both sides of the windows of history facts.
 *
 * Bounds: they say what the rules do now, not what they should; somebody has to read them.
 */
export function suggestTests(ruleSet: CompiledRuleSet, coverage: Coverage, mutation?: MutationReport): TestsDocument {
  const unnoticed = mutation?.unnoticed ?? []
  const rows = [
    ...coverage.openBranches,
    ...unnoticed.map(({ mutant, tell }) => ({ ruleId: mutant.ruleId, ...tell })),
  ].flatMap(({ ruleId, facts, holds }): Row[] =>
    ruleId === undefined || facts === undefined || holds === undefined ? [] : [{ ruleId, facts, holds }],
  )
  const silent = new Set(
    unnoticed.flatMap(({ mutant: { kind, ruleId = '' } }) => (OF_ACTIONS.has(kind) ? [ruleId] : [])),
  )
  const rules = rulesWithConditions(ruleSet)
  const cases = mergeCases([
    ...rules.filter(({ rule }) => silent.has(rule.id)).flatMap((rule) => actionCase(rule, ruleSet)),
    ...windowCases(ruleSet, rules, new Set(unnoticed.flatMap(({ mutant }) => windowOf(mutant)))),
  ])
  const tables = toTables(rows)
  return {
    sangfroid: 1,
    kind: 'tests',
    ...(tables.length === 0 ? {} : { tables }),
    ...(cases.length === 0 ? {} : { cases }),
  }
}

/** The history fact that a mutant counts otherwise. */
function windowOf({ kind, path }: MutationReport['unnoticed'][number]['mutant']): readonly string[] {
  return kind === 'window' ? [path.slice('/history/'.length)] : []
}

const OF_ACTIONS: ReadonlySet<string> = new Set(['dropped-action', 'swapped-action', 'action-field'])

interface Row {
  readonly ruleId: string
  readonly facts: Readonly<Record<string, FactValue>>
  readonly holds: boolean
}

function toTables(rows: readonly Row[]): TableDocument[] {
  const byRule = new Map<string, { match: Row['facts'][]; pass: Row['facts'][] }>()
  const seen = new Set<string>()
  for (const { ruleId, facts, holds } of rows) {
    const key = JSON.stringify([ruleId, Object.entries(facts).sort()])
    if (seen.has(key)) continue
    seen.add(key)
    const table = byRule.get(ruleId) ?? { match: [], pass: [] }
    byRule.set(ruleId, table)
    table[holds ? 'match' : 'pass'].push(facts)
  }
  return [...byRule].map(([rule, { match, pass }]) => ({
    rule,
    ...(match.length === 0 ? {} : { match: [...match] }),
    ...(pass.length === 0 ? {} : { pass: [...pass] }),
  }))
}

/** A comment on which the rule matches, with everything the rule then does. */
function actionCase({ rule, condition }: RuleWithCondition, ruleSet: CompiledRuleSet): readonly CaseDocument[] {
  const found = findFacts([{ condition, wanted: true }], usualFacts(ruleSet))
  const bare = found.kind === 'facts' ? caseForFacts(found.facts, ruleSet) : null
  if (bare === null) return []
  const decision = decideCase({ ...bare, expect: {} }, ruleSet)
  if (!decision.matched.some(({ ruleId }) => ruleId === rule.id)) return []
  return [{ name: `what ${rule.id} does`, ...bare, expect: expectedOfRule(rule, decision) }]
}
