import { describe, expect, it } from 'vitest'
import { createTiny, patternEvidence } from './tiny-analyzer.js'

const signal = {
  group: 'identity_attack',
  you: 'harassment',
  staff: 'demeaning',
  brand: 'brand_insult',
  object: 'none',
  self: 'none',
  person: 'sexual_abuse',
  default: 'threat',
}

describe('targetOf', () => {
  const chunks = createTiny(
    [{ match: 'see T:@TARGET', signal, immune: ['all'] }],
    [{ category: 'known', terms: ['see'] }],
  )
  it.each([
    { text: 'see you', signal: 'harassment', target: 'you' },
    { text: 'see the driver', signal: 'demeaning', target: 'staff' },
    { text: 'see wizards', signal: 'identity_attack', target: 'group:wizards' },
    { text: 'see elvish people', signal: 'identity_attack', target: 'group:elves' },
    { text: 'see him', signal: 'sexual_abuse', target: 'third' },
    { text: 'see them', signal: 'sexual_abuse', target: 'they' },
    { text: 'see @someone', signal: 'sexual_abuse', target: 'person' },
    { text: 'Wizards, see them', signal: 'identity_attack', target: 'group:wizards' },
  ])('a captured chunk: $text', ({ text, ...expected }) => {
    expect(patternEvidence(chunks, text)).toMatchObject([expected])
  })

  const words = createTiny(
    [{ match: 'see (T:@brand | T:@object | T:@role | T:@group-adj | T:@i | T:nothing)', signal }],
    [{ category: 'known', terms: ['see'] }],
  )
  it.each([
    { text: 'see shop', found: [{ signal: 'brand_insult', target: 'brand' }] },
    { text: 'see driver', found: [{ signal: 'demeaning', target: 'staff' }] },
    { text: 'see elvish', found: [{ signal: 'identity_attack', target: 'group' }] },
    { text: 'see sauce', found: [] },
    { text: 'see i', found: [] },
    { text: 'see nothing', found: [{ signal: 'threat' }] },
  ])('a captured word: $text', ({ text, found }) => {
    expect(patternEvidence(words, text)).toMatchObject(found)
  })

  it('without a capture, the pattern says', () => {
    expect(patternEvidence(createTiny([{ match: 'sauce', signal, target: 'staff' }]), 'sauce')).toMatchObject([
      { signal: 'demeaning', target: 'staff' },
    ])
    expect(patternEvidence(createTiny([{ match: 'sauce', signal }]), 'sauce')).toMatchObject([{ signal: 'threat' }])
  })

  it.each([
    { name: 'a whole group weighs in full', text: 'see wizards', weight: 0.9 },
    { name: 'one of a group weighs less', text: 'see a wizard', weight: 0.81 },
    { name: 'a few weigh less still', text: 'see two wizards', weight: 0.45 },
    { name: 'a group that is rarely the weaker side', text: 'see men', weight: 0.72 },
  ])('$name', ({ text, weight }) => {
    expect(patternEvidence(chunks, text)[0]?.weight).toBeCloseTo(weight, 3)
  })
})
