import { describe, expect, it } from 'vitest'
import type { Comment } from '../../src/comment/comment.js'
import { decide } from '../../src/decision/decide.js'
import type { Decision } from '../../src/decision/decision.js'
import { appendEntries } from '../../src/ledger/append-entries.js'
import { emptyLedger, type Ledger, type LedgerEntry } from '../../src/ledger/ledger.js'
import { compileLadder } from './ladder.js'

const NOW = 1_700_000_000_000
const ZOE = { id: 'zoe', name: 'Zoé Martin' }
const ruleSet = compileLadder()

const entry = (kind: LedgerEntry['kind'], more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id: `${kind}-before`,
  kind,
  authorId: 'zoe',
  at: NOW - 3_600_000,
  commentId: 'before',
  pageId: 'wall',
  ...more,
})
const TROLLED = [entry('strike', { label: 'troll' })]
const JOKED = [...TROLLED, entry('humour')]

interface Scenario {
  readonly name: string
  readonly comment: Partial<Comment> & { readonly text: string }
  readonly ledger?: Ledger
  readonly context?: Readonly<Record<string, boolean>>
  /** `rule/kind`, in order. */
  readonly actions: readonly string[]
  readonly lost?: readonly string[]
  readonly shadow?: readonly string[]
  readonly entries?: readonly string[]
}

