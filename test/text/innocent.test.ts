import { describe, expect, it } from 'vitest'
import { DISGUISES, inSentence } from './disguises.js'
import { INNOCENT_EN, INNOCENT_FR } from './innocent.js'
import { graveEvidence, judge } from './judge.js'
import { removals } from './removals.js'

const ALL = [...INNOCENT_EN, ...INNOCENT_FR]

describe('innocent phrases', () => {
  it('are many and no two alike', () => {
    expect(new Set(ALL).size).toBe(ALL.length)
    expect(ALL.length).toBeGreaterThanOrEqual(142)
  })

  it.each(ALL)('%s', (phrase) => {
    const grave = graveEvidence(phrase).filter((evidence) => evidence.tier === 'act')
    expect(grave).toEqual([])
    expect(removals(judge(phrase))).toEqual([])
  })

  it('stay innocent in capitals and without their full stop', () => {
    const wrong = ALL.filter(
      (phrase) =>
        removals(judge(phrase.toUpperCase())).length + removals(judge(phrase.replace(/[.!?]$/, ''))).length > 0,
    )
    expect(wrong).toEqual([])
  })
})

describe('innocent words in disguise', () => {
  it('do not become abuse', () => {
    const words = [
      'assistant',
      'cocktail',
      'analyst',
      'grape',
      'title',
      'passage',
      'concert',
      'calcul',
      'députée',
      'pédale',
    ]
    const wrong = DISGUISES.flatMap((disguise) =>
      words
        .map((word) => inSentence('Thanks for the _ you sent me', disguise.apply(word)).text)
        .filter((text) => removals(judge(text)).length > 0)
        .map((text) => `${disguise.name}: ${text}`),
    )
    expect(wrong).toEqual([])
  })
})
