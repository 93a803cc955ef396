import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { displayWidth } from '../../src/cli/display-width.js'
import { wrapText } from '../../src/cli/wrap-text.js'

describe('wrapText', () => {
  it.each([
    { name: 'nothing gives one empty line', text: '', width: 5, lines: [''] },
    { name: 'words that fit share a line', text: 'one two three', width: 8, lines: ['one two', 'three'] },
    { name: 'a long word is broken', text: 'a incomprehensible', width: 8, lines: ['a', 'incompre', 'hensible'] },
    {
      name: 'the rest of a broken word is followed by the next',
      text: 'abcdef gh',
      width: 4,
      lines: ['abcd', 'ef', 'gh'],
    },
    {
      name: 'a long word is broken after its hyphens',
      text: 'stay-with-open-complaint',
      width: 12,
      lines: ['stay-with-', 'open-', 'complaint'],
    },
    { name: 'wide characters count twice', text: '漢字漢字', width: 5, lines: ['漢字', '漢字'] },
    { name: 'emoji count twice', text: '😀😀😀', width: 4, lines: ['😀😀', '😀'] },
    { name: 'marks count nothing', text: 'e\u0301e\u0301', width: 2, lines: ['e\u0301e\u0301'] },
  ])('$name', ({ text, width, lines }) => {
    expect(wrapText(text, width)).toEqual(lines)
  })

  it('never makes a line wider than asked, and loses nothing but spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = wrapText(text, width)
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })
})
