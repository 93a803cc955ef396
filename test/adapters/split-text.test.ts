import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphemesOf } from '../../src/adapters/graphemes-of.js'
import { measureText } from '../../src/adapters/measure-text.js'
import { splitText } from '../../src/adapters/split-text.js'

const of = (text: string, max: number, split = { most: 9 }) =>
  splitText(text, [{ max, unit: 'utf16' }], { split }).texts

describe('splitText', () => {
  it.each<{ name: string; text: string; max: number; expected: readonly string[] }>([
    { name: 'what fits stays whole', text: 'Un. Deux.', max: 9, expected: ['Un. Deux.'] },
    {
      name: 'after a sentence',
      text: 'Bonjour à vous. Nous cherchons.',
      max: 24,
      expected: ['Bonjour à vous.', 'Nous cherchons.'],
    },
    {
      name: 'after the marks that close it',
      text: 'Il dit « oui ». Nous aussi.',
      max: 20,
      expected: ['Il dit « oui ».', 'Nous aussi.'],
    },
    {
      name: 'rather after a paragraph',
      text: 'Bonjour Robin\n\nMerci. Nous.',
      max: 23,
      expected: ['Bonjour Robin', 'Merci. Nous.'],
    },
    {
      name: 'between words where no sentence ends',
      text: 'un deux trois quatre',
      max: 11,
      expected: ['un deux', 'trois', 'quatre'],
    },
    { name: 'never before a mark of the word before it', text: 'Nous voilà !', max: 11, expected: ['Nous', 'voilà !'] },
    { name: 'between graphemes where no word ends', text: 'é'.repeat(7), max: 3, expected: ['ééé', 'ééé', 'é'] },
    {
      name: 'not inside an address',
      text: 'voir https://example.test/abc puis',
      max: 26,
      expected: ['voir', 'https://example.test/abc', 'puis'],
    },
    { name: 'nothing', text: ' \u0000 ', max: 5, expected: [] },
  ])('$name', ({ text, max, expected }) => {
    expect(of(text, max)).toEqual(expected)
  })

  it('beyond the most posts the text is cut, and both are said', () => {
    const { texts, lost } = splitText('un deux trois quatre cinq', [{ max: 8, unit: 'utf16' }], { split: { most: 2 } })
    expect(texts).toEqual(['un deux', 'trois q…'])
    expect(lost).toEqual(['the text was split into 2 posts', 'the text was cut to what 2 posts hold'])
  })

  it('numbers are part of the length', () => {
    const split = { most: 9, numbered: true }
    expect(splitText('un deux trois', [{ max: 13, unit: 'utf16' }], { split }).texts).toEqual(['un deux trois'])
    expect(splitText('un deux trois', [{ max: 12, unit: 'utf16' }], { split }).texts).toEqual([
      'un (1/3)',
      'deux (2/3)',
      'trois (3/3)',
    ])
  })

  it('what is escaped counts as it is written, and no escape is torn', () => {
    const style = { escape: (plain: string) => plain.replaceAll('&', '&amp;') }
    const { texts } = splitText('&'.repeat(5), [{ max: 11, unit: 'utf16' }], { split: { most: 9 }, style })
    expect(texts).toEqual(['&amp;&amp;', '&amp;&amp;', '&amp;'])
  })

  it('every part fits every limit, nothing but space is lost, no grapheme is torn', () => {
    const piece = fc.constantFrom('a', 'mot', '. ', ' ', '\n\n', 'e\u0301', '👨‍👩‍👧', ' !', 'https://example.test/x')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 24, max: 60 }), (pieces, max) => {
        const limits = [
          { max, unit: 'grapheme' },
          { max: 3 * max, unit: 'byte' },
        ] as const
        const text = pieces.join('')
        const { texts, lost } = splitText(text, limits, { split: { most: 9 } })
        for (const limit of limits)
          for (const part of texts) expect(measureText(part, limit.unit)).toBeLessThanOrEqual(limit.max)
        const inked = (whole: string) =>
          [...graphemesOf(whole)].map(({ segment }) => segment).filter((one) => one.trim() !== '')
        if (lost.every((why) => why.includes('split'))) expect(texts.flatMap(inked)).toEqual(inked(text))
        else expect(texts.at(-1)).toMatch(/…$/)
      }),
    )
  })

  it('a million characters without an end take no more than their time', () => {
    expect(of('.'.repeat(1_000_000), 500)).toHaveLength(9)
    expect(of(' a'.repeat(500_000), 500)).toHaveLength(9)
  })
})
