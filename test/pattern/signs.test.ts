import { describe, expect, it } from 'vitest'
import { analyzeText } from '../../src/pattern/analyze-text.js'
import { createShippedAnalyzer } from './shipped-analyzer.js'

const analyzer = createShippedAnalyzer()

describe('findSignsTogether', () => {
  const together = (text: string) => analyzeText(analyzer, text).evidence.filter(({ family }) => family === 'signs')

  it.each([
    {
      name: 'two kinds of sign',
      text: 'I know people who could pay you a visit.',
      sources: ['signs/insider+meet'],
    },
    { name: 'one kind of sign twice', text: "They'll regret it. They'll be sorry when I am done.", sources: [] },
    {
      name: 'signs of two signals, with somebody reached',
      text: 'We see who leaves last, and you will talk to me.',
      sources: ['signs/insider+evade'],
    },
    { name: 'one sign, with somebody reached', text: 'You will regret crossing me.', sources: ['signs/pay'] },
    { name: 'one sign beside thanks', text: 'Thanks, you will regret crossing me.', sources: [] },
    { name: 'one sign alone', text: 'I remember every face that laughed.', sources: [] },
    {
      name: 'a legal step beside them',
      text: 'Last warning: you will regret it, my solicitor writes to you tomorrow.',
      sources: [],
    },
    {
      name: 'a report of them',
      text: 'He said he knows where I live and will pay me a visit, I called the police.',
      sources: [],
    },
  ])('$name', ({ text, sources }) => {
    expect(together(text).map(({ source }) => source)).toEqual(sources)
  })

  it('keeps a single sign below the act tier', () => {
    const { evidence } = analyzeText(analyzer, 'I remember every face that laughed.')
    expect(evidence.filter(({ family }) => family.startsWith('sign:')).map(({ tier }) => tier)).toEqual(['review'])
  })

  it('sends a single sign to a person and no further', () => {
    expect(together('You will regret crossing me.').map(({ tier }) => tier)).toEqual(['review'])
  })

  it('points at all the words that it read together', () => {
    const text = 'Well. I know people who could pay you a visit.'
    const [piece] = together(text)
    expect(text.slice(piece?.start, piece?.end)).toMatch(/^I know people.*visit$/)
  })
})
