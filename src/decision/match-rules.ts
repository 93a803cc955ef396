import type { FactReader } from '../rule-set/compile-condition.js'
import type { CompiledRule, CompiledRuleSet } from '../rule-set/compiled-rule-set.js'
import type { Measured } from '../rule-set/facts.js'
import type { Incomplete } from './decision.js'

/** The rules that hold for a comment, those that could not be judged, and the facts that were missing. */
export interface Matches {
  /** By precedence, then id. */
  readonly matched: readonly CompiledRule[]
  readonly open: readonly CompiledRule[]
  readonly incomplete: readonly Incomplete[]
}

const NOTHING: readonly never[] = Object.freeze([])

/**
 * Judges the rules that a comment calls up.
 *
 * Bounds: rules that need a signal the comment does not have are not looked at; when not everything was measured, all are.
 */
export function matchRules(ruleSet: CompiledRuleSet, measured: Measured, facts: FactReader, isSelf: boolean): Matches {
  const matched: CompiledRule[] = []
  const open: CompiledRule[] = []
  for (const place of calledUp(ruleSet, measured)) {
    const rule = ruleSet.rules[place]
    if (rule === undefined || (isSelf && !rule.forSelf)) continue
    const value = rule.judge(facts)
    if (value === null) open.push(rule)
    else if (value) matched.push(rule)
  }
  return { matched, open, incomplete: open.length === 0 ? NOTHING : listUnknown(ruleSet, open, facts) }
}

function calledUp(ruleSet: CompiledRuleSet, measured: Measured): Iterable<number> {
  if (!measured.complete) return ruleSet.rules.keys()
  let places: number[] | undefined
  for (const id in measured.signals) {
    const more = ruleSet.bySignal.get(id)
    if (more === undefined) continue
    places ??= ruleSet.always.slice()
    for (const place of more) places.push(place)
  }
  return places === undefined ? ruleSet.always : places.sort(ascending).filter(isNew)
}

function isNew(place: number, at: number, sorted: readonly number[]): boolean {
  return at === 0 || sorted[at - 1] !== place
}

function ascending(a: number, b: number): number {
  return a - b
}

function listUnknown(
  ruleSet: CompiledRuleSet,
  open: readonly CompiledRule[],
  facts: FactReader,
): readonly Incomplete[] {
  const byFact = new Map<string, string[]>()
  for (const rule of open) {
    for (const slot of rule.slots) {
      if ((facts.values[slot] ?? facts.read(slot)) !== null) continue
      const name = ruleSet.facts[slot]?.name ?? ''
      const rules = byFact.get(name)
      if (rules === undefined) byFact.set(name, [rule.id])
      else rules.push(rule.id)
    }
  }
  return [...byFact].sort(([a], [b]) => (a < b ? -1 : 1)).map(([fact, rules]) => ({ fact, rules }))
}
