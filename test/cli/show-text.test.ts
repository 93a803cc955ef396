import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { showText } from '../../src/cli/show-text.js'

describe('showText', () => {
  it.each([
    { name: 'plain text stays', text: 'Où est ma commande ?', shown: 'Où est ma commande ?' },
    { name: 'an escape sequence becomes harmless', text: '\u001b[2J\u001b]0;x\u0007', shown: '␛[2J␛]0;x␇' },
    { name: 'an 8-bit escape is named', text: '\u009b31m', shown: '‹U+009B›31m' },
    { name: 'a turn of the writing direction is named', text: 'a\u202eb', shown: 'a‹U+202E›b' },
    { name: 'invisible characters are named', text: 'k\u200bi\u00adl\u2060l', shown: 'k‹U+200B›i‹U+00AD›l‹U+2060›l' },
    { name: 'line breaks and tabs stay on the line', text: 'a\r\nb\tc\u2028d', shown: 'a⏎b c‹U+2028›d' },
    { name: 'lone surrogates are named', text: '\ud800a\udc00', shown: '‹U+D800›a‹U+DC00›' },
    { name: 'an emoji of several people stays whole', text: '👩‍👧 ❤️', shown: '👩‍👧 ❤️' },
    { name: 'a joiner between letters is named', text: 'a\u200db', shown: 'a‹U+200D›b' },
    { name: 'piled-up marks are cut', text: `a${'\u0301'.repeat(50)}b`, shown: `a${'\u0301'.repeat(3)}b` },
    { name: 'a private-use character cannot stand in for a joiner', text: 'a\ue000b', shown: 'a‹U+E000›b' },
  ])('$name', ({ text, shown }) => {
    expect(showText(text)).toBe(shown)
  })

  it('shows as many characters as asked for, whole ones', () => {
    expect(showText('😀😀😀', 2)).toBe('😀😀…')
    expect(showText('abc', 3)).toBe('abc')
  })

  it('never lets a control, a format character but the emoji joiner, or a lone surrogate through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(showText(text)).not.toMatch(/(?!\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
      }),
    )
  })
})
