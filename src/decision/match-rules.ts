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
  let open: CompiledRule[] | undefined
  for (const place of calledUp(ruleSet, measured)) {
    const rule = ruleSet.rules[place]
    if (rule === undefined || (isSelf && !rule.forSelf)) continue
    const value = rule.judge(facts)
    if (value === null) {
      open ??= []
      open.push(rule)
    } else if (value) matched.push(rule)
  }
  return open === undefined
    ? { matched, open: NOTHING, incomplete: NOTHING }
    : { matched, open, incomplete: listUnknown(ruleSet, open, facts) }
}

function calledUp(ruleSet: CompiledRuleSet, measured: Measured): readonly number[] {
  if (!measured.complete) return [...ruleSet.rules.keys()]
  let places = ruleSet.always
  for (const id in measured.signals) {
    const more = ruleSet.bySignal.get(id)
    if (more !== undefined) places = places.length === 0 ? more : union(places, more)
  }
  return places
}

/** All numbers of two ascending lists, ascending, each once. */
function union(a: readonly number[], b: readonly number[]): readonly number[] {
  const all: number[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const left = a[i] ?? Number.POSITIVE_INFINITY
    const right = b[j] ?? Number.POSITIVE_INFINITY
    all.push(Math.min(left, right))
    if (left <= right) i += 1
    if (right <= left) j += 1
  }
  return all
}

function listUnknown(
  ruleSet: CompiledRuleSet,
  open: readonly CompiledRule[],
  facts: FactReader,
): readonly Incomplete[] {
  const found: { readonly fact: string; readonly rules: string[] }[] = []
  const slots: number[] = []
  for (const rule of open) {
    for (const slot of rule.slots) {
      const value = facts.values[slot]
      if ((value === undefined ? facts.read(slot) : value) !== null) continue
      const known = found[slots.indexOf(slot)]
      if (known !== undefined) known.rules.push(rule.id)
      else {
        slots.push(slot)
        found.push({ fact: ruleSet.facts[slot]?.name ?? '', rules: [rule.id] })
      }
    }
  }
  return found.length < 2 ? found : found.sort((a, b) => (a.fact < b.fact ? -1 : 1))
}
