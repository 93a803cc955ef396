import { describe, expect, it } from 'vitest'
import { countEntries, type EntryQuery } from '../../src/ledger/count-entries.js'
import type { LedgerEntry } from '../../src/ledger/ledger.js'

const NOW = 1000
const strike = (more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id: `s${more.at ?? 900}${more.commentId ?? 'c'}`,
  kind: 'strike',
  authorId: 'a',
  at: 900,
  commentId: 'c',
  label: 'troll',
  pageId: 'p',
  ...more,
})
const query = (more: Partial<EntryQuery> = {}): EntryQuery => ({ kind: 'strike', authorId: 'a', now: NOW, ...more })

interface Row {
  readonly name: string
  readonly ledger: readonly LedgerEntry[]
  readonly asked?: Partial<EntryQuery>
  readonly expected: number
}

const ROWS: readonly Row[] = [
  { name: 'an author with no entries', ledger: [], expected: 0 },
  { name: 'an entry inside the window', ledger: [strike({ at: 501 })], asked: { withinMs: 500 }, expected: 1 },
  {
    name: 'an entry exactly as old as the window no longer counts',
    ledger: [strike({ at: 500 })],
    asked: { withinMs: 500 },
    expected: 0,
  },
  { name: 'an entry of this very moment counts', ledger: [strike({ at: NOW })], asked: { withinMs: 500 }, expected: 1 },
  { name: 'an entry from the future does not', ledger: [strike({ at: NOW + 1 })], expected: 0 },
  { name: 'an entry that expires now does not', ledger: [strike({ expiresAt: NOW })], expected: 0 },
  { name: 'an entry that expires later does', ledger: [strike({ expiresAt: NOW + 1 })], expected: 1 },
  { name: 'another author is not counted', ledger: [strike({ authorId: 'b' })], expected: 0 },
  { name: 'another kind is not counted', ledger: [strike({ kind: 'delete' })], expected: 0 },
  { name: 'another label is not counted', ledger: [strike({ label: 'spam' })], asked: { label: 'troll' }, expected: 0 },
  { name: 'another page is not counted', ledger: [strike({ pageId: 'q' })], asked: { pageId: 'p' }, expected: 0 },
  { name: 'another thread is not counted', ledger: [strike({ threadId: 't' })], asked: { threadId: 'u' }, expected: 0 },
  {
    name: 'the comment that is judged is not its own history',
    ledger: [strike()],
    asked: { exceptCommentId: 'c' },
    expected: 0,
  },
  {
    name: 'strikes count by weight',
    ledger: [strike({ weight: 2 }), strike({ commentId: 'd', weight: 0.5 })],
    expected: 2.5,
  },
  {
    name: 'two versions of one comment are one strike, the heavier',
    ledger: [strike({ at: 1, weight: 2 }), strike({ at: 2 })],
    expected: 2,
  },
  {
    name: 'a pardon cancels the strikes of its comment only',
    ledger: [strike(), strike({ commentId: 'd' }), strike({ kind: 'pardon' })],
    expected: 1,
  },
  {
    name: 'a pardon of another author cancels nothing',
    ledger: [strike(), strike({ kind: 'pardon', authorId: 'b' })],
    expected: 1,
  },
  {
    name: 'replies count each',
    ledger: [strike({ kind: 'reply', at: 1 }), strike({ kind: 'reply', at: 2 })],
    asked: { kind: 'reply' },
    expected: 2,
  },
]

describe('countEntries', () => {
  it.each(ROWS)('$name', ({ ledger, asked, expected }) => {
    expect(countEntries(ledger, query(asked))).toBe(expected)
  })
})
