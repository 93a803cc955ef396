import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../src/ledger/ledger.js'
import { type Leaned, leaningOf, sumOf } from '../../src/signals/leaning.js'
import { DAY_MS, measureText, NOW } from './measure.js'

let count = 0

function said(leaning: number, more: Partial<LedgerEntry> = {}): LedgerEntry {
  count++
  return {
    id: `e${count}`,
    kind: 'comment',
    authorId: 'ann',
    at: NOW - 1000 + count,
    commentId: `c${count}`,
    leaning,
    ...more,
  }
}

/** How far Ann leans after what is in the ledger and a comment that leans so much. */
function leaned(ledger: readonly LedgerEntry[], sum: number | null, pageId?: string): Leaned | null {
  return leaningOf({
    comment: { id: 'now', text: 'x', author: { id: 'ann' }, ...(pageId === undefined ? {} : { pageId }) },
    analysis: {
      lang: 'en',
      evidence: [],
      unread: [],
      complete: true,
      sketch: [],
      leaning: sum === null ? null : { sum, spans: [] },
      addressed: false,
      personal: false,
      ownLife: false,
    },
    evidence: {},
    ledger,
    now: NOW,
    contactish: false,
    capitals: 0,
    letters: 1,
    digits: 0,
    measured: {},
  })
}

function leaningAfter(ledger: readonly LedgerEntry[], sum: number | null, pageId?: string): number | null {
  return leaned(ledger, sum, pageId)?.sum ?? null
}

