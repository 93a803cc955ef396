import { describe, expect, it } from 'vitest'
import { analyzeText } from '../../src/pattern/analyze-text.js'
import { createShippedAnalyzer } from './shipped-analyzer.js'

const analyzer = createShippedAnalyzer()
const unread = (text: string) => analyzeText(analyzer, text).unread.map(({ start, end }) => text.slice(start, end))

describe('unreadSpans', () => {
  it.each([
    { name: 'a text of ours', text: 'My parcel has not arrived.', expected: [] },
    { name: 'a name in another script', text: 'I love your 寿司 so much, thank you.', expected: ['寿司'] },
    { name: 'a text in another script', text: '我的包裹还没有到', expected: ['我的包裹还没有到'] },
    { name: 'nothing at all', text: '', expected: [] },
  ])('$name', ({ text, expected }) => {
    expect(unread(text)).toEqual(expected)
  })

  it('holds a sentence of another language whole', () => {
    const text = 'Mein Paket ist seit drei Wochen nicht angekommen und niemand antwortet'
    expect(unread(text)).toEqual([text])
  })
})
