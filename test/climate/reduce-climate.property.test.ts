import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakerAt, countRemovals } from '../../src/climate/breaker.js'
import { briefOf } from '../../src/climate/brief-of.js'
import { briefText } from '../../src/climate/brief-text.js'
import type { Climate, ClimateEvent } from '../../src/climate/climate.js'
import { measureClimate } from '../../src/climate/measure-climate.js'
import { reduceClimate } from '../../src/climate/reduce-climate.js'
import { startClimate } from '../../src/climate/start-climate.js'
import { comment, HOUR, MINUTE, NOTHING_DONE, SETTINGS, START } from './settings.js'

const fresh = startClimate(SETTINGS)
const play = (events: readonly ClimateEvent[], from: Climate = fresh): Climate => events.reduce(reduceClimate, from)

const event: fc.Arbitrary<ClimateEvent> = fc
  .record({
    number: fc.integer({ min: 0, max: 40 }),
    minute: fc.integer({ min: 0, max: 600 }),
    negative: fc.boolean(),
    reach: fc.constantFrom(0, 3, 700),
    version: fc.constantFrom(0, 1, 2),
    removed: fc.boolean(),
    author: fc.constantFrom('a', 'b', '__proto__', 'constructor'),
    thread: fc.constantFrom('t', '__proto__', 'toString'),
    rumour: fc.constantFrom('plastic', '__proto__'),
    topic: fc.constantFrom('delivery', '__proto__'),
  })
  .map(({ number, minute, negative, reach, version, removed, author, thread, rumour, topic }) =>
    comment(number, START + minute * MINUTE, {
      negative,
      reach,
      version,
      authorId: author,
      threadId: thread,
      rumour,
      topics: [topic],
      sample: `words ${number}`,
      outcome: { ...NOTHING_DONE, removed },
    }),
  )
const other: fc.Arbitrary<ClimateEvent> = fc.integer({ min: 0, max: 900 }).chain((minute) => {
  const at = START + minute * MINUTE
  return fc.constantFrom<ClimateEvent>(
    { kind: 'tick', at },
    { kind: 'declare', at, mode: 'crisis', until: at + HOUR },
    { kind: 'release', at },
    { kind: 'close-breaker', at },
  )
})
const events = fc.array(fc.oneof({ weight: 5, arbitrary: event }, { weight: 1, arbitrary: other }), { maxLength: 60 })
const inOrder = events.map((list) => [...list].sort((a, b) => a.at - b.at))

describe('reduceClimate', () => {
  it('gives the same state for the same events, and survives JSON at every step', () => {
    fc.assert(
      fc.property(events, (list) => {
        let stored = fresh
        for (const one of list) stored = JSON.parse(JSON.stringify(reduceClimate(stored, one)))
        expect(stored).toEqual(play(list))
      }),
    )
  })

  it('is not moved by ticks in between', () => {
    fc.assert(
      fc.property(inOrder, fc.array(fc.integer({ min: 0, max: 1200 }), { maxLength: 20 }), (list, minutes) => {
        const ticks = minutes.map((minute): ClimateEvent => ({ kind: 'tick', at: START + minute * MINUTE + 7 }))
        const end: ClimateEvent = { kind: 'tick', at: START + 2000 * MINUTE }
        const mixed = [...list, ...ticks].sort((a, b) => a.at - b.at)
        const quiet = play([...list, end])
        const ticked = play([...mixed, end])
        expect([ticked.mode, ticked.since, ticked.timeline]).toEqual([quiet.mode, quiet.since, quiet.timeline])
      }),
      { numRuns: 200 },
    )
  })

  it('begins to calm down where a declared mode ends, however late the clock ticks', () => {
    const spread = [0, 1].map((number) => comment(number, START, { reach: 700 * number }))
    const until = START + 111 * MINUTE
    const declared = play([...spread, { kind: 'declare', at: START + 51 * MINUTE, mode: 'crisis', until }])
    const late = play([{ kind: 'tick', at: START + 2000 * MINUTE }], declared)
    const often = play(
      Array.from({ length: 400 }, (_, at): ClimateEvent => ({ kind: 'tick', at: START + at * 5 * MINUTE })),
      declared,
    )
    expect([often.mode, often.since, often.timeline]).toEqual([late.mode, late.since, late.timeline])
    expect(late.timeline.map(({ detail }) => detail)).toEqual(['crisis', 'elevated', 'normal'])
    expect(late.timeline[1]?.at).toBeGreaterThanOrEqual(until + HOUR)
  })

  it('never counts more than there is, and a comment delivered again changes nothing', () => {
    fc.assert(
      fc.property(inOrder, (list) => {
        const state = play(list)
        const { comments, negative, authors, negativeShare } = measureClimate(state, state.at)
        const ids = new Set(list.flatMap((one) => (one.kind === 'comment' ? [one.commentId] : [])))
        expect(comments).toBeLessThanOrEqual(ids.size)
        expect(negative).toBeGreaterThanOrEqual(0)
        expect(negative).toBeLessThanOrEqual(comments)
        expect(authors).toBeLessThanOrEqual(4)
        expect(negativeShare).toBeLessThanOrEqual(1)
        const last = list.at(-1)
        if (last?.kind === 'comment') expect(reduceClimate(state, last)).toEqual(state)
      }),
    )
  })

  it('is normal again when nothing has happened for a day, and its brief can always be written', () => {
    fc.assert(
      fc.property(events, (list) => {
        const state = play([...list, { kind: 'tick', at: START + 48 * HOUR }])
        expect(state.mode).toBe('normal')
        expect(state.slices).toEqual([])
        expect(breakerAt(state, state.at)).toBe('closed')
        expect(countRemovals(state, state.at)).toEqual({ lastHour: 0, lastDay: 0 })
        expect(briefText(briefOf(state))).toContain('Mode: normal')
      }),
    )
  })
})
