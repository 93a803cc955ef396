import { describe, expect, it } from 'vitest'
import { HARMFUL_CATEGORIES, PLAIN_CATEGORIES } from '../../src/lexicon/categories.js'
import { FEATURES, featureBits } from '../../src/lexicon/features.js'
import { CATEGORY_IDS, CATEGORY_NAMES, categoryId, LAST_HARMFUL } from '../../src/lexicon/tables.js'

const harmful = Object.keys(HARMFUL_CATEGORIES)
const plain = Object.keys(PLAIN_CATEGORIES)

describe('categories', () => {
  it('are named once each', () => {
    expect(new Set([...harmful, ...plain]).size).toBe(harmful.length + plain.length)
  })

  it('fit the 96 bits that a scene keeps for a word', () => {
    expect(CATEGORY_NAMES.length).toBeLessThanOrEqual(96)
  })

  it('have the harmful ones first', () => {
    expect(harmful.map(categoryId).every((id) => id >= 1 && id <= LAST_HARMFUL)).toBe(true)
    expect(plain.map(categoryId).every((id) => id > LAST_HARMFUL)).toBe(true)
  })

  it('are found by name, and names by id', () => {
    for (const [name, id] of CATEGORY_IDS) expect(CATEGORY_NAMES[id]).toBe(name)
  })

  it.each(['', 'exempt', 'constructor', '__proto__'])('no category is called `%s`', (name) => {
    expect(() => categoryId(name)).toThrow(TypeError)
  })
})

describe('features', () => {
  it('are one bit each', () => {
    const bits = Object.values(FEATURES)
    expect(new Set(bits).size).toBe(bits.length)
    for (const bit of bits) expect(bit & (bit - 1)).toBe(0)
  })

  it.each([
    { name: 'plural', bits: FEATURES.plural },
    { name: 'feminine-plural', bits: FEATURES.feminine | FEATURES.plural },
    { name: 'toString', bits: 0 },
    { name: 'past-perfect', bits: 0 },
  ])('`$name` is $bits', ({ name, bits }) => {
    expect(featureBits(name)).toBe(bits)
  })
})
