import { describe, expect, it } from 'vitest'
import { checkRuleSet } from '../../src/decision/check-rule-set.js'
import { runExamples } from '../../src/decision/run-examples.js'
import { compileLadder, LADDER } from './ladder.js'
import { spokenSignals } from './spoken-signals.js'

const rule = (examples: object) => ({
  rules: [
    {
      id: 'fault',
      policy: 'P.',
      when: {
        and: [
          { '>=': [{ var: 'signals.complaint' }, 0.5] },
          { var: 'context.faultConfirmed' },
          { '<': [{ var: 'history.offers' }, 1] },
          { '!': [{ var: 'author.isStaff' }] },
        ],
      },
      then: [{ label: 'x' }],
      examples,
    },
  ],
})

describe('runExamples', () => {
  it('finds nothing where every example is judged as it says', () => {
    const ruleSet = compileLadder(
      rule({
        match: [
          { text: 'complaint=0.9', context: { faultConfirmed: true } },
          { text: 'late again', signals: { complaint: 0.8 }, context: { faultConfirmed: true } },
        ],
        pass: [
          'complaint=0.9',
          { text: 'complaint=0.9', context: { faultConfirmed: false } },
          { text: 'complaint=0.9', context: { faultConfirmed: true }, history: { offers: 1 } },
          { text: 'complaint=0.9', context: { faultConfirmed: true }, author: { isStaff: true } },
        ],
      }),
    )
    expect(runExamples(ruleSet)).toEqual([])
  })

  it('names the example and the facts it was judged on', () => {
    const [found, ...others] = runExamples(compileLadder(rule({ match: ['complaint=0.9'], pass: [{ text: 'hello' }] })))
    expect(others).toEqual([])
    expect(found).toMatchObject({ code: 'example-fails', path: '/rules/0/examples/match/0' })
    expect(found?.hint).toContain('context.faultConfirmed is unknown')
  })

  it('is part of a check', () => {
    const issues = checkRuleSet(
      { ...LADDER, ...rule({ pass: [{ text: 'complaint=0.9', context: { faultConfirmed: true } }] }) },
      { measure: spokenSignals },
    )
    expect(issues.map((found) => found.code)).toEqual(['example-fails'])
  })
})
