import { describe, expect, it } from 'vitest'
import { MATTERS, matterIn } from '../../src/signals/matters.js'

const matterOf = (values: Readonly<Record<string, number>>) => matterIn((id) => values[id] ?? 0)

describe('matterIn', () => {
  it.each([
    { name: 'nothing', values: {}, expected: undefined },
    { name: 'an order number', values: { order_reference: 0.9 }, expected: 'order_reference' },
    { name: 'the gravest of two', values: { concern: 0.9, injury: 0.8 }, expected: 'injury' },
    { name: 'distress counts before it is sure', values: { self_harm_risk: 0.4 }, expected: 'self_harm_risk' },
    { name: 'half a concern is none', values: { concern: 0.49 }, expected: undefined },
    { name: 'a complaint that names what went wrong', values: { complaint: 0.7 }, expected: 'complaint' },
    { name: 'a complaint of silence', values: { complaint: 0.6 }, expected: undefined },
    { name: 'abuse alone', values: { demeaning: 1, troll: 1 }, expected: undefined },
  ])('$name', ({ values, expected }) => {
    expect(matterOf(values)).toBe(expected)
  })

  it('knows each of the list by itself', () => {
    for (const id of MATTERS) expect(matterOf({ [id]: 0.5 })).toBe(id)
  })
})
