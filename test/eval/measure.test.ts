import { describe, expect, it } from 'vitest'
import type { JudgedCase } from '../../.scripts/eval/judge.js'
import { measure, wilson } from '../../.scripts/eval/measure.js'
import { table } from '../../.scripts/eval/table.js'

let count = 0

function judged(gold: boolean, remove: boolean, review = remove, group = `group ${count++}`): JudgedCase {
  const verdict = { remove, review, lang: 'en', rules: [], evidence: [], values: {} }
  return {
    id: 'x',
    set: 's',
    lang: 'en',
    text: '',
    label: gold ? 'remove' : 'keep',
    kind: 'k',
    group,
    part: 'tune',
    gold,
    verdict,
  }
}

describe('figures of a set', () => {
  it('counts removals among bad and good cases apart', () => {
    const figures = measure([
      judged(true, true),
      judged(true, false, true),
      judged(true, false),
      judged(false, false),
      judged(false, true),
    ])
    expect(figures.recall).toMatchObject({ hits: 1, of: 3 })
    expect(figures.recallReview).toMatchObject({ hits: 2, of: 3 })
    expect(figures.wrongRemovals).toMatchObject({ hits: 1, of: 2, value: 50 })
    expect(figures.specificity).toBe(50)
    expect(figures.accuracy).toBe(40)
  })

  it('has no rate where there was nothing to count', () => {
    expect(measure([judged(true, true)]).wrongRemovals).toMatchObject({ of: 0, value: null, low: null })
  })

  it('widens the interval when cases come in groups, and gives the same one each time', () => {
    const rows = (groups: number) =>
      Array.from({ length: 100 }, (_, at) => judged(true, at % groups < groups / 2, false, String(at % groups)))
    const few = measure(rows(10)).recall
    const many = measure(rows(100)).recall
    expect((few.high ?? 0) - (few.low ?? 0)).toBeGreaterThan((many.high ?? 0) - (many.low ?? 0))
    expect(measure(rows(10)).recall).toEqual(few)
  })

  it.each([
    [0, 10, 0, 27.8],
    [5, 10, 23.7, 76.3],
    [10, 10, 72.2, 100],
  ])('gives the Wilson interval of %i in %i', (hits, of, low, high) => {
    const [least, most] = wilson(hits, of)
    expect(least).toBeCloseTo(low, 1)
    expect(most).toBeCloseTo(high, 1)
  })
})

describe('tables', () => {
  it('aligns the first column left and the others right', () => {
    expect(
      table(
        ['a', 'n'],
        [
          ['long', '1'],
          ['b', '200'],
        ],
      ),
    ).toBe('a       n\n----  ---\nlong    1\nb     200')
  })
})
