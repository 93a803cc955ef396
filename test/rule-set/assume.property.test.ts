import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canHold } from '../../src/rule-set/can-hold.js'
import { compileCondition } from '../../src/rule-set/compile-condition.js'
import type { Fact, FactValue } from '../../src/rule-set/facts.js'
import { parseCondition } from '../../src/rule-set/parse-condition.js'
import { signalNeeds } from '../../src/rule-set/signal-needs.js'

const NAMES = ['signals.a', 'signals.b', 'history.n', 'context.p', 'context.s']
const FACTS = new Map<string, Fact>([
  ['signals.a', { name: 'signals.a', type: 'number', most: 1, read: () => null }],
  ['signals.b', { name: 'signals.b', type: 'number', most: 1, read: () => null }],
  ['history.n', { name: 'history.n', type: 'number', whole: true, read: () => null }],
  ['context.p', { name: 'context.p', type: 'boolean', read: () => null }],
  ['context.s', { name: 'context.s', type: 'string', read: () => null }],
])

const number = fc.oneof(
  fc.constantFrom('signals.a', 'signals.b', 'history.n').map((name) => ({ var: name })),
  fc.constantFrom(0, 0.4, 0.5, 1, 2),
  fc
    .tuple(
      fc.constantFrom('min', 'max', '+', '*', '-'),
      fc.constantFrom('signals.a', 'history.n'),
      fc.constantFrom(0.5, 1, -1),
    )
    .map(([op, name, by]) => ({ [op]: [{ var: name }, by] })),
)
const { logic } = fc.letrec<{ logic: unknown }>((tie) => ({
  logic: fc.oneof(
    { maxDepth: 4 },
    fc
      .tuple(fc.constantFrom('<', '<=', '>', '>=', '==', '!='), number, number)
      .map(([op, ...args]) => ({ [op]: args })),
    fc.tuple(fc.constantFrom('<', '<='), number, number, number).map(([op, ...args]) => ({ [op]: args })),
    fc.constant({ var: 'context.p' }),
    fc.constantFrom('x', 'y').map((word) => ({ '==': [{ var: 'context.s' }, word] })),
    fc
      .array(fc.constantFrom('x', 'y', ''), { minLength: 1, maxLength: 2 })
      .map((words) => ({ in: [{ var: 'context.s' }, words] })),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(fc.oneof(tie('logic'), number), { minLength: 1, maxLength: 3 }))
      .map(([op, args]) => ({ [op]: args })),
    fc.oneof(tie('logic'), number).map((arg) => ({ '!': [arg] })),
    fc.tuple(tie('logic'), tie('logic'), tie('logic')).map((args) => ({ if: args })),
  ),
}))
const values = fc.tuple(
  fc.constantFrom(0, 0.3, 0.4, 0.5, 0.9, 1, null),
  fc.constantFrom(0, 0.45, 0.5, 1, null),
  fc.constantFrom(0, 1, 2, 5, null),
  fc.constantFrom(true, false, null),
  fc.constantFrom('x', 'y', '', null),
)

function read(condition: unknown) {
  const { condition: parsed, issues } = parseCondition(condition, '', FACTS)
  if (parsed === null) throw new Error(JSON.stringify(issues))
  return {
    parsed,
    judge: (known: readonly FactValue[]) =>
      compileCondition(parsed, (name) => NAMES.indexOf(name))({ values: [...known], read: () => null }),
  }
}

describe('assume', () => {
  it('never proves impossible what some values make true, or false', () => {
    fc.assert(
      fc.property(logic, values, (condition, known) => {
        const { parsed, judge } = read(condition)
        const value = judge(known)
        if (value !== null) expect(canHold(parsed, new Map(), Boolean(value))).toBe(true)
      }),
      { numRuns: 1500 },
    )
  })

  it('is sound in a world where a signal is too weak', () => {
    const weak = new Map([
      ['signals.a', { kind: 'number', low: 0, high: 0.5, lowOpen: false, highOpen: true } as const],
    ])
    fc.assert(
      fc.property(logic, values, (condition, known) => {
        const { parsed, judge } = read(condition)
        if ((known[0] ?? 0) < 0.5 && judge(known)) expect(canHold(parsed, weak)).toBe(true)
      }),
      { numRuns: 1500 },
    )
  })
})

describe('signalNeeds', () => {
  it('never leaves out a rule that could match or stay open', () => {
    fc.assert(
      fc.property(logic, values, (condition, known) => {
        const { parsed, judge } = read(condition)
        const needs = signalNeeds(parsed)
        if (needs === null) return
        const silent = NAMES.map((name, index) =>
          needs.has(name.slice('signals.'.length)) ? 0 : (known[index] ?? null),
        )
        expect(judge(silent)).not.toBeNull()
        expect(Boolean(judge(silent))).toBe(false)
      }),
      { numRuns: 1500 },
    )
  })
})
