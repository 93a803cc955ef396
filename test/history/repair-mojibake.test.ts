import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repairMojibake } from '../../src/history/index.js'

const broken = (text: string) => String.fromCharCode(...new TextEncoder().encode(text))

describe('repairMojibake', () => {
  it.each(['déjà vu', 'naïve 😡', 'Ça alors…', 'plain', '日本'])('%s comes back', (text) => {
    expect(repairMojibake(broken(text))).toBe(text)
  })

  it.each(['déjà vu', 'Ã', 'Ã© — sound', '😡', 'é'])('%s was sound, and stays', (text) => {
    expect(repairMojibake(text)).toBe(text)
  })

  it('undoes what was done to any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(repairMojibake(broken(text))).toBe(text)
      }),
    )
  })
})
