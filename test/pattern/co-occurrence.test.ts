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

  it.each([
    { name: 'a person', text: 'you kill idiot vermin filthy' },
    { name: 'a person, again and again', text: 'You idiot. You idiot. You idiot.' },
    { name: 'a group and deeds', text: 'wizards evil kill deport' },
    { name: 'a group called names, denied', text: 'wizards there not vermin' },
    { name: 'a group called names, asked', text: 'wizards there vermin?' },
    { name: 'a group called names, quoted', text: 'see "wizards there" vermin' },
    { name: 'a group called names before a reader', text: 'wizards there vermin. You there' },
    { name: 'a group that a preposition holds', text: 'for wizards there vermin' },
  ])('is of the review tier: $name', ({ text }) => {
    expect(found(text).filter(({ tier, weight }) => tier === 'act' || weight >= 0.5)).toEqual([])
  })

  it('is of the act tier where a group is called names and nothing takes it back', () => {
    expect(found('wizards there vermin')).toMatchObject([{ signal: 'identity_attack', tier: 'act', weight: 0.56 }])
  })

  it('spans the words it speaks of', () => {
    const [one] = found('see wizards so evil there')
    expect('see wizards so evil there'.slice(one?.start, one?.end)).toBe('wizards so evil')
    expect(one?.target).toBe('group:wizards')
  })
})
