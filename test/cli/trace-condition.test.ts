import { describe, expect, it } from 'vitest'

import { foldSteps } from '../../src/cli/fold-steps.js'
import { stepsToMatch } from '../../src/cli/steps-to-match.js'
import { type ReadFact, type TraceStep, traceCondition } from '../../src/cli/trace-condition.js'
import type { Condition } from '../../src/rule-set/condition.js'
import { type FactValue, factsOf } from '../../src/rule-set/facts.js'
import { parseCondition } from '../../src/rule-set/parse-condition.js'

const FACTS = factsOf({ sangfroid: 1, name: 'test', history: { before: { count: 'comment' } } })

function conditionOf(when: unknown): Condition {
  const { condition } = parseCondition(when, '', FACTS)
  if (condition === null) throw new TypeError('the test needs a sound condition')
  return condition
}

const reading =
  (values: Readonly<Record<string, FactValue>>): ReadFact =>
  (fact) =>
    Object.hasOwn(values, fact.name) ? (values[fact.name] ?? null) : 0
const signal = (id: string, least: number): object => ({ '>=': [{ var: `signals.${id}` }, least] })
const written = (steps: readonly TraceStep[]): readonly string[] =>
  steps.map(({ depth, asks, holds }) => `${'  '.repeat(depth)}${asks}: ${holds === null ? 'unknown' : holds}`)

describe('traceCondition', () => {
  it('says of every part whether it holds, with the values it read', () => {
    const condition = conditionOf({
      and: [signal('threat', 0.5), { '!': [{ or: [signal('slur', 0.5), { '<': [{ var: 'history.before' }, 3] }] }] }],
    })
    const steps = traceCondition(
      condition,
      reading({ 'signals.threat': 0.9, 'signals.slur': null, 'history.before': 7 }),
    )
    expect(written(steps)).toEqual([
      'all of: unknown',
      '  signals.threat >= 0.5: true',
      '  not: unknown',
      '    any of: unknown',
      '      signals.slur >= 0.5: unknown',
      '      history.before < 3: false',
    ])
    expect(steps[1]?.found).toEqual({ 'signals.threat': 0.9 })
    expect(steps[0]?.found).toEqual({})
  })

  it.each([
    {
      name: 'arithmetic',
      when: { '>': [{ '+': [{ var: 'signals.threat' }, { var: 'signals.slur' }] }, 1] },
      asks: '(signals.threat + signals.slur) > 1',
    },
    { name: 'a range', when: { '<': [0.2, { var: 'signals.threat' }, 0.6] }, asks: '0.2 < signals.threat < 0.6' },
    {
      name: 'a maximum',
      when: { '>': [{ max: [{ var: 'signals.threat' }, { var: 'signals.slur' }] }, 0.5] },
      asks: 'max(signals.threat, signals.slur) > 0.5',
    },
    { name: 'text', when: { '==': [{ var: 'comment.lang' }, 'fr'] }, asks: 'comment.lang == "fr"' },
  ])('writes $name the usual way', ({ when, asks }) => {
    expect(traceCondition(conditionOf(when), reading({}))[0]?.asks).toBe(asks)
  })
})

describe('stepsToMatch', () => {
  const condition = conditionOf({
    and: [
      { or: [signal('threat', 0.5), signal('slur', 0.5)] },
      { '!': [signal('complaint', 0.5)] },
      { '>': [{ var: 'history.before' }, 0] },
    ],
  })
  it.each([
    { name: 'holds', values: { 'signals.threat': 0.9, 'history.before': 1 }, away: 0 },
    { name: 'lacks one', values: { 'signals.slur': 0.9 }, away: 1 },
    { name: 'lacks one, another unknown', values: { 'signals.slur': null, 'history.before': 1 }, away: 1 },
    { name: 'lacks all', values: { 'signals.complaint': 0.8 }, away: 3 },
  ])('counts $away when it $name', ({ values, away }) => {
    expect(stepsToMatch(condition, reading(values))).toBe(away)
  })
})

describe('foldSteps', () => {
  it('sums up what is absent among alternatives, and nothing else', () => {
    const condition = conditionOf({
      and: [
        { or: [signal('threat', 0.5), signal('slur', 0.5), signal('harassment', 0.5), signal('doxxing', 0.5)] },
        signal('complaint', 0.5),
        { or: [signal('praise', 0.5), signal('question', 0.5)] },
      ],
    })
    const steps = traceCondition(condition, reading({ 'signals.slur': 0.3, 'signals.question': 0.9 }))
    expect(written(foldSteps(steps))).toEqual([
      'all of: false',
      '  any of: false',
      '    3 more, all 0: false',
      '    signals.slur >= 0.5: false',
      '  signals.complaint >= 0.5: false',
      '  any of: true',
      '    1 more, all 0: false',
      '    signals.question >= 0.5: true',
    ])
  })
})
