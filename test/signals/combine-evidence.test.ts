import { describe, expect, it } from 'vitest'
import { combineEvidence } from '../../src/signals/combine-evidence.js'
import { evidenceOf } from './evidence-of.js'

describe('combineEvidence', () => {
  it('of nothing is nothing', () => {
    expect(combineEvidence([])).toBeNull()
  })

  it.each([
    { name: 'one piece', pieces: [[0.7, 'a']], value: 0.7, tier: 'act' },
    { name: 'one piece for review', pieces: [[0.3, 'a']], value: 0.3, tier: 'review' },
    {
      name: 'a family: the strongest counts',
      pieces: [
        [0.6, 'a'],
        [0.8, 'a'],
        [0.5, 'a'],
      ],
      value: 0.8,
      tier: 'act',
    },
    {
      name: 'two families add up',
      pieces: [
        [0.6, 'a'],
        [0.5, 'b'],
      ],
      value: 0.8,
      tier: 'act',
    },
    {
      name: 'review evidence adds nothing to act evidence',
      pieces: [
        [0.6, 'a'],
        [0.4, 'b'],
      ],
      value: 0.6,
      tier: 'act',
    },
    {
      name: 'review evidence: the strongest counts',
      pieces: [
        [0.3, 'a'],
        [0.4, 'b'],
      ],
      value: 0.4,
      tier: 'review',
    },
    {
      name: 'review evidence never adds up to an act',
      pieces: [
        [0.499, 'a'],
        [0.499, 'b'],
        [0.499, 'c'],
        [0.499, 'd'],
      ],
      value: 0.499,
      tier: 'review',
    },
    {
      name: 'certainty stays certain',
      pieces: [
        [1, 'a'],
        [0.9, 'b'],
      ],
      value: 1,
      tier: 'act',
    },
  ] as const)('$name', ({ pieces, value, tier }) => {
    const combined = combineEvidence(pieces.map(([weight, family]) => evidenceOf(weight, family)))
    expect(combined).toMatchObject({ tier })
    expect(combined?.value).toBeCloseTo(value, 6)
  })

  it('keeps every piece, in order', () => {
    const pieces = [evidenceOf(0.9, 'a'), evidenceOf(0.1, 'b'), evidenceOf(0.2, 'a')]
    expect(combineEvidence(pieces)?.evidence).toEqual(pieces)
  })
})
