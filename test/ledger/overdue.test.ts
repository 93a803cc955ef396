import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../src/ledger/ledger.js'
import { overdue } from '../../src/ledger/overdue.js'

const handed = (commentId: string, at: number, respondBy: number, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id: `${commentId}@${at}/${more.label ?? 'support'}`,
  kind: 'assign',
  authorId: 'a',
  commentId,
  at,
  respondBy,
  label: 'support',
  priority: 'normal',
  ...more,
})
const settled = (commentId: string, kind: LedgerEntry['kind'], at: number): LedgerEntry => ({
  id: `${commentId}/${kind}/${at}`,
  kind,
  authorId: 'a',
  commentId,
  at,
})
const late = (entries: readonly LedgerEntry[], now = 100): string[] =>
  overdue(entries, now).map(({ commentId, role }) => `${commentId}/${role}`)

describe('overdue', () => {
  it.each([
    { name: 'one that is late', entries: [handed('c', 0, 99)], expected: ['c/support'] },
    { name: 'one that is due exactly now', entries: [handed('c', 0, 100)], expected: [] },
    { name: 'one that was answered since', entries: [handed('c', 0, 50), settled('c', 'answered', 60)], expected: [] },
    { name: 'one that a person decided', entries: [handed('c', 0, 50), settled('c', 'human', 10)], expected: [] },
    {
      name: 'one that was handed over again after an answer',
      entries: [settled('c', 'answered', 5), handed('c', 6, 50)],
      expected: ['c/support'],
    },
    {
      name: 'an answer to another comment',
      entries: [handed('c', 0, 50), settled('d', 'answered', 60)],
      expected: ['c/support'],
    },
    {
      name: 'an answer that is still to come',
      entries: [handed('c', 0, 50), settled('c', 'answered', 101)],
      expected: ['c/support'],
    },
    {
      name: 'two roles of one comment',
      entries: [handed('c', 0, 50), handed('c', 0, 40, { label: 'pr' })],
      expected: ['c/pr', 'c/support'],
    },
    { name: 'the same role twice', entries: [handed('c', 0, 50), handed('c', 1, 60)], expected: ['c/support'] },
    {
      name: 'a reply of our own, which is no answer of the person',
      entries: [handed('c', 0, 50), settled('c', 'reply', 1)],
      expected: ['c/support'],
    },
    { name: 'an entry from before deadlines were kept', entries: [settled('c', 'assign', 0)], expected: [] },
  ])('$name', ({ entries, expected }) => {
    expect(late(entries)).toEqual(expected)
  })

  it('puts the most urgent first, then what waits longest', () => {
    const entries = [
      handed('low', 0, 1, { priority: 'low' }),
      handed('later', 0, 20),
      handed('sooner', 0, 10),
      handed('urgent', 0, 90, { priority: 'urgent', kind: 'escalate' }),
    ]
    expect(overdue(entries, 100).map(({ commentId, lateMs }) => [commentId, lateMs])).toEqual([
      ['urgent', 10],
      ['sooner', 90],
      ['later', 80],
      ['low', 99],
    ])
  })

  it('does not depend on the order of the entries, nor on their coming twice', () => {
    const some = fc.record({
      id: fc.constantFrom('c', 'd', 'e'),
      at: fc.integer({ min: 0, max: 50 }),
      by: fc.integer({ min: 0, max: 150 }),
      done: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), (list) => {
        const entries = list.map(({ id, at, by, done }) => (done ? settled(id, 'answered', at) : handed(id, at, by)))
        expect(overdue([...entries, ...entries].reverse(), 100)).toEqual(overdue(entries, 100))
      }),
    )
  })
})
