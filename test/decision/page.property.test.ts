import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Comment, compileRuleSet, type Decision, decide, pageAfter, startClimate } from '../../src/index.js'
import { appendEntries } from '../../src/ledger/append-entries.js'
import { emptyLedger, type Ledger } from '../../src/ledger/ledger.js'
import { REMOVAL_KINDS } from '../../src/rule-set/action.js'
import type { CompiledRuleSet } from '../../src/rule-set/compiled-rule-set.js'

// Random days on a page under the shipped rules, played by people who mean harm, complain, tease and praise; comments come twice, late and edited,
// from several accounts. Climate and circuit breaker are on, and small enough to act.

const PER_HOUR = 3
const NOW = 1_800_000_000_000
const MINUTE = 60_000
const ANSWERS = ['reply', 'message', 'assign', 'escalate', 'silence', ...REMOVAL_KINDS]
const PRIVATE = ['0639981234', '06 39 98 12 34', 'ACM-44107', 'jane.doe@example.com']

function compile(): CompiledRuleSet {
  const compiled = compileRuleSet({
    sangfroid: 1,
    name: 'acme',
    extends: ['sangfroid/default'],
    climate: {
      elevated: { negative: 4, authors: 3 },
      crisis: { negative: 8, authors: 5 },
      controversy: { negative: 5, authors: 4 },
    },
    breaker: { perHour: PER_HOUR, perDay: 9, role: 'moderation' },
  })
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues))
  return compiled.value
}
const ruleSet = compile()

const WORDS = [
  'I will kill you.',
  'Sale bougnoule, rentre chez toi.',
  'Ferme ta gueule sale connard.',
  'You are a bunch of thieves and liars.',
  'My order ACM-44107 still has not arrived, three weeks late.',
  'Ma commande n’est toujours pas arrivée, c’est honteux.',
  'Appelez-moi au 06 39 98 12 34, personne ne répond.',
  'Write to me: jane.doe@example.com',
  'Go on, change my mind. You never answer.',
  'Prouvez-moi donc le contraire, bande de guignols.',
  'Merci beaucoup, service au top !',
  'Are you open on Sundays?',
  'Il paraît que vous fermez tous vos magasins.',
  'I disagree with you.',
  'k1ll y0ur$elf',
  '',
] as const

interface Posted {
  readonly words: string
  readonly author: string
  readonly thread: string
  readonly number: number
  readonly minute: number
  readonly edited: boolean
  readonly reach: number
}

const posted: fc.Arbitrary<Posted> = fc.record({
  words: fc.constantFrom(...WORDS),
  author: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  thread: fc.constantFrom('t1', 't2'),
  number: fc.nat(25),
  minute: fc.nat(400),
  edited: fc.boolean(),
  reach: fc.constantFrom(0, 5, 2000),
})
const timeline = fc.array(posted, { minLength: 1, maxLength: 30 })

interface Step {
  readonly comment: Comment
  readonly decision: Decision
  readonly at: number
}

function play(list: readonly Posted[], isInOrder: boolean): readonly Step[] {
  let page = startClimate(ruleSet.climate, 'wall')
  let ledger: Ledger = emptyLedger
  return list.map(({ words, author, thread, number, minute, edited, reach }) => {
    const at = NOW + minute * MINUTE
    const comment: Comment = {
      id: `${author}${number}`,
      text: words,
      pageId: 'wall',
      threadId: thread,
      author: { id: author },
      createdAt: at,
      engagement: { likes: reach },
      ...(edited ? { editedAt: at } : {}),
    }
    const decision = decide(ruleSet, comment, { ledger, now: at, page })
    page = pageAfter(ruleSet, page, comment, decision)
    // What arrives after the window has gone is not remembered, so it is the ledger that keeps it from counting twice.
    if (isInOrder) expect(pageAfter(ruleSet, page, comment, decision)).toEqual(page)
    page = JSON.parse(JSON.stringify(page))
    ledger = appendEntries(ledger, decision.entries)
    return { comment, decision, at }
  })
}

const removes = ({ actions }: Decision): boolean =>
  actions.some(({ kind }) => REMOVAL_KINDS.some((removal) => removal === kind))
const announces = ({ actions }: Decision): boolean =>
  actions.some((action) => action.kind === 'escalate' && action.brief.includes('circuit breaker has opened'))

describe('a page under attack', () => {
  it('keeps every promise, in two hundred random timelines', () => {
    fc.assert(
      fc.property(timeline, (list) => {
        const inOrder = [...list].sort((a, b) => a.minute - b.minute)
        const steps = play(inOrder, true)
        expect(JSON.stringify(play(inOrder, true))).toBe(JSON.stringify(steps))
        let announced = 0
        let open = false
        for (const [index, { decision, at }] of steps.entries()) {
          if (decision.status === 'duplicate') continue
          expect(decision.actions.some(({ kind }) => ANSWERS.includes(kind))).toBe(true)
          if (decision.page?.heldBack === true) {
            expect(removes(decision)).toBe(false)
            expect(decision.actions.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['hold', 'escalate']))
            if (!open) announced += 1
            expect(announces(decision)).toBe(!open)
            open = true
          } else if (removes(decision)) open = false
          const lately = steps
            .slice(0, index + 1)
            .filter((step) => step.at > at - 55 * MINUTE && removes(step.decision))
          expect(new Set(lately.map(({ comment }) => comment.id)).size).toBeLessThanOrEqual(PER_HOUR)
          for (const action of decision.actions) {
            if (action.kind === 'reply') for (const secret of PRIVATE) expect(action.text).not.toContain(secret)
            if (action.kind === 'reply' && action.tone === 'humour') expect(decision.page?.mode).toBe('normal')
            if (action.kind === 'escalate') for (const secret of PRIVATE) expect(action.brief).not.toContain(secret)
          }
        }
        expect(steps.filter(({ decision }) => announces(decision)).length).toBe(announced)
      }),
      { numRuns: 200 },
    )
  })

  it('holds out when comments come in any order', () => {
    fc.assert(
      fc.property(timeline, (list) => {
        for (const { decision } of play(list, false))
          if (decision.status === 'decided')
            expect(decision.actions.some(({ kind }) => ANSWERS.includes(kind))).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
