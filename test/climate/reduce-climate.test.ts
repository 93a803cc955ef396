import { describe, expect, it } from 'vitest'
import type { Climate, ClimateEvent } from '../../src/climate/climate.js'
import { measureClimate } from '../../src/climate/measure-climate.js'
import { reduceClimate } from '../../src/climate/reduce-climate.js'
import { startClimate } from '../../src/climate/start-climate.js'
import { comment, HOUR, MINUTE, NOTHING_DONE, SETTINGS, START } from './settings.js'

const fresh = startClimate(SETTINGS, 'wall')
const play = (events: readonly ClimateEvent[], from: Climate = fresh): Climate => events.reduce(reduceClimate, from)
const angry = (count: number, first = 0, at = START): ClimateEvent[] =>
  Array.from({ length: count }, (_, index) => comment(first + index, at + index * 1000))

describe('reduceClimate', () => {
  it.each([
    { name: 'a page with nothing on it', events: [], mode: 'normal' },
    { name: 'one angry comment less than the threshold', events: angry(4), mode: 'normal' },
    { name: 'the threshold', events: angry(5), mode: 'elevated' },
    { name: 'the threshold of a crisis', events: angry(10), mode: 'crisis' },
    {
      name: 'many comments of few authors',
      events: angry(9).map((event) => ({ ...event, authorId: 'same' })),
      mode: 'normal',
    },
    {
      name: 'as many angry comments among many kind ones',
      events: [
        ...Array.from({ length: 8 }, (_, index) => comment(100 + index, START, { negative: false })),
        ...angry(5, 0, START + MINUTE),
      ],
      mode: 'normal',
    },
    {
      name: 'two angry comments that reach very far',
      events: [comment(1, START, { reach: 900 }), comment(2, START, { reach: 100 })],
      mode: 'crisis',
    },
    { name: 'comments that left the window', events: [...angry(3), ...angry(3, 10, START + 2 * HOUR)], mode: 'normal' },
  ])('$name: $mode', ({ events, mode }) => {
    expect(play(events).mode).toBe(mode)
  })

  it('counts a comment once, however often it is delivered, and an edit in place of what it was', () => {
    const four = play(angry(4))
    expect(play([...angry(4), ...angry(4)], four)).toEqual(four)
    const edited = play([comment(3, START + MINUTE, { version: 5, negative: false })], four)
    expect(measureClimate(edited, edited.at)).toMatchObject({ comments: 4, negative: 3, authors: 3 })
  })

  it('does not change the state it is given', () => {
    const before = play(angry(3))
    const copy = structuredClone(before)
    reduceClimate(before, comment(9, START + MINUTE))
    expect(before).toEqual(copy)
  })

  it('calms down one step at a time, and only after it has been calm for long', () => {
    const crisis = play(angry(10))
    const at = (hours: number): string => play([{ kind: 'tick', at: START + hours * HOUR }], crisis).mode
    expect([0.5, 1.5, 2.1, 2.5, 3.1, 9].map(at)).toEqual([
      'crisis',
      'crisis',
      'elevated',
      'elevated',
      'normal',
      'normal',
    ])
  })

  it('does not flap while the counts swing between the threshold and its lower bound', () => {
    let state = play(angry(5))
    const begun = state.since
    for (let minute = 5; minute < 600; minute += 15)
      state = reduceClimate(state, comment(minute, START + minute * MINUTE))
    expect(state).toMatchObject({ mode: 'elevated', since: begun })
    expect(state.timeline.filter(({ what }) => what === 'mode')).toHaveLength(1)
  })

  it('lets a person set the mode, until the person or the given time ends it', () => {
    const declared = play([{ kind: 'declare', at: START, mode: 'crisis', until: START + 8 * HOUR }])
    const at = (hours: number): string => play([{ kind: 'tick', at: START + hours * HOUR }], declared).mode
    expect([7, 8.5, 9.5, 11].map(at)).toEqual(['crisis', 'crisis', 'elevated', 'normal'])
    const calm = play([{ kind: 'declare', at: START, mode: 'normal' }, ...angry(12)])
    expect(calm.mode).toBe('normal')
    expect(play([{ kind: 'release', at: START + MINUTE }, ...angry(1, 50, START + MINUTE)], calm).mode).toBe('crisis')
  })

  it('notices a controversy over one thread, and its end', () => {
    const three = play(angry(3))
    expect(three.raised).toEqual({})
    const heated = play(angry(1, 3, START + 5000), three)
    expect(Object.keys(heated.raised)).toEqual(['thread:t'])
    expect(heated.timeline.at(-1)).toEqual({ at: START + 5000, what: 'controversy', detail: 't' })
    expect(play([comment(30, START + 3 * HOUR)], heated).raised).toEqual({})
  })

  it('notices a rumour that spreads', () => {
    const told = [1, 2, 3].map((number) => comment(number, START + number, { rumour: 'plastic', negative: false }))
    expect(Object.keys(play(told.slice(0, 2)).raised)).toEqual([])
    expect(Object.keys(play(told).raised)).toEqual(['rumour:plastic'])
  })

  it('keeps publishing on hold until the latest moment a rule asked for', () => {
    const wait = (hours: number) => ({ ...NOTHING_DONE, holdPublishingUntil: START + hours * HOUR })
    const state = play([comment(1, START, { outcome: wait(5) }), comment(2, START, { outcome: wait(3) })])
    expect(state.publishingHeldUntil).toBe(START + 5 * HOUR)
  })

  it('is plain JSON', () => {
    const state = play([...angry(12), { kind: 'tick', at: START + 3 * HOUR }])
    expect(JSON.parse(JSON.stringify(state))).toEqual(state)
  })
})
