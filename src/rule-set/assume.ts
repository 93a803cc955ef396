import type { Condition } from './condition.js'
import {
  ANY_NUMBER,
  type Domain,
  type Domains,
  domainOf,
  hull,
  intersect,
  isSameDomain,
  truthOf,
  wholeInterval,
} from './domain.js'
import { evaluateDomain } from './evaluate-domain.js'
import { oppositeOperator } from './opposite-operator.js'

const JUNCTIONS: ReadonlySet<string> = new Set(['and', 'or', 'if', '!', '!!'])

/** How many steps a proof may take; past them nothing more is concluded, which only makes the answer more careful. */
export interface Effort {
  left: number
}

/**
 * Finds what the facts can be when a condition is true, or false; `null` when it cannot be.
 *
 * Bounds: an over-approximation: `null` is a proof, a result is none. Unknown facts make no condition true, so the proof covers them.
 * Source: interval reasoning, docs/rule-set.md, section "What is proven".
 */
export function assume(condition: Condition, wanted: boolean, domains: Domains, effort: Effort): Domains | null {
  if (--effort.left < 0) return domains
  if (condition.kind !== 'call') return assumeValue(condition, wanted, domains)
  const { operator, operands } = condition
  switch (operator) {
    case 'and':
      return wanted ? assumeEach(operands, true, domains, effort) : assumeOne(operands, false, domains, effort)
    case 'or':
      return wanted ? assumeOne(operands, true, domains, effort) : assumeEach(operands, false, domains, effort)
    case '!':
    case '!!': {
      const [operand] = operands
      return operand === undefined ? null : assume(operand, operator === '!!' ? wanted : !wanted, domains, effort)
    }
    case 'if':
      return assumeChoice(operands, wanted, domains, effort)
    case '<':
    case '<=':
      return operands.length === 3
        ? assumeBetween(condition, operands, wanted, domains, effort)
        : assumeLeaf(condition, wanted, domains)
    default:
      return assumeLeaf(condition, wanted, domains)
  }
}

/** All operands hold together; plain comparisons are asked twice, because a later one may have narrowed what an earlier one reads. */
function assumeEach(operands: readonly Condition[], wanted: boolean, domains: Domains, effort: Effort): Domains | null {
  let narrowed: Domains | null = domains
  for (const operand of operands) {
    narrowed = assume(operand, wanted, narrowed, effort)
    if (narrowed === null) return null
  }
  for (const operand of operands) {
    if (operand.kind === 'call' && JUNCTIONS.has(operand.operator)) continue
    narrowed = assume(operand, wanted, narrowed, effort)
    if (narrowed === null) return null
  }
  return narrowed
}

function assumeOne(operands: readonly Condition[], wanted: boolean, domains: Domains, effort: Effort): Domains | null {
  let joined: Domains | null = null
  for (const operand of operands) joined = join(joined, assume(operand, wanted, domains, effort))
  return joined
}

function assumeChoice(
  operands: readonly Condition[],
  wanted: boolean,
  domains: Domains,
  effort: Effort,
): Domains | null {
  let rest: Domains | null = domains
  let joined: Domains | null = null
  for (let index = 0; index + 1 < operands.length && rest !== null; index += 2) {
    const test = operands[index]
    const value = operands[index + 1]
    if (test === undefined || value === undefined) break
    const taken = assume(test, true, rest, effort)
    if (taken !== null) joined = join(joined, assume(value, wanted, taken, effort))
    rest = assume(test, false, rest, effort)
  }
  const last = operands.at(-1)
  return rest === null || last === undefined ? joined : join(joined, assume(last, wanted, rest, effort))
}

function assumeBetween(
  condition: Condition & { kind: 'call' },
  operands: readonly Condition[],
  wanted: boolean,
  domains: Domains,
  effort: Effort,
): Domains | null {
  const halves = [operands.slice(0, 2), operands.slice(1)].map((pair): Condition => ({ ...condition, operands: pair }))
  return wanted ? assumeEach(halves, true, domains, effort) : assumeOne(halves, false, domains, effort)
}

