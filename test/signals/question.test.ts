import { describe, expect, it } from 'vitest'
import { signalOf } from './measure.js'

describe('question', () => {
  it.each([
    { text: 'What time do you open?', asked: true },
    { text: 'Est-ce que vous livrez le dimanche ?', asked: true },
    { text: 'You deliver on Sundays, right?', asked: true },
    { text: 'What??', asked: false },
    { text: 'I like it.', asked: false },
  ])('$text', ({ text, asked }) => {
    expect((signalOf('question', text).value ?? 0) >= 0.5).toBe(asked)
  })

  it('points at the mark when nothing else says so', () => {
    const text = 'You deliver on Sundays, right?'
    expect(signalOf('question', text).evidence.map(({ start, end }) => text.slice(start, end))).toContain('?')
  })
})