const SCENARIOS: readonly Scenario[] = [
  {
    name: 'what no rule answers goes to a person',
    comment: { text: 'hello' },
    actions: ['fallback/assign'],
    entries: ['comment', 'assign'],
  },
  {
    name: 'a threat is deleted, its author blocked, a person told',
    comment: { text: 'threat=0.9' },
    actions: ['remove-threats/delete', 'remove-threats/block', 'remove-threats/escalate'],
    entries: ['comment', 'delete', 'block', 'escalate'],
  },
  { name: 'a weak threat is not removed', comment: { text: 'threat=0.6' }, actions: ['fallback/assign'] },
  {
    name: 'a removal beats the reply and the message of another rule, the assignment stays',
    comment: { text: 'demeaning=0.7 complaint=0.8' },
    context: { faultConfirmed: false },
    actions: ['remove-demeaning/delete', 'answer-complaint/assign', 'answer-complaint/record-lesson'],
    lost: ['answer-complaint/reply', 'answer-complaint/message'],
  },
  {
    name: 'hidden personal data comes with a private word, not with a public reply',
    comment: { text: 'personal_data=1 praise=0.8' },
    context: { consent: false },
    actions: ['hide-personal-data/hide', 'hide-personal-data/message'],
    lost: ['thank/reply'],
  },
  {
    name: 'one message at most: the rule that goes first',
    comment: { text: 'personal_data=1 complaint=0.8' },
    context: { faultConfirmed: false },
    actions: [
      'hide-personal-data/hide',
      'hide-personal-data/message',
      'answer-complaint/assign',
      'answer-complaint/record-lesson',
    ],
    lost: ['answer-complaint/reply', 'answer-complaint/message'],
  },
  {
    name: 'one reply at most',
    comment: { text: 'complaint=0.8 praise=0.6' },
    context: { faultConfirmed: true, consent: false },
    actions: [
      'admit-fault/label',
      'answer-complaint/reply',
      'answer-complaint/message',
      'answer-complaint/assign',
      'answer-complaint/record-lesson',
    ],
    lost: ['thank/reply'],
  },
  {
    name: 'silence beats a reply',
    comment: { text: 'bait=0.6 praise=0.6' },
    actions: ['quiet/silence'],
    lost: ['thank/reply'],
  },
  {
    name: 'the stronger measure stands: delete before hide',
    comment: { text: 'demeaning=0.9 personal_data=0.9' },
    actions: ['remove-demeaning/delete'],
    lost: ['hide-personal-data/hide', 'hide-personal-data/message'],
  },
  {
    name: 'review evidence holds and hands over',
    comment: { text: 'slur=0.45' },
    actions: ['hold-review/hold', 'hold-review/assign'],
  },
  {
    name: 'trolling for the first time earns a strike',
    comment: { text: 'troll=0.6' },
    actions: ['fallback/assign'],
    entries: ['comment', 'assign', 'strike'],
  },
  {
    name: 'trolling again earns the joke',
    comment: { text: 'troll=0.6' },
    ledger: TROLLED,
    actions: ['joke-once/reply'],
    entries: ['comment', 'humour', 'strike', 'strike'],
  },
  {
    name: 'trolling after the joke earns the ban',
    comment: { text: 'troll=0.6' },
    ledger: JOKED,
    actions: ['ban-troll/ban'],
    entries: ['comment', 'ban'],
  },
  {
    name: 'a joke on another page does not count here',
    comment: { text: 'troll=0.6', pageId: 'other' },
    ledger: JOKED,
    actions: ['fallback/assign'],
  },
  {
    name: 'a strike that a pardon took back earns no joke',
    comment: { text: 'troll=0.6' },
    ledger: [...TROLLED, entry('pardon')],
    actions: ['fallback/assign'],
  },
  {
    name: 'no humour where a complaint stands',
    comment: { text: 'troll=0.6 complaint=0.8' },
    ledger: TROLLED,
    context: { faultConfirmed: false },
    actions: [
      'answer-complaint/reply',
      'answer-complaint/message',
      'answer-complaint/assign',
      'answer-complaint/record-lesson',
    ],
    lost: ['joke-once/reply'],
  },
  {
    name: 'a complaint after the joke is answered',
    comment: { text: 'troll=0.6 complaint=0.6' },
    ledger: JOKED,
    context: { faultConfirmed: false },
    actions: [
      'answer-complaint/reply',
      'answer-complaint/message',
      'answer-complaint/assign',
      'answer-complaint/record-lesson',
    ],
  },
  {
    name: "a person's decision is not overridden",
    comment: { text: 'threat=0.9', editedAt: NOW },
    ledger: [entry('human', { commentId: 'c' })],
    actions: ['remove-threats/escalate'],
    lost: ['remove-threats/delete', 'remove-threats/block'],
  },
  {
    name: 'a trial rule is only reported',
    comment: { text: 'sarcasm=0.9' },
    actions: ['fallback/assign'],
    shadow: ['trial/label'],
    entries: ['comment', 'assign'],
  },
  {
    name: 'an unknown fact lets the rule say what then',
    comment: { text: 'complaint=0.8' },
    actions: [
      'admit-fault/assign',
      'answer-complaint/reply',
      'answer-complaint/message',
      'answer-complaint/record-lesson',
    ],
  },
  {
    name: "the brand's own comment is left in peace",
    comment: { text: 'threat=0.9 complaint=0.9', author: { id: 'acme', isSelf: true } },
    actions: ['own-comment/silence'],
  },
  {
    name: 'an author without id is answered and not remembered',
    comment: { text: 'praise=0.7', author: { name: 'Ann' } },
    actions: ['thank/reply'],
    entries: [],
  },
]

describe('decide, by scenario', () => {
  it.each(SCENARIOS)(
    '$name',
    ({ comment, ledger = emptyLedger, context, actions, lost = [], shadow = [], entries }) => {
      const decision = decide(
        ruleSet,
        { id: 'c', pageId: 'wall', author: ZOE, ...comment },
        { ledger, now: NOW, ...(context === undefined ? {} : { context }) },
      )
      const shown = JSON.stringify(decision, null, 2)
      expect(names(decision.actions), shown).toEqual(actions)
      expect(names(decision.lost), shown).toEqual(lost)
      expect(names(decision.shadow), shown).toEqual(shadow)
      if (entries !== undefined)
        expect(
          decision.entries.map((one) => one.kind),
          shown,
        ).toEqual(entries)
    },
  )
})

