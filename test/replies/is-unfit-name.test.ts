import { describe, expect, it } from 'vitest'
import { isUnfitName } from '../../src/replies/is-unfit-name.js'

describe('isUnfitName', () => {
  it.each([
    'Hitler',
    'RIP',
    'SAV',
    'Arnaque',
    'Boycott',
    'Un',
    'de',
    'Madame',
    'Anonymous',
    'Scam',
    'The',
    'Sir',
    'Déçu',
    'UFC',
  ])('does not say %s back', (name) => {
    expect(isUnfitName(name)).toBe(true)
  })

  it.each(['Anne', 'marie', 'Zoé', 'Jean-Marc', 'Rose', 'Grace', 'Mohamed', 'Wei', '李', 'MARIE'])(
    'says %s back',
    (name) => {
      expect(isUnfitName(name)).toBe(false)
    },
  )
})