describe('how far an author leans to teasing', () => {
  it('adds up what he wrote', () => {
    expect(leaningAfter([], 50)).toBe(50)
    expect(leaningAfter([said(30), said(-10)], 50)).toBe(70)
    expect(sumOf([-100, 250, 30])).toBe(180)
  })

  it('takes no single comment for more than 400', () => {
    expect(leaningAfter([], 900)).toBe(400)
    expect(leaningAfter([said(100)], -900)).toBe(-300)
    expect(sumOf([])).toBe(0)
  })

  it('passes over what is too short to lean', () => {
    expect(measureText('me too').leaning).toBe(0)
    expect(leaned([said(0), said(120)], 60)).toMatchObject({ sum: 180, teasing: 2, here: 60, before: 1 })
  })

  it('remembers the surest provocation', () => {
    expect(leaned([said(10, { signals: { bait: 0.6 } }), said(20)], 30)?.bait).toBe(0.6)
    expect(leaned([said(10)], 30)?.bait).toBe(0)
  })

  it.each([
    ['complains', -10, { complaint: 0.6 }, true],
    ['speaks of something of his own', 0, { concern: 0.45 }, true],
    ['means it by all his words', -150, {}, true],
    ['complains to tease', 90, { complaint: 0.6 }, false],
    ['says nothing special', -40, {}, false],
  ] as const)('knows who begins with a matter: %s', (_, leaning, signals, expected) => {
    expect(leaned([said(leaning, { signals }), said(80)], 50)?.beganWithMatter).toBe(expected)
    expect(leaned([said(80), said(leaning, { signals })], 50)?.beganWithMatter).toBe(false)
  })

  it('takes the first comment for the first, however often it was edited, and in whatever order entries come', () => {
    const first = said(-20, { commentId: 'first', version: 1, at: NOW - 3000, signals: { complaint: 0.6 } })
    const mended = said(-20, { commentId: 'first', version: 2, at: NOW - 500, signals: { complaint: 0.6 } })
    const second = said(80, { at: NOW - 2000 })
    expect(leaned([first, second, mended], 50)?.beganWithMatter).toBe(true)
    expect(leaned([second, mended, first], 50)?.beganWithMatter).toBe(true)
  })

  it('keeps what an entry without leaning says by its signals', () => {
    const old = { ...said(0, { signals: { complaint: 0.6, bait: 0.4 } }), leaning: undefined } as unknown as LedgerEntry
    expect(leaned([old], 50)).toMatchObject({ sum: 50, before: 0, bait: 0.4, beganWithMatter: true })
  })

  it('counts an edit into a language that leans nowhere, not the version before it', () => {
    const before = said(300, { commentId: 'c', version: 1 })
    const after = { ...said(0, { commentId: 'c', version: 2 }), leaning: Number.NaN }
    expect(leaningAfter([before, after], 10)).toBe(10)
  })

  it('leaves out what was pardoned', () => {
    const teased = said(300, { commentId: 'c' })
    const pardon = said(0, { kind: 'pardon', commentId: 'c' })
    expect(leaningAfter([teased, pardon], 10)).toBe(10)
    expect(leaningAfter([teased, { ...pardon, kind: 'human', label: 'overturned' }], 10)).toBe(10)
    expect(leaningAfter([teased, { ...pardon, kind: 'human' }], 10)).toBe(310)
  })

  it('sums up what is known where this comment leans nowhere', () => {
    expect(leaned([said(120)], null)).toMatchObject({ sum: 120, here: 0 })
  })

  it('reads any number of entries', () => {
    const one = said(1, { at: NOW - 1000 })
    const many = Array.from({ length: 150_000 }, (_, at) => ({ ...one, id: `many${at}`, commentId: `many${at}` }))
    expect(leaned(many, 10)?.sum).toBe(150_010)
  })

  it('knows kind words that provoke in no way', () => {
    expect(leaned([said(10, { signals: { praise: 0.7 } })], 30)?.kind).toBe(true)
    expect(leaned([said(10, { signals: { praise: 0.7, bait: 0.35 } })], 30)?.kind).toBe(false)
    expect(leaned([said(10, { signals: { praise: 0.45 } })], 30)?.kind).toBe(false)
  })

  it('is not known in a language where nothing was learnt', () => {
    expect(leaningAfter([], null)).toBeNull()
    expect(leaningAfter([said(Number.NaN)], null)).toBeNull()
  })

  it.each([
    ['of others', { authorId: 'bob' }],
    ['of another page', { pageId: 'elsewhere' }],
    ['of 30 days ago', { at: NOW - 30 * DAY_MS }],
    ['from after now', { at: NOW + 1 }],
    ['of the same comment', { commentId: 'now' }],
    ['of another kind', { kind: 'reply' }],
    ['that are broken', { leaning: Number.NaN }],
  ] as const)('leaves out entries %s', (_, more) => {
    const entry = said(100, { pageId: 'here' })
    expect(leaned([entry], 10, 'here')).toMatchObject({ sum: 110, before: 1 })
    expect(leaned([{ ...entry, ...more }], 10, 'here')).toMatchObject({ sum: 10, before: 0 })
  })

  it('reads every page where the comment stands on none', () => {
    expect(leaningAfter([said(100, { pageId: 'here' })], 10)).toBe(110)
  })

  it('counts the latest version of an edited comment, whatever the order', () => {
    const [first, second] = [said(150, { commentId: 'c', version: 1 }), said(-50, { commentId: 'c', version: 2 })]
    expect(leaningAfter([first, second], 10)).toBe(-40)
    expect(leaningAfter([second, first], 10)).toBe(-40)
    const unread = said(0, { commentId: 'c', version: 3 })
    expect(leaningAfter([unread, second, first], 10)).toBe(10)
  })

  it('is positive for teasing and negative for matters', () => {
    const leaning = (text: string) => measureText(text).leaning ?? 0
    expect(leaning('Nobody has ever finished one of your salads. Prove me wrong.')).toBeGreaterThan(0)
    expect(leaning('I ordered a lamp on Monday and it arrived broken, please send me a new one.')).toBeLessThan(0)
    expect(leaning('Personne ne finit jamais vos salades, prouvez-moi le contraire.')).toBeGreaterThan(0)
    expect(leaning("J'ai commandé une lampe lundi et elle est arrivée cassée, renvoyez-m'en une.")).toBeLessThan(0)
    expect(measureText('Wo bleibt mein Paket, bitte?').leaning).toBeUndefined()
  })
})
