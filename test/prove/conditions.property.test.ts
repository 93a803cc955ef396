import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutCondition, evaluateTree } from '../../src/prove/conditions/condition-tree.js'
import { decidingGoals } from '../../src/prove/conditions/deciding-goals.js'
import { findFacts, type Goal } from '../../src/prove/conditions/find-facts.js'
import { compileCondition } from '../../src/rule-set/compile-condition.js'
import type { Condition } from '../../src/rule-set/condition.js'
import { type FactValue, factsOf } from '../../src/rule-set/facts.js'
import { parseCondition } from '../../src/rule-set/parse-condition.js'

const FACTS = factsOf({ sangfroid: 1, name: 'x', history: { strikes: { count: 'ban' } } })
const NUMBERS = ['signals.threat', 'signals.troll', 'history.strikes']

const comparison = fc.tuple(
  fc.constantFrom('>=', '<', '==', '>', '<=', '!='),
  fc.constantFrom(...NUMBERS),
  fc.constantFrom(0, 0.3, 0.5, 1),
)
const clause = fc.oneof(
  comparison.map(([operator, name, value]) => ({ [operator]: [{ var: name }, value] })),
  fc.constant({ var: 'author.isStaff' }),
  fc.constantFrom('youtube', 'facebook').map((name) => ({ '==': [{ var: 'comment.platform' }, name] })),
)
const { expression } = fc.letrec((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small' },
    clause,
    fc.array(tie('expression'), { minLength: 1, maxLength: 3 }).map((parts) => ({ and: parts })),
    fc.array(tie('expression'), { minLength: 1, maxLength: 3 }).map((parts) => ({ or: parts })),
    tie('expression').map((part) => ({ '!': [part] })),
    fc.tuple(tie('expression'), tie('expression'), tie('expression')).map((parts) => ({ if: parts })),
  ),
}))

function read(value: unknown): Condition {
  const { condition, issues } = parseCondition(value, '', FACTS)
  if (condition === null) throw new Error(JSON.stringify(issues))
  return condition
}

const REST: Readonly<Record<string, FactValue>> = { 'author.isStaff': false, 'comment.platform': 'other' }

function judge(condition: Condition, facts: Readonly<Record<string, FactValue>>): FactValue {
  const names = [...FACTS.keys()]
  const values = names.map((name) => facts[name] ?? REST[name] ?? 0)
  return compileCondition(condition, (name) => names.indexOf(name))({ values, read: () => null })
}

function reaches(goals: readonly Goal[]): void {
  const found = findFacts(goals)
  if (found.kind !== 'facts') return
  for (const { condition, wanted } of goals) expect(Boolean(judge(condition, found.facts))).toBe(wanted)
}

describe('a condition cut into clauses', () => {
  it('comes out as the condition does', () => {
    fc.assert(
      fc.property(
        expression,
        fc.record({
          'signals.threat': fc.constantFrom(0, 0.3, 0.5, 1),
          'signals.troll': fc.constantFrom(0, 0.3, 0.5, 1),
          'history.strikes': fc.constantFrom(0, 1, 2),
          'author.isStaff': fc.boolean(),
          'comment.platform': fc.constantFrom('youtube', 'facebook', 'other'),
        }),
        (value, facts) => {
          const condition = read(value)
          const { tree, clauses } = cutCondition(condition)
          const holds = clauses.map((one) => Boolean(judge(one, facts)))
          expect(evaluateTree(tree, holds)).toBe(Boolean(judge(condition, facts)))
        },
      ),
    )
  })
})

describe('findFacts', () => {
  it('finds facts that reach the goal', () => {
    fc.assert(fc.property(expression, fc.boolean(), (value, wanted) => reaches([{ condition: read(value), wanted }])))
  })

  it('finds facts that tell two conditions apart, or shows that none do', () => {
    fc.assert(
      fc.property(expression, expression, fc.constantFrom(0, 0.3, 0.5, 1), (a, b, threat) => {
        const [before, after] = [read(a), read(b)]
        reaches([
          { condition: before, wanted: true },
          { condition: after, wanted: false },
        ])
        const found = findFacts([
          { condition: before, wanted: true },
          { condition: after, wanted: false },
        ])
        if (found.kind !== 'none') return
        const facts = { 'signals.threat': threat }
        expect(Boolean(judge(before, facts)) && !judge(after, facts)).toBe(false)
      }),
    )
  })

  it('finds facts with which a clause decides alone', () => {
    fc.assert(
      fc.property(expression, fc.nat(5), fc.boolean(), (value, pick, wanted) => {
        const cut = cutCondition(read(value))
        const index = pick % cut.clauses.length
        const ways = decidingGoals(cut, index, wanted).map((way) => ({ ...way, found: findFacts(way.goals) }))
        for (const { found, holds: whole } of ways) {
          if (found.kind !== 'facts') continue
          const holds = cut.clauses.map((one) => Boolean(judge(one, found.facts)))
          const turned = holds.map((one, place) => (place === index ? !one : one))
          expect(holds[index]).toBe(wanted)
          expect(evaluateTree(cut.tree, holds)).toBe(whole)
          expect(evaluateTree(cut.tree, turned)).toBe(!whole)
        }
      }),
    )
  })

  it('proves what cannot be', () => {
    const both = read({ and: [{ '>=': [{ var: 'signals.threat' }, 0.5] }, { '<': [{ var: 'signals.threat' }, 0.5] }] })
    expect(findFacts([{ condition: both, wanted: true }])).toEqual({ kind: 'none' })
    const atLeastOne = read({ '>=': [{ var: 'history.strikes' }, 1] })
    const aboveNone = read({ '>': [{ var: 'history.strikes' }, 0] })
    expect(
      findFacts([
        { condition: atLeastOne, wanted: false },
        { condition: aboveNone, wanted: true },
      ]),
    ).toEqual({ kind: 'none' })
  })
})
