import { describe, expect, it } from 'vitest'
import { createTiny, patternEvidence } from './tiny-analyzer.js'

const negative = createTiny([{ match: 'love @GROUP', polarity: 'negative' }])
const positive = createTiny([{ match: '@love @GROUP', polarity: 'positive' }])
const any = createTiny([{ match: 'love @GROUP', polarity: 'any' }])

describe('negation', () => {
  it.each([
    { name: 'none', text: 'I love wizards', odd: false },
    { name: 'before the match', text: 'I do not love wizards', odd: true },
    { name: 'contracted', text: "I don't love wizards", odd: true },
    { name: 'twice', text: 'I do not never love wizards', odd: false },
    { name: 'just after the match', text: 'I love wizards not', odd: true },
    { name: 'farther after it', text: 'I love wizards so so not', odd: false },
    { name: 'far before it', text: 'I do not a a a a a a love wizards', odd: false },
    { name: 'in another clause', text: 'Not so, I love wizards', odd: false },
    { name: 'in another proposition', text: 'they never lie and I love wizards', odd: false },
  ])('$name: $text', ({ text, odd }) => {
    expect(patternEvidence(positive, text).length > 0).toBe(odd)
    const [damped] = patternEvidence(negative, text)
    expect((damped?.frames ?? []).some(({ name }) => name === 'negated')).toBe(odd)
    expect((damped?.tier ?? 'review') === 'act').toBe(!odd)
    expect(patternEvidence(any, text)).toMatchObject([{ weight: 0.9 }])
  })
})
