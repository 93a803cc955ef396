import { describe, expect, it } from 'vitest'
import { candidateValues } from '../../src/prove/conditions/candidate-values.js'
import { factsOf } from '../../src/rule-set/facts.js'
import { parseCondition } from '../../src/rule-set/parse-condition.js'

const facts = factsOf({ sangfroid: 1, name: 'any' })

function valuesFor(when: unknown, fact: string): readonly unknown[] | undefined {
  const { condition } = parseCondition(when, '', facts)
  return condition === null ? undefined : candidateValues([condition]).get(fact)
}

describe('values that can make a difference', () => {
  it('of a fact that has few values are these', () => {
    expect(valuesFor({ '==': [{ var: 'climate.mode' }, 'crisis'] }, 'climate.mode')).toEqual([
      'normal',
      'elevated',
      'crisis',
    ])
  })

  it('of any other text are what it is compared with, and something else', () => {
    expect(valuesFor({ '==': [{ var: 'comment.lang' }, 'fr'] }, 'comment.lang')).toEqual(['fr', 'other', ''])
  })

  it('of a number are the limit and its neighbours', () => {
    expect(valuesFor({ '>=': [{ var: 'comment.length' }, 8] }, 'comment.length')).toEqual([0, 8, 7, 9])
  })
})
