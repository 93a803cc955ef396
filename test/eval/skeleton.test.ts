import { describe, expect, it } from 'vitest'
import type { Case } from '../../.scripts/eval/cases.js'
import { groupCases } from '../../.scripts/eval/groups.js'
import { learnFillers, skeletonOf, wordsOf } from '../../.scripts/eval/skeleton.js'

const FRUITS = ['apples', 'quinces', 'ripe pears', 'plums']
const FRAMES = ['I like _ a lot', 'Nobody here sells _ today', 'My aunt grows _ behind the house']

function row(text: string, more: Partial<Case> = {}): Case {
  return { id: text, set: 'hatecheck', lang: 'en', text, label: 'keep', kind: 'fruit', ...more }
}

const templates = FRAMES.flatMap((frame) => FRUITS.map((fruit) => row(frame.replace('_', fruit), { target: fruit })))

describe('skeletons of labelled cases', () => {
  it('learns what fills a slot from texts that differ in one stretch only', () => {
    expect([...learnFillers(templates)].sort()).toEqual(['apples', 'plums', 'quinces', 'ripe pears'])
  })

  it('puts a slot where a filler, a number, a handle or a word written letter by letter stands', () => {
    const fillers = learnFillers(templates)
    expect(skeletonOf('Ripe pears cost 3 or 4', fillers)).toBe('_ cost _ or _')
    expect(skeletonOf('p l u m s for @anna', new Set())).toBe('_ for _')
    expect(skeletonOf('a plum', new Set(['plum']))).toBe('_')
  })

  it('keeps letters, digits and emoji as words, without case and accents', () => {
    expect(wordsOf('Élan, 3x — 🔪!')).toEqual(['elan', '3x', '🔪'])
  })
})

describe('groups of labelled cases', () => {
  it('keeps the copies of one template together and other texts apart', () => {
    const groups = groupCases([...templates, row('Something else entirely was said about the weather')])
    expect(new Set(groups.slice(0, 4)).size).toBe(1)
    expect(new Set(groups).size).toBe(4)
  })

  it('keeps a case with a filler that nobody learnt with its template', () => {
    const more = ['cherries', 'figs'].map((fruit) => row(`I like ${fruit} a lot`, { target: 'x' }))
    const groups = groupCases([...templates, ...more])
    expect(groups.at(-1)).toBe(groups[0])
  })

  it('keeps a misspelt copy with what it copies', () => {
    const groups = groupCases([
      row('the delivery of the green sofa was late again this week', { set: 'house' }),
      row('the delivery of the green sofa was laet again this week', { set: 'house' }),
    ])
    expect(groups[0]).toBe(groups[1])
  })

  it('keeps a disguised case with its source, present or not', () => {
    const groups = groupCases([
      row('A plain sentence', { id: 'a' }),
      row('A pl4in s3ntence', { id: 'a-leet', set: 'obfus', source: 'a' }),
      row('X', { id: 'b-1', set: 'obfus', source: 'b' }),
      row('Y', { id: 'b-2', set: 'obfus', source: 'b' }),
    ])
    expect(groups[0]).toBe(groups[1])
    expect(groups[2]).toBe(groups[3])
    expect(groups[0]).not.toBe(groups[2])
  })
})
