import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combineEvidence } from '../../src/signals/combine-evidence.js'
import { evidenceOf } from './evidence-of.js'

/** Weights have three decimals, as all evidence does. */
const piece = fc
  .tuple(fc.integer({ min: 1, max: 1000 }), fc.constantFrom('a', 'b', 'c'))
  .map(([thousandths, family]) => evidenceOf(thousandths / 1000, family))
const pieces = fc.array(piece, { minLength: 1, maxLength: 12 })

function valueOf(list: Parameters<typeof combineEvidence>[0]): number {
  return combineEvidence(list)?.value ?? 0
}

describe('combined evidence', () => {
  it('never weighs less for more evidence', () => {
    fc.assert(
      fc.property(pieces, piece, (list, more) => {
        expect(valueOf([...list, more])).toBeGreaterThanOrEqual(valueOf(list))
      }),
    )
  })

  it('never weighs less for heavier evidence', () => {
    fc.assert(
      fc.property(pieces, fc.nat(), fc.integer({ min: 1, max: 999 }), (list, place, added) => {
        const at = place % list.length
        const heavier = list.map((one, index) =>
          index === at ? evidenceOf(Math.min(1, one.weight + added / 1000), one.family) : one,
        )
        expect(valueOf(heavier)).toBeGreaterThanOrEqual(valueOf(list) - 1e-9)
      }),
    )
  })

  it('reaches 0.5 exactly when some piece does', () => {
    fc.assert(
      fc.property(pieces, (list) => {
        const isAct = list.some(({ tier }) => tier === 'act')
        expect(valueOf(list) >= 0.5).toBe(isAct)
        expect(combineEvidence(list)?.tier).toBe(isAct ? 'act' : 'review')
      }),
    )
  })

  it('stays between its strongest piece and 1', () => {
    fc.assert(
      fc.property(pieces, (list) => {
        expect(valueOf(list)).toBeGreaterThanOrEqual(Math.max(...list.map(({ weight }) => weight)))
        expect(valueOf(list)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(pieces, (list) => {
        expect(valueOf([...list].reverse())).toBeCloseTo(valueOf(list), 9)
      }),
    )
  })
})
