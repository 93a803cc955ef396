import { describe, expect, it } from 'vitest'
import { createTiny, matchesOf, patternEvidence } from './tiny-analyzer.js'

const MORE = [
  { category: 'cue' as const, value: 'late', terms: ['late', 'overdue'] },
  { category: 'topic' as const, value: 'delivery', terms: ['parcel'] },
  { category: 'topic' as const, value: 'price', terms: ['price'] },
]

describe('a pattern', () => {
  it.each([
    { name: 'one word', match: 'kill', text: 'They kill', found: ['kill'] },
    { name: 'one word is not part of another', match: 'kill', text: 'killing time', found: [] },
    { name: 'words in a row', match: 'kill you', text: 'I kill you', found: ['kill you'] },
    { name: 'words in a row, one between', match: 'kill you', text: 'I kill all you', found: [] },
    { name: 'a quoted phrase', match: '"going to"', text: 'I am going to', found: ['going to'] },
    {
      name: 'contractions are cut as the tokeniser does',
      match: '"can\'t stop"',
      text: 'We can’t stop',
      found: ['can’t stop'],
    },
    { name: 'accents fold', match: 'café', text: 'The CAFE', found: ['CAFE'] },
    { name: 'a category', match: '@violence', text: 'They stabbed', found: ['stabbed'] },
    { name: 'a category of several words', match: '@violence @you', text: 'They beat up you', found: ['beat up you'] },
    { name: 'a feature', match: '@violence.past', text: 'stab stabbed stabbing', found: ['stabbed'] },
    {
      name: 'one of two features',
      match: '@violence.past.gerund',
      text: 'stab stabbed stabbing',
      found: ['stabbed', 'stabbing'],
    },
    { name: 'a value', match: '@topic=price', text: 'The parcel, the price', found: ['price'] },
    { name: 'a choice', match: '(late | soon)', text: 'late and soon', found: ['late', 'soon'] },
    {
      name: 'a choice of longer things',
      match: '(very late | @violence you)',
      text: 'very late, kill you',
      found: ['very late', 'kill you'],
    },
    { name: 'an optional word', match: 'very? late', text: 'late, very late', found: ['late', 'very late'] },
    { name: 'any number', match: 'very* late', text: 'very very very late', found: ['very very very late'] },
    { name: 'at least one', match: 'very+ late', text: 'late, very late', found: ['very late'] },
    { name: 'so many', match: 'ha{2,3}', text: 'ha, ha ha ha', found: ['ha ha ha'] },
    { name: 'exactly so many', match: '^ ha{2} $', text: 'ha, ha ha, ha ha ha', found: ['ha ha'] },
    { name: 'repetition ends at eight', match: '^ very* late', text: `${'very '.repeat(9)}late`, found: [] },
    { name: 'any word', match: 'kill _ now', text: 'kill it now', found: ['kill it now'] },
    { name: 'not followed by', match: 'kill !time', text: 'kill time, kill him', found: ['kill'] },
    { name: 'not followed by a category', match: 'kill !@you', text: 'kill you, kill him', found: ['kill'] },
    { name: 'not, at the end of the text', match: 'kill !time', text: 'kill', found: ['kill'] },
  ])('$name', ({ match, text, found }) => {
    expect(matchesOf(createTiny([{ match }], MORE), text)).toEqual(found)
  })
})

describe('gaps', () => {
  it.each([
    { name: 'none', text: 'kill you', found: ['kill you'] },
    { name: 'as wide as allowed', text: 'kill all of you', found: ['kill all of you'] },
    { name: 'wider', text: 'kill each one of you', found: [] },
    { name: 'across a comma', text: 'kill, you', found: [] },
    { name: 'the shortest one', text: 'kill you you', found: ['kill you'] },
  ])('inside the clause: $name', ({ text, found }) => {
    expect(matchesOf(createTiny([{ match: 'kill ~2 @you' }]), text)).toEqual(found)
  })

  it.each([
    { name: 'across a comma', text: 'kill, all you', found: ['kill, all you'] },
    { name: 'at the comma', text: 'kill, you', found: ['kill, you'] },
    { name: 'across a full stop', text: 'kill. All you', found: [] },
    { name: 'wider', text: 'kill, a b c you', found: [] },
  ])('inside the sentence: $name', ({ text, found }) => {
    expect(matchesOf(createTiny([{ match: 'kill ~~2 @you' }]), text)).toEqual(found)
  })
})

