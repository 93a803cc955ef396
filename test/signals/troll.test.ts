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

  describe('by all that he wrote, weighed together', () => {
    const REMARKS = [
      'Nobody has ever finished one of your salads, legend has it.',
      'The salad sits there, judging us all.',
    ]
    const once = [entryOf(REMARKS[0] ?? '', NOW - DAY_MS)]
    const remembered = (leaning: number, signals: Record<string, number> = {}): LedgerEntry[] =>
      once.map((entry) => ({ ...entry, leaning, signals }))
    const now = (ledger: readonly LedgerEntry[], text = 'imagine the salad with a moustache') => valueOf(text, ledger)

    it('is one who goes on teasing, though no word of his dares anybody', () => {
      expect(now(remembered(400))).toBe(0.7)
    })

    it('is none whose comments lean nowhere, but for one', () => {
      const cheers = Array.from({ length: 8 }, (_, at) => ({
        ...entryOf(`me too ${at}`, NOW - DAY_MS + at),
        leaning: 0,
      }))
      expect(now(cheers)).toBeLessThan(0.5)
    })

    it('is none who made peace after the joke', () => {
      const [said] = remembered(400)
      if (said === undefined) throw new Error('nothing was said')
      const joke = { ...said, id: 'joke', kind: 'humour', at: NOW - 3000 } as LedgerEntry
      const thanks = { ...entryOf('Thanks, that was funny.', NOW - 2000), leaning: -40, signals: { praise: 0.7 } }
      expect(now([said, joke])).toBeGreaterThanOrEqual(0.5)
      expect(now([said, joke, thanks])).toBeLessThan(0.5)
    })

    it('is none by his first comment', () => {
      expect(now([])).toBe(0)
    })

    it.each([
      ['hardly teased before', 0, {}],
      ['began with a matter', -20, { complaint: 0.6 }],
    ])('is none who %s', (_, leaning, signals) => {
      expect(now(remembered(leaning, signals))).toBeLessThan(0.5)
    })

    it.each([
      ['Thanks, that is kind of you!'],
      ['Do you open on Monday?'],
      ['I ordered a lamp on Monday and it is broken'],
    ])('is none who says %j now', (text) => {
      expect(now(remembered(400), text)).toBeLessThan(0.5)
    })
  })
})
