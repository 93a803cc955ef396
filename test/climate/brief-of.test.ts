import { describe, expect, it } from 'vitest'
import { briefOf } from '../../src/climate/brief-of.js'
import { briefText } from '../../src/climate/brief-text.js'
import { reduceClimate } from '../../src/climate/reduce-climate.js'
import { startClimate } from '../../src/climate/start-climate.js'
import { comment, HOUR, MINUTE, NOTHING_DONE, SETTINGS, START } from './settings.js'

const playbook = { ...NOTHING_DONE, notable: [{ kind: 'start-playbook', ruleId: 'crisis-begins' }] }
const state = Array.from({ length: 14 }, (_, index) =>
  comment(index, START + index * 5 * MINUTE, {
    topics: index % 3 === 0 ? ['price'] : ['delivery'],
    reach: index === 4 ? 90 : 0,
    sample: `sample ${index}`,
    outcome: index === 9 ? playbook : NOTHING_DONE,
  }),
).reduce(reduceClimate, startClimate(SETTINGS, 'wall'))

describe('briefOf', () => {
  const brief = briefOf(state)

  it('tells the mode, when it began and how bad it got', () => {
    expect(brief).toMatchObject({
      pageId: 'wall',
      mode: 'crisis',
      since: START + 45 * MINUTE,
      episode: { since: START + 20 * MINUTE, until: null, worst: 'crisis' },
    })
    expect(brief.timeline.map(({ detail }) => detail)).toEqual(['t', 'elevated', 'crisis', 'start-playbook'])
  })

  it('counts volume over the whole episode, also what has left the window', () => {
    expect(brief.volume.reduce((sum, { comments }) => sum + comments, 0)).toBe(14)
    expect(brief.now.comments).toBeLessThan(14)
  })

  it('ranks topics and actions, and shows the words that reach farthest first', () => {
    expect(brief.topics).toEqual([
      { topic: 'delivery', comments: 9 },
      { topic: 'price', comments: 5 },
    ])
    expect(brief.actions).toEqual([{ kind: 'reply', comments: 14 }])
    expect(brief.samples[0]).toEqual({ at: START + 20 * MINUTE, text: 'sample 4', reach: 90 })
    expect(brief.samples).toHaveLength(12)
  })

  it('is written as a few lines', () => {
    const text = briefText(brief)
    expect(text).toContain('Mode: crisis since 2023-11-14 22:45 UTC.')
    expect(text).toContain('Topics: delivery 9, price 5.')
    expect(text).toContain('start-playbook by crisis-begins')
    expect(text.split('\n').length).toBeLessThan(20)
  })

  it('still tells the episode once it is over', () => {
    const over = reduceClimate(state, { kind: 'tick', at: START + 9 * HOUR })
    expect(briefOf(over).episode).toMatchObject({ worst: 'crisis', until: over.since })
    expect(briefOf(over).mode).toBe('normal')
  })
})
