import { describe, expect, it } from 'vitest'
import { signalOf } from './measure.js'

describe('capitals', () => {
  it.each([
    { name: 'all of it', text: 'WHERE IS MY ORDER', value: 1 },
    { name: 'with accents', text: 'OÙ EST MA COMMANDE ÉGARÉE', value: 1 },
    { name: 'most of it', text: 'WHERE IS my ORDER', value: 0.86 },
    { name: 'less than half', text: 'Where is MY order now', value: 0 },
    { name: 'too few letters', text: 'WHERE IS IT', value: 0 },
    { name: 'digits are no letters', text: '123456789012 OK', value: 0 },
    { name: 'a script without capitals', text: 'これは大文字ではありませんですよね', value: 0 },
    { name: 'nothing', text: '', value: 0 },
  ])('$name: $text', ({ text, value }) => {
    expect(signalOf('capitals', text).value).toBe(value)
  })

  it('points at the whole text', () => {
    expect(signalOf('capitals', 'WHERE IS MY ORDER').evidence).toMatchObject([{ start: 0, end: 17 }])
  })
})
