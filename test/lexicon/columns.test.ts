import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillRuns, fillSteps, lengthOf, toRuns, toSteps } from '../../src/lexicon/columns.js'

const small = fc.array(fc.integer({ min: -3, max: 3 }))
const large = fc.array(fc.integer())

describe('columns', () => {
  it('pack a value with how often it follows itself', () => {
    expect(toRuns([7, 7, 7, 0, -1, -1])).toEqual([7, 3, 0, 1, -1, 2])
  })

  it('pack what grows evenly into one step', () => {
    expect(toSteps([5, 6, 7, 8])).toEqual([5, 1, 1, 3])
  })

  it('come back as they were, and no longer', () => {
    fc.assert(
      fc.property(fc.oneof(small, large), (column) => {
        const packed = [toRuns(column), toSteps(column.map((value) => value >> 1))]
        expect(packed.map(lengthOf)).toEqual([column.length, column.length])
        const [runs = [], steps = []] = packed
        expect([...fillRuns(new Int32Array(column.length), runs)]).toEqual(column)
        expect([...fillSteps(new Int32Array(column.length), steps)]).toEqual(column.map((value) => value >> 1))
      }),
    )
  })

  it('leave what follows them alone', () => {
    expect([...fillRuns(new Int32Array(4).fill(9), [1, 2])]).toEqual([1, 1, 9, 9])
    expect([...fillSteps(new Int32Array(4).fill(-1), [3, 1])]).toEqual([3, -1, -1, -1])
  })
})
