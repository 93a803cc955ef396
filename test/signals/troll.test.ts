import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../src/ledger/ledger.js'
import { DAY_MS, entryOf, NOW, signalOf } from './measure.js'

const BAIT = 'Change my mind, I dare you to answer'

function valueOf(text: string, ledger: readonly LedgerEntry[] = []): number {
  return signalOf('troll', text, { ledger }).value ?? 0
}

describe('troll', () => {
  it('provokes', () => {
    expect(valueOf(BAIT)).toBeGreaterThanOrEqual(0.5)
  })

  it('is surer when he comes back to it', () => {
    expect(valueOf(BAIT, [entryOf(BAIT, NOW - DAY_MS)])).toBeGreaterThan(valueOf(BAIT))
  })

  it.each([
    { name: 'has an order', text: `${BAIT}. Order #88231` },
    { name: 'wants a refund', text: `${BAIT}. I want a refund` },
    { name: 'complains of a failure', text: `${BAIT}. My parcel arrived broken` },
  ])('is none who $name', ({ text }) => {
    expect(valueOf(text)).toBe(0)
  })

  it('is none who came with a matter of his own lately', () => {
    expect(valueOf(BAIT, [entryOf('Order #88231 arrived broken', NOW - 2 * DAY_MS)])).toBe(0)
  })

  it('is none who complains again and again', () => {
    const complaint = 'My parcel arrived broken, order #88231'
    const ledger = [1, 2, 3, 4].map((days) => entryOf(complaint, NOW - days * DAY_MS))
    expect(valueOf(complaint, ledger)).toBe(0)
  })

  it('is none who says nothing special', () => {
    expect(valueOf('I prefer the blue one')).toBe(0)
  })
})
