import { describe, expect, it } from 'vitest'
import { appendEntries, type Comment, decide, emptyLedger, type Ledger } from '../../src/index.js'
import { compileLadder } from './ladder.js'

const ruleSet = compileLadder()
const COMMENT: Comment = {
  id: 'c1',
  text: 'complaint=0.9',
  platform: 'facebook',
  pageId: 'wall',
  author: { id: 'zoe' },
}

function played(comment: Comment, ledger: Ledger = emptyLedger): Ledger {
  return appendEntries(ledger, decide(ruleSet, comment, { ledger, now: 1000 }).entries)
}

describe('a comment that comes again', () => {
  it.each([
    { name: 'as it was', change: {}, status: 'duplicate' },
    { name: 'from another platform', change: { platform: 'instagram' }, status: 'decided' },
    { name: 'from a platform nobody names', change: { platform: undefined }, status: 'duplicate' },
    { name: 'with another text and no word of an edit', change: { text: 'threat=0.9' }, status: 'decided' },
    { name: 'edited later', change: { editedAt: 5 }, status: 'decided' },
  ])('$name: $status', ({ change, status }) => {
    const { platform, ...rest } = { ...COMMENT, ...change }
    const again: Comment = platform === undefined ? rest : { ...rest, platform }
    expect(decide(ruleSet, again, { ledger: played(COMMENT), now: 2000 }).status).toBe(status)
  })

  it('keeps the entries of both texts, and knows both', () => {
    const edited = { ...COMMENT, text: 'threat=0.9' }
    const ledger = played(edited, played(COMMENT))
    expect(new Set(ledger.map(({ id }) => id)).size).toBe(ledger.length)
    expect(ledger.filter(({ kind }) => kind === 'delete')).toHaveLength(1)
    for (const known of [COMMENT, edited])
      expect(decide(ruleSet, known, { ledger, now: 3000 }).status).toBe('duplicate')
  })

  it('is a duplicate for entries of before platforms and fingerprints were kept', () => {
    const ledger: Ledger = [{ id: 'c1@0', kind: 'comment', authorId: 'zoe', at: 0, commentId: 'c1', version: 0 }]
    expect(decide(ruleSet, COMMENT, { ledger, now: 1 }).status).toBe('duplicate')
  })
})

describe('a wrong call', () => {
  it.each([
    { name: 'no time', call: () => decide(ruleSet, COMMENT, { ledger: [], now: Number.NaN }), says: '`now`' },
    // @ts-expect-error no options
    { name: 'no options', call: () => decide(ruleSet, COMMENT), says: '`ledger`' },
    // @ts-expect-error no comment
    { name: 'no comment', call: () => decide(ruleSet, {}, { ledger: [], now: 1 }), says: '`text`' },
    // @ts-expect-error not compiled
    { name: 'no rule set', call: () => decide({}, COMMENT, { ledger: [], now: 1 }), says: 'compileRuleSet' },
  ])('is told what is wrong with it: $name', ({ call, says }) => {
    expect(call).toThrow(TypeError)
    expect(call).toThrow(says)
  })
})
