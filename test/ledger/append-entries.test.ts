import { describe, expect, it } from 'vitest'
import { appendEntries } from '../../src/ledger/append-entries.js'
import { emptyLedger, type LedgerEntry } from '../../src/ledger/ledger.js'

const entry = (id: string): LedgerEntry => ({ id, kind: 'comment', authorId: 'a', at: 0, commentId: id })

describe('appendEntries', () => {
  it('adds what is new, in order, once', () => {
    const ledger = appendEntries(emptyLedger, [entry('a'), entry('b'), entry('a')])
    expect(appendEntries(ledger, [entry('b'), entry('c')]).map((one) => one.id)).toEqual(['a', 'b', 'c'])
  })

  it('returns the ledger itself when nothing is new, and never changes it', () => {
    const ledger = Object.freeze([entry('a')])
    expect(appendEntries(ledger, [entry('a')])).toBe(ledger)
    expect(appendEntries(ledger, [])).toBe(ledger)
    expect(appendEntries(ledger, [entry('b')])).toHaveLength(2)
    expect(ledger).toHaveLength(1)
  })
})
