import { compileCondition } from '../../rule-set/compile-condition.js'
import type { CompiledRule, CompiledRuleSet } from '../../rule-set/compiled-rule-set.js'
import { evidenceNeeds } from '../../rule-set/evidence-needs.js'
import { factsOf } from '../../rule-set/facts.js'
import type { RuleSetDocument } from '../../rule-set/rule-set-schema.js'
import { type RuleWithCondition, rulesWithConditions } from '../rules-with-conditions.js'
import { slotFinder } from '../tests/judge-clauses.js'
import { isSound } from './is-sound.js'
import type { Mutant, MutantKind } from './mutant.js'
import { mutateCondition } from './mutate-condition.js'
import { mutateRequest } from './mutate-request.js'

/**
 * Lists every rule set that differs from this one by one small step in a rule that counts (all, or those named) or in a declared history fact that one of them reads, in the
 * order of the rules.
 *
 * Bounds: what would not compile is left out, and so is the order between rules (`precedence`). Only rules are compiled anew; words are
 * measured by the one given.
 */
export function listMutants(ruleSet: CompiledRuleSet, counted?: ReadonlySet<string>): readonly Mutant[] {
  const slotOf = slotFinder(ruleSet)
  const counts = ({ id }: CompiledRule): boolean => counted === undefined || counted.has(id)
  return [
    ...rulesWithConditions(ruleSet)
      .filter(({ rule }) => counts(rule))
      .flatMap((rule) => [
        ...numbered([
          ...conditionSteps(rule, ruleSet, slotOf),
          ...requestSteps(rule, ruleSet),
          switchedOff(rule, ruleSet),
        ]),
      ]),
    ...numbered(historySteps(ruleSet, ruleSet.rules.filter(counts))),
  ]
}

type Step = Omit<Mutant, 'id'>

function numbered(steps: readonly Step[]): readonly Mutant[] {
  const counts = new Map<string, number>()
  return steps.map((step) => {
    const stem = `${step.ruleId ?? 'history'}/${step.kind satisfies MutantKind}`
    const number = (counts.get(stem) ?? 0) + 1
    counts.set(stem, number)
    return { id: `${stem}/${number}`, ...step }
  })
}

function conditionSteps(
  { rule, index, condition }: RuleWithCondition,
  ruleSet: CompiledRuleSet,
  slotOf: (name: string) => number,
): readonly Step[] {
  return mutateCondition(condition).flatMap(({ condition: after, kind, what, path }): Step[] => {
    if (!isSound(rule, after, rule.requests, ruleSet)) return []
    const changed: CompiledRule = {
      ...rule,
      judge: compileCondition(after, slotOf),
      evidence: [...evidenceNeeds(after)].map(([signal, least]) => ({
        signal,
        least,
        slot: slotOf(`signals.${signal}`),
      })),
    }
    const mutant = withRule(ruleSet, index, changed)
    return [{ kind, ruleId: rule.id, what, path, ruleSet: mutant, condition: { before: condition, after } }]
  })
}

function requestSteps({ rule, index, condition }: RuleWithCondition, ruleSet: CompiledRuleSet): readonly Step[] {
  return (['requests', 'whenUnknown'] as const).flatMap((list) =>
    rule[list].flatMap((request, place) =>
      mutateRequest(request, ruleSet).flatMap(({ request: after, kind, what }): Step[] => {
        const requests = rule[list].flatMap((one, at) => (at === place ? (after === null ? [] : [after]) : [one]))
        const changed = { ...rule, [list]: requests }
        if (!isSound(changed, condition, changed.requests, ruleSet)) return []
        const path = `${rule.place.path}/${list === 'requests' ? 'then' : 'unknown'}/${place}`
        return [{ kind, ruleId: rule.id, what, path, ruleSet: withRule(ruleSet, index, changed) }]
      }),
    ),
  )
}

function switchedOff({ rule, index }: RuleWithCondition, ruleSet: CompiledRuleSet): Step {
  const off = { ...rule, judge: () => false }
  return {
    kind: 'rule-off',
    ruleId: rule.id,
    what: 'the rule is switched off',
    path: rule.place.path,
    ruleSet: withRule(ruleSet, index, off),
  }
}

/** The rule is asked for every comment: which signals call it up may have changed, too. */
function withRule(ruleSet: CompiledRuleSet, index: number, rule: CompiledRule): CompiledRuleSet {
  const rules = ruleSet.rules.map((other, place) => (place === index ? rule : other))
  const always = [...new Set([...ruleSet.always, index])].sort((a, b) => a - b)
  return { ...ruleSet, rules, always }
}

type Declared = NonNullable<RuleSetDocument['history']>[string]

function historySteps(ruleSet: CompiledRuleSet, rules: readonly CompiledRule[]): readonly Step[] {
  const read = new Set(rules.flatMap(({ slots }) => slots.map((slot) => ruleSet.facts[slot]?.name)))
  return Object.entries(ruleSet.document.history ?? {})
    .filter(([name]) => read.has(`history.${name}`))
    .flatMap(([name, declared]) =>
      otherWindows(declared).map(({ what, history }): Step => {
        const document = { ...ruleSet.document, history: { ...ruleSet.document.history, [name]: history } }
        const facts = factsOf(document)
        const changed = ruleSet.facts.map((fact) =>
          fact.name === `history.${name}` ? (facts.get(fact.name) ?? fact) : fact,
        )
        return {
          kind: 'window',
          what: `\`history.${name}\`: ${what}`,
          path: `/history/${name}`,
          ruleSet: { ...ruleSet, facts: changed },
        }
      }),
    )
}

function otherWindows(declared: Declared): readonly { what: string; history: Declared }[] {
  const { within, scope, label } = declared
  const found: { what: string; history: Declared }[] = []
  if (within !== undefined) {
    const amount = Number(within.slice(0, -1))
    const unit = within.slice(-1)
    for (const other of [Math.max(1, Math.floor(amount / 2)), amount * 2])
      if (other !== amount)
        found.push({
          what: `within ${within} became ${other}${unit}`,
          history: { ...declared, within: `${other}${unit}` },
        })
    found.push({ what: `within ${within} left out`, history: { ...declared, within: undefined } })
  }
  if (scope !== undefined && scope !== 'author')
    found.push({ what: `scope ${scope} became author`, history: { ...declared, scope: 'author' } })
  if (label !== undefined) found.push({ what: `label ${label} left out`, history: { ...declared, label: undefined } })
  return found
}
