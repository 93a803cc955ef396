import { describe, expect, it } from 'vitest'
import { findFacts } from '../../src/prove/conditions/find-facts.js'
import { factsOf } from '../../src/rule-set/facts.js'
import { parseCondition } from '../../src/rule-set/parse-condition.js'

const SIGNALS = ['injury', 'breach', 'bereavement', 'legal_threat', 'abuse_report']

describe('facts under which conditions hold', () => {
  it.each([
    { wanted: true, expected: 0 },
    { wanted: false, expected: 1 },
  ])('are found for the largest of many: $wanted', ({ wanted, expected }) => {
    const largest = { '<': [{ max: SIGNALS.map((id) => ({ var: `signals.${id}` })) }, 0.5] }
    const { condition } = parseCondition(largest, '', factsOf({ sangfroid: 1, name: 'any' }))
    if (condition === null) throw new Error('the condition can be read')
    const found = findFacts([{ condition, wanted }])
    const facts = found.kind === 'facts' ? Object.values(found.facts) : []
    expect(found.kind).toBe('facts')
    expect(facts.filter((value) => Number(value) >= 0.5)).toHaveLength(expected)
  })
})
