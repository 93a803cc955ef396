import { describe, expect, it } from 'vitest'
import { breakerAt, countRemovals } from '../../src/climate/breaker.js'
import type { Climate, ClimateEvent } from '../../src/climate/climate.js'
import { reduceClimate } from '../../src/climate/reduce-climate.js'
import { startClimate } from '../../src/climate/start-climate.js'
import { comment, HOUR, MINUTE, NOTHING_DONE, SETTINGS, START } from './settings.js'

const removal = (number: number, at: number): ClimateEvent =>
  comment(number, at, { outcome: { ...NOTHING_DONE, removed: true, actions: ['delete'] } })
const heldBack = (number: number, at: number): ClimateEvent =>
  comment(number, at, { outcome: { ...NOTHING_DONE, degraded: true, actions: ['hold'] } })
const play = (events: readonly ClimateEvent[]): Climate => events.reduce(reduceClimate, startClimate(SETTINGS))
const removals = (count: number, at = START): ClimateEvent[] =>
  Array.from({ length: count }, (_, index) => removal(index, at + index))

describe('the circuit breaker', () => {
  it('trips with the first removal beyond what is normal in an hour, and is open after it', () => {
    expect(breakerAt(play(removals(3)), START + MINUTE)).toBe('closed')
    expect(breakerAt(play(removals(4)), START + MINUTE)).toBe('trips')
    expect(breakerAt(play([...removals(4), heldBack(9, START + MINUTE)]), START + MINUTE)).toBe('open')
  })

  it('opens with other words under a version that is known, and once', () => {
    const open = play([...removals(4), heldBack(2, START + MINUTE)])
    expect(breakerAt(open, START + MINUTE)).toBe('open')
    expect(reduceClimate(open, heldBack(2, START + MINUTE))).toEqual(open)
    expect(breakerAt(play([...removals(4), heldBack(9, START + MINUTE), heldBack(2, START)]), START + MINUTE)).toBe(
      'open',
    )
  })

  it('trips for the day, too', () => {
    const spread = Array.from({ length: 10 }, (_, index) => removal(index, START + index * HOUR))
    expect(breakerAt(play(spread), START + 9 * HOUR)).toBe('trips')
    expect(breakerAt(play(spread.slice(1)), START + 9 * HOUR)).toBe('closed')
  })

  it('closes when the counts are down to half of what is normal, and the story tells both', () => {
    const open = play([...removals(4), heldBack(9, START + MINUTE)])
    expect(breakerAt(open, START + 59 * MINUTE)).toBe('open')
    expect(breakerAt(open, START + 61 * MINUTE)).toBe('closed')
    const later = reduceClimate(open, { kind: 'tick', at: START + 61 * MINUTE })
    expect(later.breaker.open).toBe(false)
    expect(later.timeline.filter(({ what }) => what === 'breaker').map(({ detail }) => detail)).toEqual([
      'open',
      'closed',
    ])
  })

  it('is closed by a person, and counts anew', () => {
    const closed = play([...removals(4), heldBack(9, START), { kind: 'close-breaker', at: START + MINUTE }])
    expect(breakerAt(closed, START + MINUTE)).toBe('closed')
    expect(countRemovals(closed, START + MINUTE)).toEqual({ lastHour: 0, lastDay: 0 })
  })

  it('counts a comment that was removed twice as one removal', () => {
    const twice = play([
      removal(1, START),
      comment(1, START + 1, { version: 3, outcome: { ...NOTHING_DONE, removed: true } }),
    ])
    expect(countRemovals(twice, START + 2).lastHour).toBe(1)
  })

  it('counts a removal of words that were changed without notice, under a version that was let stand', () => {
    const changed = play([comment(1, START, { outcome: NOTHING_DONE }), removal(1, START + 1), removal(1, START + 2)])
    expect(countRemovals(changed, START + 3).lastHour).toBe(1)
  })

  it('is never open where the rule set says nothing of it', () => {
    const none = startClimate({ ...SETTINGS, breaker: null })
    expect(breakerAt(removals(50).reduce(reduceClimate, none), START + MINUTE)).toBe('closed')
  })
})
