import fc from 'fast-check'
import jsonLogic from 'json-logic-js'
import { describe, expect, it } from 'vitest'
import { compileCondition, type FactReader } from '../../src/rule-set/compile-condition.js'
import type { Fact, FactType, FactValue } from '../../src/rule-set/facts.js'
import { parseCondition } from '../../src/rule-set/parse-condition.js'

const TYPES: Readonly<Record<string, FactType>> = {
  a: 'number',
  b: 'number',
  n: 'number',
  p: 'boolean',
  q: 'boolean',
  s: 'string',
  t: 'string',
}
const FACTS = new Map(
  Object.entries(TYPES).map(([name, type]): [string, Fact] => [name, { name, type, read: () => null }]),
)
const NAMES = [...FACTS.keys()]

const fact = (...names: string[]) => fc.constantFrom(...names).map((name) => ({ var: name }))

/** Conditions that are well typed, by the type of their value. */
const { logic } = fc.letrec<{ logic: unknown; number: unknown; text: unknown }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'condition' },
    fact('a', 'b', 'n'),
    fc.constantFrom(0, 0.5, 1, -2, 3),
    fc
      .tuple(fc.constantFrom('+', '*', 'min', 'max'), fc.array(tie('number'), { minLength: 1, maxLength: 3 }))
      .map(([op, args]) => ({ [op]: args })),
    fc.tuple(fc.constantFrom('-', '/', '%'), tie('number'), tie('number')).map(([op, a, b]) => ({ [op]: [a, b] })),
    tie('number').map((a) => ({ '-': a })),
    fc.tuple(tie('logic'), tie('number'), tie('number')).map((args) => ({ if: args })),
  ),
  text: fc.oneof({ maxDepth: 4, depthIdentifier: 'condition' }, fact('s', 't'), fc.constantFrom('', 'a', 'ab', 'z')),
  logic: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'condition' },
    fact('p', 'q'),
    fc.boolean(),
    fc
      .tuple(fc.constantFrom('<', '<=', '>', '>=', '==', '===', '!=', '!=='), tie('number'), tie('number'))
      .map(([op, a, b]) => ({ [op]: [a, b] })),
    fc
      .tuple(fc.constantFrom('<', '<='), tie('number'), tie('number'), tie('number'))
      .map(([op, ...args]) => ({ [op]: args })),
    fc.tuple(fc.constantFrom('==', '!=='), tie('text'), tie('text')).map(([op, a, b]) => ({ [op]: [a, b] })),
    fc.tuple(tie('text'), tie('text')).map((args) => ({ in: args })),
    fc.tuple(tie('text'), fc.array(tie('text'), { maxLength: 3 })).map((args) => ({ in: args })),
    fc
      .tuple(
        fc.constantFrom('and', 'or'),
        fc.array(fc.oneof(tie('logic'), tie('number'), tie('text')), { minLength: 1, maxLength: 4 }),
      )
      .map(([op, args]) => ({ [op]: args })),
    fc
      .tuple(fc.constantFrom('!', '!!'), fc.oneof(tie('logic'), tie('number'), tie('text')))
      .map(([op, arg]) => ({ [op]: [arg] })),
    fc.tuple(tie('logic'), tie('logic'), tie('logic'), tie('logic'), tie('logic')).map((args) => ({ if: args })),
  ),
}))

const values = fc.record<Record<string, FactValue>>({
  a: fc.constantFrom(0, 0.25, 0.5, 1),
  b: fc.constantFrom(0, 0.5, 0.75),
  n: fc.integer({ min: -3, max: 9 }),
  p: fc.boolean(),
  q: fc.boolean(),
  s: fc.constantFrom('', 'a', 'ab'),
  t: fc.constantFrom('a', 'abc'),
})

function judge(condition: unknown, known: Readonly<Record<string, FactValue>>): FactValue {
  const parsed = parseCondition(condition, '/when', FACTS)
  if (parsed.condition === null) throw new Error(JSON.stringify(parsed.issues))
  const reader: FactReader = { values: NAMES.map((name) => known[name]), read: () => null }
  return compileCondition(parsed.condition, (name) => NAMES.indexOf(name))(reader)
}

const truthy = (value: unknown): boolean => Boolean(value)

describe('compileCondition', () => {
  it('agrees with json-logic-js wherever every fact is known', () => {
    fc.assert(
      fc.property(logic, values, (condition, known) => {
        const expected = jsonLogic.apply(condition as never, known)
        expect(truthy(judge(condition, known))).toBe(jsonLogic.truthy(expected))
      }),
      { numRuns: 1000 },
    )
  })

  it('gives no answer that learning the unknown facts would overturn', () => {
    fc.assert(
      fc.property(logic, values, fc.subarray(NAMES), (condition, known, unknown) => {
        const partly = { ...known, ...Object.fromEntries(unknown.map((name) => [name, null])) }
        const before = judge(condition, partly)
        if (before === null) return
        expect(truthy(judge(condition, known))).toBe(truthy(before))
      }),
      { numRuns: 1000 },
    )
  })
})