describe('decide', () => {
  const threat: Comment = { id: 'c', text: 'oh threat=0.9 call 0 personal_data=1', pageId: 'wall', author: ZOE }

  it('quotes the words an action rests on, from the original text', () => {
    const [action] = decide(ruleSet, { ...threat, text: 'oh threat=0.9!' }, { ledger: emptyLedger, now: NOW }).actions
    expect(action?.evidence).toEqual([{ start: 3, end: 13, signal: 'threat', text: 'threat=0.9' }])
  })

  it('does not quote personal data', () => {
    const decision = decide(ruleSet, { ...threat, text: 'personal_data=1' }, { ledger: emptyLedger, now: NOW })
    expect(decision.actions[0]?.evidence).toEqual([{ start: 0, end: 15, signal: 'personal_data', text: null }])
  })

  it('knows a version it has decided, an older one that arrives late, and a newer one', () => {
    const judge = (ledger: Ledger, editedAt?: number): Decision =>
      decide(ruleSet, { ...threat, ...(editedAt === undefined ? {} : { editedAt }) }, { ledger, now: NOW })
    const first = appendEntries(emptyLedger, judge(emptyLedger, 5).entries)
    expect(judge(first, 5)).toMatchObject({ status: 'duplicate', actions: [], entries: [] })
    expect(judge(first)).toMatchObject({ status: 'duplicate' })
    expect(judge(first, 6)).toMatchObject({ status: 'decided' })
  })

  it('lists what was unknown, with the rules it silenced', () => {
    const decision = decide(ruleSet, { id: 'c', text: 'complaint=0.9', author: ZOE }, { ledger: emptyLedger, now: NOW })
    expect(decision.incomplete).toEqual([{ fact: 'context.faultConfirmed', rules: ['admit-fault'] }])
  })

  it('takes nothing for innocent when not everything could be measured', () => {
    const decision = decide(ruleSet, { id: 'c', text: 'incomplete', author: ZOE }, { ledger: emptyLedger, now: NOW })
    expect(decision.incomplete.map((open) => open.fact)).toContain('signals.threat')
    expect(decision.actions.map((action) => action.kind)).toContain('assign')
  })

  it('extracts the order number, quotes it in private only and fills in names and topics', () => {
    const texts = Array.from({ length: 40 }, (_, index) => {
      const comment = { id: `c${index}`, text: 'complaint=0.9/delivery my order acm-123456 is late', author: ZOE }
      return decide(ruleSet, comment, { ledger: emptyLedger, now: NOW, context: { faultConfirmed: false } }).actions
    }).flat()
    const said = texts.flatMap((action) =>
      action.kind === 'reply' || action.kind === 'message' ? [`${action.kind}: ${action.text}`] : [],
    )
    expect(new Set(said)).toEqual(
      new Set([
        'reply: We are sorry.',
        'reply: Sorry, Zoé.',
        'reply: We are sorry about the delivery.',
        'message: We look into it.',
        'message: We look into acm-123456.',
      ]),
    )
    expect(texts.find((action) => action.kind === 'record-lesson')).toMatchObject({ topic: 'delivery' })
  })

  it('never gives the same author the same words twice in a row', () => {
    let ledger: Ledger = emptyLedger
    const variants: number[] = []
    for (let index = 0; index < 12; index += 1) {
      const decision = decide(
        ruleSet,
        { id: `p${index}`, text: 'praise=0.7', author: ZOE },
        { ledger, now: NOW + index },
      )
      ledger = appendEntries(ledger, decision.entries)
      for (const action of decision.actions) if (action.kind === 'reply') variants.push(action.variant)
    }
    expect(variants.length).toBe(12)
    expect(variants.filter((variant, index) => index > 0 && variant === variants[index - 1])).toEqual([])
  })
})

function names(list: readonly { readonly ruleId: string; readonly kind: string }[]): string[] {
  return list.map((one) => `${one.ruleId}/${one.kind}`)
}

describe('decide, called wrongly', () => {
  it.each([
    { name: 'without a text', comment: JSON.parse('{"id": "c1"}') as Comment },
    { name: 'without an id', comment: JSON.parse('{"text": "hello"}') as Comment },
  ])('names itself and the way out for a comment $name', ({ comment }) => {
    expect(() => decide(ruleSet, comment, { ledger: emptyLedger, now: NOW })).toThrow(/^decide: .*parseComment/)
  })
})
