import { describe, expect, it } from 'vitest'
import { createTiny, evidenceOf } from './tiny-analyzer.js'

const tiny = createTiny([], [{ category: 'known', terms: ['there', 'street'] }])

function found(text: string) {
  return evidenceOf(tiny, text).filter(({ family }) => family === 'co-occurrence')
}

describe('co-occurrence', () => {
  it.each([
    { name: 'a group and something evil', text: 'wizards evil', signals: ['identity_attack'] },
    { name: 'a group and a deed', text: 'deport there wizards', signals: ['identity_attack'] },
    { name: 'a pronoun bound to a group', text: 'Wizards there. They evil', signals: ['identity_attack'] },
    { name: 'the addressee and violence', text: 'you kill', signals: ['threat'] },
    { name: 'the addressee and an insult', text: 'you idiot', signals: ['demeaning'] },
    { name: 'staff and an insult', text: 'the driver idiot', signals: ['demeaning'] },
    { name: 'following someone home', text: 'follow you home', signals: ['harassment'] },
    { name: 'kind words withheld from a group', text: 'wizards not good', signals: ['identity_attack'] },
    { name: 'kind words', text: 'wizards good', signals: [] },
    { name: 'two clauses', text: 'wizards, evil', signals: [] },
    { name: 'a few of a group', text: 'two wizards evil', signals: [] },
    { name: 'negated', text: 'you not idiot', signals: [] },
    { name: 'somebody said so', text: 'He said wizards evil', signals: [] },
    { name: 'it is condemned', text: 'wizards evil, disgraceful', signals: [] },
    { name: 'nobody is named', text: 'evil idiot', signals: [] },
    { name: 'nothing hostile', text: 'you there', signals: [] },
  ])('$name: $text', ({ text, signals }) => {
    expect(found(text).map(({ signal }) => signal)).toEqual(signals)
  })

  it('is never of the act tier', () => {
    for (const text of [
      'you kill idiot vermin filthy',
      'wizards evil vermin kill deport',
      'You idiot. You idiot. You idiot.',
    ])
      expect(
        evidenceOf(tiny, text).filter(({ family, weight }) => family === 'co-occurrence' && weight >= 0.5),
      ).toEqual([])
  })

  it('spans the words it speaks of', () => {
    const [one] = found('see wizards so evil there')
    expect('see wizards so evil there'.slice(one?.start, one?.end)).toBe('wizards so evil')
    expect(one?.target).toBe('group:wizards')
  })
})
