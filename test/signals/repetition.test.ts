import { describe, expect, it } from 'vitest'
import { DAY_MS, entryOf, NOW, signalOf } from './measure.js'

const TEXT = 'Your new wardrobe range looks like cardboard painted by a bored toddler'
const said = entryOf(TEXT, NOW - DAY_MS)

function valueOf(text: string, situation: Parameters<typeof signalOf>[2]): number {
  return signalOf('repetition', text, situation).value ?? 0
}

describe('repetition', () => {
  it.each([
    { name: 'word for word', text: TEXT, least: 1 },
    { name: 'louder', text: `${TEXT.toUpperCase()}!!!`, least: 1 },
    { name: 'one word changed', text: TEXT.replace('bored', 'tired'), least: 0.5 },
  ])('$name', ({ text, least }) => {
    expect(valueOf(text, { ledger: [said] })).toBeGreaterThanOrEqual(least)
  })

  it.each([
    { name: 'other words', text: 'When does the shop in Leeds open tomorrow', situation: { ledger: [said] } },
    { name: 'no history', text: TEXT, situation: { ledger: [] } },
    { name: 'somebody else’s history', text: TEXT, situation: { ledger: [{ ...said, authorId: 'bob' }] } },
    { name: 'an author without an id', text: TEXT, situation: { ledger: [said], author: { name: 'Ann' } } },
    { name: 'the same comment, judged again', text: TEXT, situation: { ledger: [said], id: said.commentId } },
    { name: '30 days later', text: TEXT, situation: { ledger: [said], now: said.at + 30 * DAY_MS } },
    { name: 'an entry from the future', text: TEXT, situation: { ledger: [said], now: said.at - 1 } },
    { name: 'an entry of another kind', text: TEXT, situation: { ledger: [{ ...said, kind: 'reply' as const }] } },
    { name: 'an entry without a sketch', text: TEXT, situation: { ledger: [{ ...said, sketch: [] }] } },
    { name: 'no words', text: '!!!', situation: { ledger: [entryOf('!!!', NOW - DAY_MS)] } },
  ])('is none: $name', ({ text, situation }) => {
    expect(valueOf(text, situation)).toBe(0)
  })

  it('counts a millisecond before the 30 days are over', () => {
    expect(valueOf(TEXT, { ledger: [said], now: said.at + 30 * DAY_MS - 1 })).toBe(1)
  })

  it('compares the latest forty comments', () => {
    const others = Array.from({ length: 40 }, (_, index) => entryOf(`Nothing at all ${index}`, said.at + 1 + index))
    expect(valueOf(TEXT, { ledger: [said, ...others] })).toBeLessThan(1)
    expect(valueOf(TEXT, { ledger: [said, ...others.slice(1)] })).toBe(1)
  })
})