describe('boundaries', () => {
  it.each([
    { name: 'a comma parts words', match: 'kill you', text: 'kill, you', found: [] },
    { name: 'a comma is allowed', match: 'kill , you', text: 'kill, you', found: ['kill, you'] },
    { name: 'and need not be there', match: 'kill , you', text: 'kill you', found: ['kill you'] },
    { name: 'a full stop is allowed', match: 'kill . you', text: 'I kill. You know', found: ['kill. You'] },
    { name: 'a comma allowed is no full stop', match: 'kill , you', text: 'kill. you', found: [] },
    { name: 'clause start', match: '^ late', text: 'so late, late', found: ['late'] },
    { name: 'sentence start', match: '^^ late', text: 'so, late. Late', found: ['Late'] },
    { name: 'start of the text', match: '^^ late', text: 'late', found: ['late'] },
    { name: 'clause end', match: 'late $', text: 'late so, so late, so', found: ['late'] },
    { name: 'sentence end', match: 'late $$', text: 'late, so late.', found: ['late'] },
    { name: 'end of the text', match: 'late $$', text: 'so late', found: ['late'] },
  ])('$name', ({ match, text, found }) => {
    expect(matchesOf(createTiny([{ match }]), text)).toEqual(found)
  })
})

describe('captures', () => {
  const tiny = createTiny(
    [
      { match: ['V:@topic is late', 'late V:@topic'], value: '$V' },
      {
        match: 'T:@TARGET late',
        value: 'fixed',
        signal: { group: 'identity_attack', staff: 'demeaning', person: 'harassment', default: 'threat' },
      },
    ],
    MORE,
  )

  it.each([
    { text: 'The parcel is late', value: 'delivery' },
    { text: 'late price', value: 'price' },
  ])('carry a value: $text', ({ text, value }) => {
    expect(patternEvidence(tiny, text).map((one) => one.value)).toContain(value)
  })

  it.each([
    { text: 'The driver late', signal: 'demeaning', target: 'staff' },
    { text: 'Wizards late', signal: 'identity_attack', target: 'group:wizards' },
    { text: 'He late', signal: 'harassment', target: 'third' },
    { text: 'You late', signal: 'harassment', target: 'you' },
  ])('choose the signal: $text', ({ text, signal, target }) => {
    expect(patternEvidence(tiny, text)).toMatchObject([{ signal, target, value: 'fixed' }])
  })
})

describe('several matches of one pattern', () => {
  it('do not overlap', () => {
    expect(matchesOf(createTiny([{ match: 'very very' }]), 'very very very very very')).toEqual([
      'very very',
      'very very',
    ])
  })

  it('each pattern has its own', () => {
    const tiny = createTiny([{ match: 'very late' }, { match: 'late' }])
    expect([...matchesOf(tiny, 'very late')].sort()).toEqual(['late', 'very late'])
  })
})

describe('unless', () => {
  it.each([
    { name: 'as far as the gap goes', text: 'a recipe that will kill you', found: [] },
    { name: 'beside the match', text: 'a recipe kill you', found: [] },
    { name: 'further than the gap goes', text: 'a recipe that may one day kill you', found: ['kill you'] },
    { name: 'in another clause', text: 'a recipe, kill you', found: ['kill you'] },
  ])('ending in a gap reaches for the match: $name', ({ text, found }) => {
    const tiny = createTiny([{ match: 'kill you', unless: ['recipe ~2'] }])
    expect(matchesOf(tiny, text)).toEqual(found)
  })

  it.each([
    { name: 'overlapping the match', text: 'kill you with kindness', found: [] },
    { name: 'around the match', text: 'nice to kill you off', found: [] },
    { name: 'elsewhere', text: 'kill you, with kindness', found: ['kill you'] },
    { name: 'in another sentence', text: 'kill you. Kill you with kindness', found: ['kill you'] },
  ])('$name', ({ text, found }) => {
    const tiny = createTiny([{ match: 'kill you', unless: ['kill you with kindness', 'nice to kill you'] }])
    expect(matchesOf(tiny, text)).toEqual(found)
  })
})
