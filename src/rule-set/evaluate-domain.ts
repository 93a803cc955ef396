import type { Condition } from './condition.js'
import {
  ANY_NUMBER,
  type Domain,
  type Domains,
  domainOf,
  fullDomain,
  hull,
  type Interval,
  intersect,
  truthOf,
} from './domain.js'

/**
 * Finds what the value of a condition can be, given what the facts can be.
 *
 * Bounds: an over-approximation, in one pass over the tree.
 */
export function evaluateDomain(condition: Condition, domains: Domains): Domain {
  if (condition.kind === 'literal') return domainOf(condition.value)
  if (condition.kind === 'fact') return domains.get(condition.fact.name) ?? fullDomain(condition.fact)
  const operands = condition.operands.map((operand) => evaluateDomain(operand, domains))
  const [first, second] = operands
  if (first === undefined) return ANY
  switch (condition.operator) {
    case 'and':
      return junction(operands, condition.type === 'boolean', true)
    case 'or':
      return junction(operands, condition.type === 'boolean', false)
    case 'if':
      return operands.filter((_, index) => index % 2 === 1 || index === operands.length - 1).reduce(hull)
    case '!': {
      const truth = truthOf(first)
      return { kind: 'boolean', canBeTrue: truth.canBeFalse, canBeFalse: truth.canBeTrue }
    }
    case '!!':
      return { kind: 'boolean', ...truth(first) }
    case '<':
    case '<=':
      return ordered(operands, condition.operator === '<')
    case '>':
    case '>=':
      return ordered([...operands].reverse(), condition.operator === '>')
    case '==':
    case '===':
      return second === undefined ? ANY : equal(first, second)
    case '!=':
    case '!==': {
      const same = second === undefined ? ANY : equal(first, second)
      return { kind: 'boolean', canBeTrue: same.canBeFalse, canBeFalse: same.canBeTrue }
    }
    case 'in':
      return ANY
    default:
      return arithmetic(condition.operator, operands.map(toInterval))
  }
}

const ANY = { kind: 'boolean', canBeTrue: true, canBeFalse: true } as const

function truth(domain: Domain): { canBeTrue: boolean; canBeFalse: boolean } {
  const { canBeTrue, canBeFalse } = truthOf(domain)
  return { canBeTrue, canBeFalse }
}

function junction(operands: readonly Domain[], boolean: boolean, isAnd: boolean): Domain {
  const truths = operands.map(truthOf)
  const canBeTrue = isAnd ? truths.every((each) => each.canBeTrue) : truths.some((each) => each.canBeTrue)
  const canBeFalse = isAnd ? truths.some((each) => each.canBeFalse) : truths.every((each) => each.canBeFalse)
  if (boolean) return { kind: 'boolean', canBeTrue, canBeFalse }
  const hulled = operands.reduce(hull)
  return hulled.kind === 'boolean' || hulled.kind === 'mixed' ? { kind: 'mixed', canBeTrue, canBeFalse } : hulled
}

function ordered(operands: readonly Domain[], strict: boolean): Domain {
  let canBeTrue = true
  let canBeFalse = false
  for (let index = 0; index + 1 < operands.length; index += 1) {
    const low = toInterval(operands[index])
    const high = toInterval(operands[index + 1])
    const touch = !low.lowOpen && !high.highOpen && low.low === high.high
    if (!(low.low < high.high || (!strict && touch))) canBeTrue = false
    const meet = !low.highOpen && !high.lowOpen && low.high === high.low
    if (low.high > high.low || (strict && meet)) canBeFalse = true
  }
  return { kind: 'boolean', canBeTrue, canBeFalse }
}

function equal(
  first: Domain,
  second: Domain,
): { readonly kind: 'boolean'; readonly canBeTrue: boolean; readonly canBeFalse: boolean } {
  return {
    kind: 'boolean',
    canBeTrue: intersect(first, second) !== null,
    canBeFalse: !(isSingle(first) && isSingle(second) && intersect(first, second) !== null),
  }
}

function isSingle(domain: Domain): boolean {
  if (domain.kind === 'number') return domain.low === domain.high
  if (domain.kind === 'string') return domain.only?.length === 1
  return domain.canBeTrue !== domain.canBeFalse
}

function toInterval(domain: Domain | undefined): Interval {
  return domain?.kind === 'number' ? domain : ANY_NUMBER
}

function arithmetic(operator: 'min' | 'max' | '+' | '-' | '*' | '/' | '%', operands: readonly Interval[]): Interval {
  const [first, second] = operands
  if (first === undefined) return ANY_NUMBER
  switch (operator) {
    case 'min':
      return operands.reduce((a, b) => ({
        kind: 'number',
        ...lower(a, b),
        ...pickHigh(a, b, a.high < b.high || (a.high === b.high && a.highOpen)),
      }))
    case 'max':
      return operands.reduce((a, b) => ({
        kind: 'number',
        ...pickLow(a, b, a.low > b.low || (a.low === b.low && a.lowOpen)),
        ...upper(a, b),
      }))
    case '+':
      return operands.reduce((a, b) => closed(a.low + b.low, a.high + b.high))
    case '-':
      return second === undefined
        ? closed(-first.high, -first.low)
        : closed(first.low - second.high, first.high - second.low)
    case '*':
      return operands.reduce((a, b) => {
        const products = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high]
        return closed(Math.min(...products), Math.max(...products))
      })
    case '/':
    case '%':
      return ANY_NUMBER
    default:
      return operator satisfies never
  }
}

function closed(low: number, high: number): Interval {
  return Number.isNaN(low) || Number.isNaN(high)
    ? ANY_NUMBER
    : { kind: 'number', low, high, lowOpen: false, highOpen: false }
}

function pickLow(a: Interval, b: Interval, first: boolean): { low: number; lowOpen: boolean } {
  const from = first ? a : b
  return { low: from.low, lowOpen: from.lowOpen }
}

function pickHigh(a: Interval, b: Interval, first: boolean): { high: number; highOpen: boolean } {
  const from = first ? a : b
  return { high: from.high, highOpen: from.highOpen }
}

function lower(a: Interval, b: Interval): { low: number; lowOpen: boolean } {
  return pickLow(a, b, a.low < b.low || (a.low === b.low && !a.lowOpen))
}

function upper(a: Interval, b: Interval): { high: number; highOpen: boolean } {
  return pickHigh(a, b, a.high > b.high || (a.high === b.high && !a.highOpen))
}
