import { describe, expect, it } from 'vitest'
import { createTiny, evidenceOf } from './tiny-analyzer.js'

const tiny = createTiny([], [{ category: 'known', terms: ['saw', 'word', 'history', 'club', 'here', 'there'] }])

function slursIn(text: string) {
  return evidenceOf(tiny, text).filter(({ family }) => family === 'slur')
}

describe('a slur', () => {
  it.each([
    { name: 'called at someone', text: 'You are a wizzo' },
    { name: 'called at a third person', text: 'She is a wizzo' },
    { name: 'called at staff', text: 'The driver is a wizzo' },
    { name: 'pointed at', text: 'I saw those wizzos there' },
    { name: 'after an insult', text: 'I saw filthy wizzos there' },
    { name: 'before an insult', text: 'The wizzo idiot was here' },
    { name: 'before the addressee', text: 'So wizzo, you' },
    { name: 'alone', text: 'Wizzo!' },
  ])('is act evidence when aimed: $name', ({ text }) => {
    expect(slursIn(text)[0]?.tier ?? 'none').toBe('act')
  })

  it.each([
    { name: 'mentioned', text: 'The history of the word wizzo' },
    { name: 'that must be aimed', text: 'The club of twig history' },
  ])('is no act evidence when it is not: $name', ({ text }) => {
    expect(slursIn(text).filter(({ tier }) => tier === 'act')).toEqual([])
  })

  it('of the gravest kind is act evidence by itself', () => {
    expect(slursIn('The history of the word wandwaver')).toMatchObject([{ tier: 'act' }])
  })

  it('names its group and its term', () => {
    expect(slursIn('You are a wizzo')).toMatchObject([
      { signal: 'slur', target: 'group:wizards', source: 'en/slur/wizzo', start: 10, end: 15 },
    ])
  })

  it('that people use of themselves is reclaimed', () => {
    expect(slursIn('I am a wandwaver')).toMatchObject([{ tier: 'review', frames: [{ name: 'reclaimed' }] }])
    expect(slursIn('You are a wandwaver')).toMatchObject([{ tier: 'act' }])
  })

  it.each(['"You are a wizzo" he said', 'He said you are a wizzo, disgraceful', 'You are not a wizzo'])(
    'is damped by a frame: %s',
    (text) => {
      expect(slursIn(text).every(({ tier, frames }) => tier === 'review' && frames !== undefined)).toBe(true)
    },
  )

  it('weighs less when it had to be repaired', () => {
    const [written] = slursIn('You are a wandwaver')
    const [repaired] = slursIn('You are a wandwavr')
    expect(repaired?.weight).toBeLessThan(written?.weight ?? 0)
  })
})
