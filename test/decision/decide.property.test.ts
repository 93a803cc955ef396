import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Comment } from '../../src/comment/comment.js'
import { decide } from '../../src/decision/decide.js'
import type { Decision } from '../../src/decision/decision.js'
import { appendEntries } from '../../src/ledger/append-entries.js'
import { emptyLedger, type Ledger } from '../../src/ledger/ledger.js'
import { REMOVAL_KINDS } from '../../src/rule-set/action.js'
import { SIGNAL_IDS } from '../../src/rule-set/signal-ids.js'
import { compileLadder, LADDER } from './ladder.js'

const NOW = 1_700_000_000_000
const ANSWERS = ['reply', 'message', 'assign', 'escalate', 'silence', ...REMOVAL_KINDS]
const ruleSet = compileLadder()

const spoken = fc
  .array(fc.tuple(fc.constantFrom(...SIGNAL_IDS), fc.constantFrom('0.3', '0.45', '0.5', '0.8', '0.9', '1', '?')), {
    maxLength: 4,
  })
  .map((list) => list.map(([id, value]) => `${id}=${value}`).join(' '))
const trolling = fc.constantFrom(
  'troll=0.6',
  'troll=0.9 bait=0.5',
  'troll=0.6 complaint=0.8',
  'troll=0.6 threat=0.9',
  'hello',
  'troll=0.3',
  'praise=0.7',
)
const text = fc.oneof(spoken, trolling, fc.string({ unit: 'binary', maxLength: 40 }))
const comment: fc.Arbitrary<Comment> = fc.record({
  id: fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c5', 'c6'),
  text,
  pageId: fc.constantFrom('wall', 'shop'),
  author: fc.constantFrom({ id: 'zoe', name: 'Zoé' }, { id: 'max' }, { name: 'nobody' }),
  editedAt: fc.constantFrom(1, 2, 3),
})
const context = fc.record({ faultConfirmed: fc.boolean(), consent: fc.boolean() }, { requiredKeys: [] })

/** Decides comments one after the other, each with the history of those before it. */
function play(
  comments: readonly Comment[],
): readonly { readonly comment: Comment; readonly decision: Decision; readonly before: Ledger }[] {
  let ledger: Ledger = emptyLedger
  return comments.map((each, index) => {
    const before = ledger
    const decision = decide(ruleSet, each, { ledger, now: NOW + index * 60_000 })
    ledger = appendEntries(ledger, decision.entries)
    return { comment: each, decision, before }
  })
}

describe('decide', () => {
  it('is repeatable, byte for byte', () => {
    fc.assert(
      fc.property(fc.array(comment, { maxLength: 6 }), (comments) => {
        expect(JSON.stringify(play(comments))).toBe(JSON.stringify(play(comments)))
      }),
    )
  })

  it('survives a round trip through JSON', () => {
    fc.assert(
      fc.property(fc.array(comment, { maxLength: 6 }), (comments) => {
        for (const { decision } of play(comments)) expect(JSON.parse(JSON.stringify(decision))).toEqual(decision)
      }),
    )
  })

  it('does not depend on the order in which rules are written', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(LADDER.rules, { minLength: LADDER.rules.length }),
        comment,
        context,
        (rules, each, given) => {
          const shuffled = compileLadder({ rules })
          const options = { ledger: emptyLedger, now: NOW, context: given }
          expect(withoutHash(decide(shuffled, each, options))).toEqual(
            withoutHash(decide(compileLadder({ rules: LADDER.rules }), each, options)),
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is the same with a rule more that does not match', () => {
    const extra = {
      id: 'never-here',
      policy: 'Only elsewhere.',
      precedence: 500,
      when: { '==': [{ var: 'comment.lang' }, 'xx'] },
      then: ['silence'],
    }
    const larger = compileLadder({ rules: [...LADDER.rules, extra] })
    fc.assert(
      fc.property(comment, context, (each, given) => {
        const options = { ledger: emptyLedger, now: NOW, context: given }
        expect(withoutHash(decide(larger, each, options))).toEqual(withoutHash(decide(ruleSet, each, options)))
      }),
    )
  })

  it('leaves no comment unanswered', () => {
    fc.assert(
      fc.property(fc.array(comment, { maxLength: 6 }), (comments) => {
        for (const { decision } of play(comments))
          if (decision.status === 'decided')
            expect(decision.actions.some((action) => ANSWERS.includes(action.kind))).toBe(true)
      }),
    )
  })

  it('removes nothing without removal-grade evidence, the troll ladder, or personal data for hiding', () => {
    fc.assert(
      fc.property(fc.array(comment, { maxLength: 8 }), (comments) => {
        for (const { decision, before, comment: judged } of play(comments)) {
          const act = (id: string): boolean => (decision.signals[id]?.value ?? 0) >= 0.5
          for (const action of decision.actions) {
            if (!REMOVAL_KINDS.some((kind) => kind === action.kind)) continue
            const graded = [...ruleSet.removalGrade].some(act)
            const laddered =
              action.kind === 'ban' &&
              act('troll') &&
              before.some((entry) => entry.kind === 'humour' && entry.authorId === judged.author?.id)
            expect(graded || laddered || (action.kind === 'hide' && act('personal_data'))).toBe(true)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('gives humour at most once to one author on one page, and no ban for trolling before it', () => {
    const trolls = fc.array(
      fc.record({
        id: fc.integer({ min: 0, max: 30 }).map((n) => `c${n}`),
        text: trolling,
        pageId: fc.constantFrom('wall', 'shop'),
        author: fc.constantFrom({ id: 'zoe' }, { id: 'max' }),
        editedAt: fc.constantFrom(1, 2),
      }),
      { minLength: 4, maxLength: 25 },
    )
    let bans = 0
    fc.assert(
      fc.property(trolls, (comments) => {
        const told = new Set<string>()
        for (const { decision, comment: judged } of play(comments)) {
          const place = `${judged.author?.id ?? ''} on ${judged.pageId ?? ''}`
          for (const action of decision.actions) {
            if (action.kind === 'ban') {
              bans += 1
              expect(told.has(place)).toBe(true)
            }
            if (action.kind === 'reply' && action.tone === 'humour') {
              expect(told.has(place)).toBe(false)
              told.add(place)
            }
          }
        }
      }),
      { numRuns: 300 },
    )
    expect(bans).toBeGreaterThan(50)
  })

  it('quotes evidence from the original text', () => {
    fc.assert(
      fc.property(comment, (judged) => {
        const { actions } = decide(ruleSet, judged, { ledger: emptyLedger, now: NOW })
        for (const piece of actions.flatMap((action) => action.evidence)) {
          if (piece.text !== null) expect(judged.text.slice(piece.start, piece.end)).toBe(piece.text)
          else expect(judged.text).toContain('personal_data')
        }
      }),
    )
  })
})

function withoutHash(decision: Decision): object {
  const { ruleSet: _, ...rest } = decision
  return {
    ...rest,
    actions: decision.actions.map((action) => ('variant' in action ? { ...action, text: '', variant: 0 } : action)),
    entries: decision.entries.map((entry) => ({ ...entry, variant: '' })),
  }
}
