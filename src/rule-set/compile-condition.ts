import type { Condition } from './condition.js'
import type { FactValue } from './facts.js'

/** Reads the facts of one comment, each at most once. */
export interface FactReader {
  /** By slot; `undefined` is not read yet, `null` is unknown. */
  readonly values: (FactValue | undefined)[]
  read(slot: number): FactValue
}

/** A condition ready to be judged; `null` is unknown. */
export type Judgement = (facts: FactReader) => FactValue

/**
 * Compiles a condition into a function with three-valued logic.
 *
 * Bounds: what is known gives the value JsonLogic gives; an unknown operand makes the result unknown unless the other operands settle it.
 * Source: json-logic-js for the values, Kleene's strong logic for the unknown; docs/facts.md.
 *
 * @param slotOf the place of each fact, by name, in what the reader holds
 */
export function compileCondition(condition: Condition, slotOf: (name: string) => number): Judgement {
  if (condition.kind === 'literal') {
    const { value } = condition
    return () => value
  }
  if (condition.kind === 'fact') {
    const slot = slotOf(condition.fact.name)
    return (facts) => {
      const value = facts.values[slot]
      return value === undefined ? facts.read(slot) : value
    }
  }
  const bound = compileBound(condition, slotOf)
  if (bound !== null) return bound
  const operands = condition.operands.map((operand) => compileCondition(operand, slotOf))
  const [first, second, third] = operands
  if (first === undefined) return () => null
  switch (condition.operator) {
    case 'and':
      return all(operands)
    case 'or':
      return some(operands)
    case 'if':
      return choose(operands)
    case '!':
      return negate(first)
    case '!!':
      return (facts) => {
        const value = first(facts)
        return value === null ? null : !!value
      }
    case '-':
      return second === undefined ? negative(first) : pair(first, second, (a, b) => a - b)
    case 'min':
      return fold(operands, Math.min)
    case 'max':
      return fold(operands, Math.max)
    case '+':
      return fold(operands, (a, b) => a + b)
    case '*':
      return fold(operands, (a, b) => a * b)
    default:
      return second === undefined ? () => null : compare(condition.operator, first, second, third)
  }
}

/** A fact against a number, what most conditions are made of, in one step; `null` for anything else. */
function compileBound(condition: Condition, slotOf: (name: string) => number): Judgement | null {
  if (condition.kind !== 'call' || condition.operands.length !== 2) return null
  const [fact, literal] = condition.operands
  if (fact?.kind !== 'fact' || literal?.kind !== 'literal' || typeof literal.value !== 'number') return null
  const slot = slotOf(fact.fact.name)
  const limit = literal.value
  const numberOf = (facts: FactReader): number | null => {
    const known = facts.values[slot]
    const value = known === undefined ? facts.read(slot) : known
    return typeof value === 'number' ? value : null
  }
  switch (condition.operator) {
    case '>=':
      return (facts) => {
        const value = numberOf(facts)
        return value === null ? null : value >= limit
      }
    case '<':
      return (facts) => {
        const value = numberOf(facts)
        return value === null ? null : value < limit
      }
    default:
      return null
  }
}

type Pairwise = '==' | '===' | '!=' | '!==' | '<' | '<=' | '>' | '>=' | 'in' | '/' | '%'

function compare(operator: Pairwise, first: Judgement, second: Judgement, third: Judgement | undefined): Judgement {
  switch (operator) {
    case '==':
    case '===':
      return same(first, second, true)
    case '!=':
    case '!==':
      return same(first, second, false)
    case '<':
      return third === undefined
        ? pair(first, second, (a, b) => a < b)
        : between(first, second, third, (a, b, c) => a < b && b < c)
    case '<=':
      return third === undefined
        ? pair(first, second, (a, b) => a <= b)
        : between(first, second, third, (a, b, c) => a <= b && b <= c)
    case '>':
      return pair(first, second, (a, b) => a > b)
    case '>=':
      return pair(first, second, (a, b) => a >= b)
    case '/':
      return pair(first, second, (a, b) => a / b)
    case '%':
      return pair(first, second, (a, b) => a % b)
    case 'in':
      return (facts) => {
        const part = first(facts)
        const whole = second(facts)
        return typeof part === 'string' && typeof whole === 'string' ? whole !== '' && whole.includes(part) : null
      }
    default:
      return operator satisfies never
  }
}

function all(operands: readonly Judgement[]): Judgement {
  return (facts) => {
    let last: FactValue = null
    let open = false
    for (const operand of operands) {
      last = operand(facts)
      if (last === null) open = true
      else if (!last) return last
    }
    return open ? null : last
  }
}

function some(operands: readonly Judgement[]): Judgement {
  return (facts) => {
    let last: FactValue = null
    let open = false
    for (const operand of operands) {
      last = operand(facts)
      if (last === null) open = true
      else if (last) return last
    }
    return open ? null : last
  }
}

function choose(operands: readonly Judgement[]): Judgement {
  return (facts) => {
    for (let index = 0; index + 1 < operands.length; index += 2) {
      const test = operands[index]?.(facts) ?? null
      if (test === null) return null
      if (test) return operands[index + 1]?.(facts) ?? null
    }
    return operands.at(-1)?.(facts) ?? null
  }
}

function negate(operand: Judgement): Judgement {
  return (facts) => {
    const value = operand(facts)
    return value === null ? null : !value
  }
}

function negative(operand: Judgement): Judgement {
  return (facts) => {
    const value = operand(facts)
    return typeof value === 'number' ? -value : null
  }
}

function same(first: Judgement, second: Judgement, wanted: boolean): Judgement {
  return (facts) => {
    const a = first(facts)
    const b = second(facts)
    return a === null || b === null ? null : (a === b) === wanted
  }
}

function pair(first: Judgement, second: Judgement, combine: (a: number, b: number) => FactValue): Judgement {
  return (facts) => {
    const a = first(facts)
    const b = second(facts)
    return typeof a === 'number' && typeof b === 'number' ? combine(a, b) : null
  }
}

function between(
  first: Judgement,
  second: Judgement,
  third: Judgement,
  holds: (a: number, b: number, c: number) => boolean,
): Judgement {
  return (facts) => {
    const a = first(facts)
    const b = second(facts)
    const c = third(facts)
    return typeof a === 'number' && typeof b === 'number' && typeof c === 'number' ? holds(a, b, c) : null
  }
}

function fold(operands: readonly Judgement[], combine: (a: number, b: number) => number): Judgement {
  return (facts) => {
    let result: number | undefined
    for (const operand of operands) {
      const value = operand(facts)
      if (typeof value !== 'number') return null
      result = result === undefined ? value : combine(result, value)
    }
    return result ?? null
  }
}
