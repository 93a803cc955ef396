import { describe, expect, it } from 'vitest'
import { analyzeText } from '../../src/pattern/analyze-text.js'
import { LIKENESS_SIZE } from '../../src/pattern/sketch-words.js'
import { createTiny } from './tiny-analyzer.js'

const { analyzer } = createTiny([])

function sketchOf(text: string): readonly number[] {
  return analyzeText(analyzer, text).sketch
}

function likeness(one: string, other: string): number {
  const [a, b] = [sketchOf(one), sketchOf(other)]
  return a.slice(0, LIKENESS_SIZE).filter((number, at) => number === b[at]).length / LIKENESS_SIZE
}

describe('sketchWords', () => {
  it.each(['', '   ', '!!!', '\u200b'])('is empty for a text without words: %j', (text) => {
    expect(sketchOf(text)).toEqual([])
  })

  it('is plain numbers of 31 bits, few of them', () => {
    const sketch = sketchOf('one two three four five six seven eight nine ten '.repeat(30))
    expect(sketch.length).toBeLessThanOrEqual(LIKENESS_SIZE + 12)
    expect(sketch.every((number) => Number.isInteger(number) && number >= 0 && number <= 0x7fffffff)).toBe(true)
  })

  it.each([
    { name: 'capitals', other: 'WHY IS MY PARCEL NOT HERE' },
    { name: 'punctuation', other: 'Why is my parcel not here?!?' },
    { name: 'accents', other: 'Why is my párcel not here' },
  ])('does not change with $name', ({ other }) => {
    expect(sketchOf(other)).toEqual(sketchOf('why is my parcel not here'))
  })

  it('shares the more numbers, the more words are shared', () => {
    const text = 'the big red parcel that came last week was quite broken and wet inside'
    const near = text.replace('wet', 'torn')
    const far = 'completely different matters concern another person altogether these mornings'
    expect(likeness(text, near)).toBeGreaterThanOrEqual(0.5)
    expect(likeness(text, far)).toBeLessThan(0.3)
  })

  it('reads the first 200 words', () => {
    const words = 'word '.repeat(300)
    expect(sketchOf(`${words} end`)).toEqual(sketchOf(words))
  })
})
