import { describe, expect, it } from 'vitest'
import { buildAutomaton, scan, syntheticTerms } from '../../.scripts/bench/automaton.js'
import { HOSTILE, LENGTHS, ordinaryTexts, quietTexts } from '../../.scripts/bench/texts.js'

describe('the floor of the bench', () => {
  it('counts the places where a term ends, inside another one too', () => {
    const automaton = buildAutomaton(['he', 'she', 'hers'])
    expect(scan('SHE said hers', automaton)).toBe(3)
    expect(scan('x y z', automaton)).toBe(0)
  })

  it('draws the same terms each time', () => {
    expect(syntheticTerms(500)).toEqual(syntheticTerms(500))
    expect(new Set(syntheticTerms(500)).size).toBe(500)
  })
})

describe('the comments of the bench', () => {
  it.each(Object.entries(LENGTHS))('%s ones have %i units and are no two alike', (_, length) => {
    const texts = ordinaryTexts(length)
    expect(texts.every((text) => text.length === length)).toBe(true)
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('hostile ones have the length asked for, but for a unit cut short', () => {
    for (const make of Object.values(HOSTILE)) {
      expect(make(12_000).length).toBeLessThan(12_100)
      expect(make(12_000).length).toBeGreaterThan(11_900)
    }
  })

  it('quiet ones are no two alike', () => {
    expect(new Set(quietTexts()).size).toBe(quietTexts().length)
  })
})
