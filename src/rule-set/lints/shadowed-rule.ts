import { issue } from '../../issue-codes.js'
import type { Issue } from '../../result.js'
import { REMOVAL_KINDS } from '../action.js'
import type { ActionRequest } from '../action-request.js'
import { assume } from '../assume.js'
import { canHold } from '../can-hold.js'
import { type CheckedRule, isOwnRule, type Lint, type LintInput, placeIssue } from '../checked-rule.js'
import { type Condition, factsRead } from '../condition.js'
import type { Domains } from '../domain.js'

const EFFORT = 5000
/** Pairs of rules that are compared in all; past them nothing more is said. */
const MOST_PAIRS = 100_000

/**
 * Reports rules and actions that never come to anything, because another rule matches whenever theirs does and goes first.
 *
 * Bounds: what cannot be proven is not reported; two live rules each.
 * Source: docs/rule-set.md, section "Order between actions".
 */
export const shadowedRule: Lint = (input) => {
  const live = input.rules.filter(({ placed, condition }) => condition !== null && placed.rule.status !== 'shadow')
  const readers = rulesByFact(live)
  const ofSelf = new Set(live.filter(speaksOfSelf))
  let left = MOST_PAIRS
  return live.flatMap((rule) => {
    if (left <= 0 || !isOwnRule(rule) || rule.condition === null || rule.requests.length === 0) return []
    const world = assume(rule.condition, true, new Map(), { left: EFFORT })
    if (world === null) return []
    // What could take something away is asked first: that is far cheaper than the proof that it always does.
    const rivals = neighboursOf(rule, rule.condition, readers).filter(
      (other) =>
        ofSelf.has(other) === ofSelf.has(rule) &&
        rule.requests.some((request) => goesFirst(other, rule, request, input)),
    )
    left -= rivals.length
    if (left < 0) return []
    const wider = rivals.filter((other) => alwaysHolds(other, world))
    const lost = rule.requests.map((request) => wider.find((other) => goesFirst(other, rule, request, input)))
    return report(rule, lost)
  })
}

function report(rule: CheckedRule, lost: readonly (CheckedRule | undefined)[]): Issue[] {
  const winners = lost.filter((winner) => winner !== undefined)
  const [winner] = winners
  if (winner === undefined) return []
  const names = [...new Set(winners.map(({ placed }) => `\`${placed.rule.id}\``))].join(', ')
  const hint = 'give it a higher `precedence`, narrow the other rule, or take it away'
  if (winners.length === lost.length) {
    const message = `\`${rule.placed.rule.id}\` never comes to anything: whenever it matches, so does ${names}, which goes first`
    return [placeIssue(issue('shadowed-rule', '/id', message, hint), rule)]
  }
  return lost.flatMap((other, index) => {
    const kind = rule.requests[index]?.kind
    if (other === undefined || kind === undefined) return []
    const message = `this \`${kind}\` never stands: whenever the rule matches, \`${other.placed.rule.id}\` goes first`
    return [placeIssue(issue('shadowed-rule', `/then/${index}`, message, hint), rule)]
  })
}

function rulesByFact(rules: readonly CheckedRule[]): ReadonlyMap<string, readonly CheckedRule[]> {
  const found = new Map<string, CheckedRule[]>()
  for (const rule of rules)
    for (const { name } of rule.condition === null ? [] : factsRead(rule.condition)) {
      const list = found.get(name)
      if (list === undefined) found.set(name, [rule])
      else list.push(rule)
    }
  return found
}

/** A rule can only be proven to match along when both read some fact. */
function neighboursOf(
  rule: CheckedRule,
  condition: Condition,
  readers: ReadonlyMap<string, readonly CheckedRule[]>,
): readonly CheckedRule[] {
  const found = new Set(factsRead(condition).flatMap(({ name }) => readers.get(name) ?? []))
  found.delete(rule)
  return [...found]
}

function alwaysHolds({ condition }: CheckedRule, world: Domains): boolean {
  return condition !== null && !canHold(condition, world, false)
}

/** The brand's own comments are a matter for rules that ask for them alone. */
function speaksOfSelf({ condition }: CheckedRule): boolean {
  return condition !== null && factsRead(condition).some(({ name }) => name === 'author.isSelf')
}

function goesFirst(other: CheckedRule, rule: CheckedRule, request: ActionRequest, input: LintInput): boolean {
  return other.requests.some((one) => {
    switch (request.kind) {
      case 'reply':
        return one.kind === 'silence' || isRemoval(one) || (one.kind === 'reply' && isFirst(other, rule, one, input))
      case 'message':
        return one.kind === 'silence' || (one.kind === 'message' && isFirst(other, rule, one, input))
      case 'delete':
      case 'hide':
      case 'hold':
      case 'unhide':
        return rankOf(MEASURES, one.kind) > rankOf(MEASURES, request.kind) || isSame(one, request, other, rule)
      case 'block':
      case 'ban':
      case 'mute':
        return rankOf(SANCTIONS, one.kind) > rankOf(SANCTIONS, request.kind) || isSame(one, request, other, rule)
      default:
        return isSame(one, request, other, rule)
    }
  })
}

const MEASURES = ['unhide', 'hide', 'hold', 'delete']
const SANCTIONS = ['mute', 'ban', 'block']

function rankOf(order: readonly string[], kind: string): number {
  return order.indexOf(kind)
}

function isRemoval({ kind }: ActionRequest): boolean {
  return REMOVAL_KINDS.some((removal) => removal === kind)
}

/** A joke may be withheld by its guard; what waits behind it is then said. */
function isFirst(other: CheckedRule, rule: CheckedRule, one: ActionRequest, { templates }: LintInput): boolean {
  if (one.kind !== 'reply' && one.kind !== 'message') return false
  const tone = one.tone ?? templates?.templates.get(one.template)?.tone
  return tone !== 'humour' && tone !== undefined && outranks(other, rule)
}

function isSame(one: ActionRequest, request: ActionRequest, other: CheckedRule, rule: CheckedRule): boolean {
  if (one.kind === 'strike' || one.kind !== request.kind || !outranks(other, rule)) return false
  return JSON.stringify(one) === JSON.stringify(request)
}

function outranks(other: CheckedRule, rule: CheckedRule): boolean {
  const first = other.placed.rule
  const second = rule.placed.rule
  const difference = (first.precedence ?? 0) - (second.precedence ?? 0)
  return difference > 0 || (difference === 0 && first.id < second.id)
}
