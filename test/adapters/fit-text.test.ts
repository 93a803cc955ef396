import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Limit } from '../../src/adapters/adapter.js'
import { fitText } from '../../src/adapters/fit-text.js'
import { graphemesOf } from '../../src/adapters/graphemes-of.js'
import { measureText } from '../../src/adapters/measure-text.js'

describe('fitText', () => {
  it.each<{ name: string; text: string; max: number; unit?: Limit['unit']; expected: string }>([
    { name: 'a text that fits stays', text: 'Désolés 🙏', max: 10, expected: 'Désolés 🙏' },
    { name: 'one over', text: 'abcdef', max: 5, expected: 'abcd…' },
    { name: 'no space before the ellipsis', text: 'abc def', max: 5, expected: 'abc…' },
    { name: 'an accent stays on its letter', text: 'cafe\u0301s', max: 4, unit: 'grapheme', expected: 'caf…' },
    { name: 'bytes', text: 'ééé', max: 5, unit: 'byte', expected: 'é…' },
    { name: 'line ends are ours', text: 'a\r\nb\rc', max: 9, expected: 'a\nb\nc' },
    { name: 'control characters and overrides go', text: 'a\u0000\u202Eb\u007F', max: 9, expected: 'ab' },
    { name: 'a lone surrogate is replaced', text: 'a\uD800b', max: 9, expected: 'a\uFFFDb' },
    { name: 'an address is no mention', text: 'a@all.test b@allo', max: 99, expected: 'aall.test b@allo' },
    { name: 'a mention of one account stays', text: '@robin @heretic', max: 99, expected: '@robin @heretic' },
  ])('$name', ({ text, max, unit = 'utf16', expected }) => {
    expect(fitText(text, [{ max, unit }]).text).toBe(expected)
  })

  it('fits every limit at once, twice changes nothing more, and says whether it cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.integer({ min: 3, max: 40 }), (text, max) => {
        const limits = [
          { max, unit: 'grapheme' },
          { max: 2 * max, unit: 'byte' },
        ] as const
        const fitted = fitText(text, limits)
        for (const limit of limits) expect(measureText(fitted.text, limit.unit)).toBeLessThanOrEqual(limit.max)
        expect(fitText(fitted.text, limits)).toEqual({ text: fitted.text, lost: [] })
      }),
    )
  })

  it('graphemes are counted as in one piece, however long the text', () => {
    const piece = fc.constantFrom('e\u0301', '👨‍👩‍👧', 'a', '🇫🇷', '\r\n', 'क्षि', '\u200d', ' ')
    const whole = new Intl.Segmenter('en', { granularity: 'grapheme' })
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.integer({ min: 1, max: 60 }), (pieces, times) => {
        const text = pieces.join('').repeat(times)
        expect([...graphemesOf(text)].map(({ segment }) => segment)).toEqual(
          [...whole.segment(text)].map(({ segment }) => segment),
        )
      }),
    )
    expect(measureText('👨‍👩‍👧'.repeat(50_000), 'grapheme')).toBe(50_000)
    expect(measureText('\u0301'.repeat(50_000), 'grapheme')).toBe(1)
  })

  it('a hundred thousand at signs take no more than their time', () => {
    expect(fitText(`${'@'.repeat(100_000)}everyone`, [{ max: 20, unit: 'utf16' }]).text).toBe('everyone')
  })
})
