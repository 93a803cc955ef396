import { describe, expect, it } from 'vitest'
import { measureExamples } from '../../.scripts/measure-examples.js'
import { knownMeasures } from '../../src/cli/known-measures.js'
import { NOON } from '../../src/decision/run-examples.js'
import { compileRuleSet } from '../../src/rule-set/compile-rule-set.js'
import { withShipped } from '../../src/shipped/with-shipped.js'
import { OWN_LEXICON } from '../rule-set/own-lexicon.js'

const { languages, measures } = measureExamples()
const ENTRY = { id: 'e', kind: 'comment', authorId: 'a', commentId: 'b', at: 0 } as const

describe('what the build has measured', () => {
  it('is what is measured now, for every example of the shipped rule sets', () => {
    const known = knownMeasures(languages)
    expect(measures.length).toBeGreaterThan(200)
    for (const [comment, measured] of measures) expect(known?.(JSON.parse(comment), [], NOON)).toEqual(measured)
  })

  it('is for the languages that were measured, in any order, and for no others', () => {
    expect(knownMeasures([...languages].reverse())).toBeDefined()
    expect(knownMeasures(['fr'])).toBeUndefined()
    expect(knownMeasures([...languages, 'de'])).toBeUndefined()
  })

  it('is for a comment without history, at the moment of examples', () => {
    const [[comment = ''] = []] = measures
    const known = knownMeasures(languages)
    expect(known?.(JSON.parse(comment), [], NOON)).toBeDefined()
    expect(known?.(JSON.parse(comment), [], NOON + 1)).toBeUndefined()
    expect(known?.(JSON.parse(comment), [ENTRY], NOON)).toBeUndefined()
    expect(known?.({ ...JSON.parse(comment), text: 'Something else' }, [], NOON)).toBeUndefined()
  })

  it('is not asked where a rule set has lexicons of its own', () => {
    const asked: string[] = []
    const options = withShipped({
      knownMeasures: () => (comment) => {
        asked.push(comment.text)
        return undefined
      },
    })
    for (const lexicons of [[OWN_LEXICON], []]) {
      const result = compileRuleSet({ sangfroid: 1, name: 'own', extends: ['sangfroid/default'], lexicons }, options)
      if (result.ok) result.value.measure({ id: 'c', text: `${lexicons.length} flumbert` }, [], 0)
    }
    expect(asked).toEqual(['0 flumbert'])
  })
})