function assumeValue(
  condition: Condition & { kind: 'literal' | 'fact' },
  wanted: boolean,
  domains: Domains,
): Domains | null {
  const domain = evaluateDomain(condition, domains)
  const truth = truthOf(domain)
  if (!(wanted ? truth.canBeTrue : truth.canBeFalse)) return null
  if (condition.kind === 'literal') return domains
  if (domain.kind === 'boolean')
    return narrow(domains, condition, { kind: 'boolean', canBeTrue: wanted, canBeFalse: !wanted })
  if (domain.kind === 'string') return wanted ? domains : narrow(domains, condition, { kind: 'string', only: [''] })
  if (domain.kind !== 'number') return domains
  const zero = { kind: 'number', low: 0, high: 0, lowOpen: false, highOpen: false } as const
  if (!wanted) return narrow(domains, condition, zero)
  return domain.low === 0 ? narrow(domains, condition, { ...domain, lowOpen: true }) : domains
}

function assumeLeaf(condition: Condition & { kind: 'call' }, wanted: boolean, domains: Domains): Domains | null {
  // Whether a number can be past a bound shows when it is narrowed to it.
  if (!isBound(condition) && !isPossible(condition, wanted, domains)) return null
  const [first, second] = condition.operands
  if (first === undefined || second === undefined || condition.operands.length !== 2) return domains
  if (first.kind === 'fact' && second.kind === 'literal')
    return narrowByLiteral(first, condition.operator, second.value, wanted, domains)
  if (second.kind === 'fact' && first.kind === 'literal')
    return narrowByLiteral(second, mirrored(condition.operator), first.value, wanted, domains)
  return domains
}

const BOUNDS: ReadonlySet<string> = new Set(['<', '<=', '>', '>='])

/** A fact against a number, what most conditions are made of. */
function isBound({ operator, operands }: Condition & { kind: 'call' }): boolean {
  const [first, second] = operands
  if (operands.length !== 2 || !BOUNDS.has(operator)) return false
  return (first?.kind === 'fact' && isNumber(second)) || (second?.kind === 'fact' && isNumber(first))
}

function isNumber(condition: Condition | undefined): boolean {
  return condition?.kind === 'literal' && typeof condition.value === 'number'
}

function isPossible(condition: Condition, wanted: boolean, domains: Domains): boolean {
  const truth = truthOf(evaluateDomain(condition, domains))
  return wanted ? truth.canBeTrue : truth.canBeFalse
}

function narrowByLiteral(
  fact: Condition & { kind: 'fact' },
  operator: string,
  value: number | string | boolean,
  wanted: boolean,
  domains: Domains,
): Domains | null {
  const asserted = wanted ? operator : (oppositeOperator(operator) ?? operator)
  if (asserted === '==' || asserted === '===') return narrow(domains, fact, domainOf(value))
  if (asserted === '!=' || asserted === '!==')
    return typeof value === 'boolean' ? narrow(domains, fact, domainOf(!value)) : excludeBound(fact, value, domains)
  if (typeof value !== 'number') return domains
  switch (asserted) {
    case '<':
      return narrow(domains, fact, { ...ANY_NUMBER, high: value, highOpen: true })
    case '<=':
      return narrow(domains, fact, { ...ANY_NUMBER, high: value })
    case '>':
      return narrow(domains, fact, { ...ANY_NUMBER, low: value, lowOpen: true })
    case '>=':
      return narrow(domains, fact, { ...ANY_NUMBER, low: value })
    default:
      return domains
  }
}

/** `x !== 0` says something about a count: that it is above 0. */
function excludeBound(fact: Condition & { kind: 'fact' }, value: number | string, domains: Domains): Domains | null {
  const domain = evaluateDomain(fact, domains)
  if (domain.kind !== 'number') return domains
  if (domain.low === value) return narrow(domains, fact, { ...domain, lowOpen: true })
  return domain.high === value ? narrow(domains, fact, { ...domain, highOpen: true }) : domains
}

function narrow(domains: Domains, condition: Condition & { kind: 'fact' }, to: Domain): Domains | null {
  const { fact } = condition
  const before = evaluateDomain(condition, domains)
  let next = intersect(before, to)
  if (next !== null && next.kind === 'number' && fact.whole === true) next = wholeInterval(next)
  if (next === null) return null
  return isSameDomain(before, next) && domains.has(fact.name) ? domains : new Map(domains).set(fact.name, next)
}

function join(first: Domains | null, second: Domains | null): Domains | null {
  if (first === null) return second
  if (second === null) return first
  const joined = new Map<string, Domain>()
  for (const [name, domain] of first) {
    const other = second.get(name)
    if (other !== undefined) joined.set(name, hull(domain, other))
  }
  return joined
}

function mirrored(operator: string): string {
  const table: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' }
  return table[operator] ?? operator
}
