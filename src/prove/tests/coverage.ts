import type { Decision } from '../../decision/decision.js'
import type { FactReader } from '../../rule-set/compile-condition.js'
import type { CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'
import { writeCondition } from '../../rule-set/write-condition.js'
import { evaluateTree } from '../conditions/condition-tree.js'
import { decidingGoals } from '../conditions/deciding-goals.js'
import { findFacts } from '../conditions/find-facts.js'
import type { AskableRule } from './judge-clauses.js'
import type { Expectation } from './test-schema.js'
import { usualFacts } from './usual-facts.js'

/** How much of something the trials reach. */
export interface Share {
  readonly reached: number
  readonly all: number
}

/** One way a condition can go that no trial shows. */
export interface OpenBranch {
  readonly ruleId: string
  readonly clause: string
  /** JSON Pointer of the clause. */
  readonly path: string
  readonly wanted: boolean
  /** Facts that would show it; absent when none were found. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>
  /** Whether the whole condition holds with them. */
  readonly holds?: boolean
}

/** What the trials reach, and what they leave out. */
export interface Coverage {
  readonly rules: Share
  readonly branches: Share
  readonly templates: Share
  /** Rules that never match in a trial about them, or never let pass. */
  readonly openRules: readonly { readonly ruleId: string; readonly missing: 'match' | 'pass' }[]
  readonly openBranches: readonly OpenBranch[]
  readonly openTemplates: readonly string[]
  /** How many rules were not to count. */
  readonly inherited: number
  /** Clauses that can never make a difference, proven; they do not count. */
  readonly idle: readonly { readonly ruleId: string; readonly clause: string; readonly wanted: boolean }[]
}

/** Adds up what trials show. */
export interface CoverageSoFar {
  /** A trial about this rule met these facts. */
  readonly see: (rule: AskableRule, facts: FactReader) => void
  /** A decision came out as expected. */
  readonly hear: (expect: Expectation, decision: Decision) => void
  readonly result: () => Coverage
}

interface Seen {
  matched: boolean
  passed: boolean
  readonly decided: { yes: boolean; no: boolean }[]
}

/**
 * Starts with nothing covered.
 *
 * A branch is covered when a trial about its rule shows the clause hold, and another shows it not hold, where it alone decides: turned
 * round, the whole condition would be turned round. A template is covered when a trial expects it by name and gets it.
 *
 * Source: modified condition/decision coverage, in its masking form (DO-178C).
 */
export function startCoverage(
  ruleSet: CompiledRuleSet,
  all: ReadonlyMap<string, AskableRule>,
  counted?: ReadonlySet<string>,
): CoverageSoFar {
  const rules = counted === undefined ? all : new Map([...all].filter(([id]) => counted.has(id)))
  const seen = new Map([...rules.values()].map((rule): [string, Seen] => [rule.rule.id, nothingSeen(rule)]))
  const heard = new Set<string>()
  return {
    see: (rule, facts) => {
      const so = seen.get(rule.rule.id)
      if (so !== undefined) look(rule, rule.judgeClauses(facts), so)
    },
    hear: (expect, decision) => {
      const named = [...(expect.actions ?? []), ...(expect.only ?? [])]
      for (const action of decision.actions)
        if ('template' in action && JSON.stringify(named).includes(JSON.stringify(action.template)))
          heard.add(action.template)
    },
    result: () => ({ ...summarise(ruleSet, rules, seen, heard), inherited: all.size - rules.size }),
  }
}

function nothingSeen(rule: AskableRule): Seen {
  return { matched: false, passed: false, decided: rule.cut.clauses.map(() => ({ yes: false, no: false })) }
}

function look({ cut }: AskableRule, holds: readonly (boolean | null)[], seen: Seen): void {
  const whole = evaluateTree(cut.tree, holds)
  if (whole === null) return
  if (whole) seen.matched = true
  else seen.passed = true
  for (const [index, decided] of seen.decided.entries()) {
    const value = holds[index] ?? null
    if (value === null || (value ? decided.yes : decided.no)) continue
    const turned = evaluateTree(
      cut.tree,
      holds.map((one, place) => (place === index ? !value : one)),
    )
    if (turned === null || turned === whole) continue
    if (value) decided.yes = true
    else decided.no = true
  }
}

function summarise(
  ruleSet: CompiledRuleSet,
  rules: ReadonlyMap<string, AskableRule>,
  seen: ReadonlyMap<string, Seen>,
  heard: ReadonlySet<string>,
): Omit<Coverage, 'inherited'> {
  const openRules: Coverage['openRules'][number][] = []
  const openBranches: OpenBranch[] = []
  const idle: Coverage['idle'][number][] = []
  let branches = 0
  const rest = usualFacts(ruleSet)
  for (const rule of rules.values()) {
    const ruleId = rule.rule.id
    const so = seen.get(ruleId) ?? nothingSeen(rule)
    if (!so.matched) openRules.push({ ruleId, missing: 'match' })
    if (!so.passed) openRules.push({ ruleId, missing: 'pass' })
    for (const [index, decided] of so.decided.entries()) {
      for (const wanted of [true, false]) {
        branches += 1
        if (wanted ? decided.yes : decided.no) continue
        const branch = describeBranch(rule, index, wanted, rest)
        if (branch === null) {
          branches -= 1
          idle.push({ ruleId, clause: clauseText(rule, index), wanted })
        } else openBranches.push(branch)
      }
    }
  }
  const spoken = templatesSpoken(ruleSet, rules)
  const openTemplates = spoken.filter((id) => !heard.has(id))
  const incomplete = new Set(openRules.map(({ ruleId }) => ruleId))
  return {
    rules: { reached: rules.size - incomplete.size, all: rules.size },
    branches: { reached: branches - openBranches.length, all: branches },
    templates: { reached: spoken.length - openTemplates.length, all: spoken.length },
    openRules,
    openBranches,
    openTemplates,
    idle,
  }
}

/** Templates that some of the rules says; the others are nobody's. */
function templatesSpoken(ruleSet: CompiledRuleSet, counted: ReadonlyMap<string, AskableRule>): readonly string[] {
  const said = ruleSet.rules.flatMap(({ id, requests, whenUnknown }) =>
    counted.has(id)
      ? [...requests, ...whenUnknown].flatMap((request) => ('template' in request ? [request.template] : []))
      : [],
  )
  return [...new Set(said)].sort()
}

function describeBranch(
  rule: AskableRule,
  index: number,
  wanted: boolean,
  usual: Readonly<Record<string, unknown>>,
): OpenBranch | null {
  const path = rule.cut.clauses[index]?.path ?? ''
  const branch = { ruleId: rule.rule.id, clause: clauseText(rule, index), path, wanted }
  const ways = decidingGoals(rule.cut, index, wanted).map(({ goals, holds }) => ({
    holds,
    found: findFacts(goals, usual),
  }))
  for (const { holds, found } of ways) if (found.kind === 'facts') return { ...branch, facts: found.facts, holds }
  return ways.every(({ found }) => found.kind === 'none') ? null : branch
}

function clauseText(rule: AskableRule, index: number): string {
  const clause = rule.cut.clauses[index]
  return clause === undefined ? '' : writeCondition(clause)
}
