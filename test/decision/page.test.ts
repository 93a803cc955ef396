import { describe, expect, it } from 'vitest'
import {
  type Climate,
  type Comment,
  compileRuleSet,
  type Decision,
  decide,
  pageAfter,
  startClimate,
} from '../../src/index.js'
import { appendEntries } from '../../src/ledger/append-entries.js'
import { emptyLedger, type Ledger } from '../../src/ledger/ledger.js'
import type { CompiledRuleSet } from '../../src/rule-set/compiled-rule-set.js'
import { BASE } from '../rule-set/base.js'
import { spokenSignals } from './spoken-signals.js'

const NOW = 1_800_000_000_000
const MINUTE = 60_000
const REMOVING = { match: ['threat=0.9'], pass: ['hello'] }

const RULES = [
  {
    id: 'remove-threats',
    policy: 'Threats are removed.',
    when: { '>=': [{ var: 'signals.threat' }, 0.5] },
    then: ['delete', { block: { reason: 'threat' } }],
    examples: REMOVING,
  },
  {
    id: 'fold-personal-data',
    policy: 'Personal data is folded away.',
    when: { '>=': [{ var: 'signals.personal_data' }, 0.5] },
    then: ['hide', { message: { template: 'order' } }],
    examples: { match: ['personal_data=0.9'], pass: ['hello'] },
  },
  {
    id: 'joke',
    policy: 'A joke, when nobody is upset.',
    when: {
      and: [
        { '>=': [{ var: 'signals.troll' }, 0.5] },
        { '==': [{ var: 'history.jokes' }, 0] },
        { '==': [{ var: 'climate.mode' }, 'normal'] },
      ],
    },
    then: [{ reply: { template: 'joke' } }],
  },
  {
    id: 'crisis-begins',
    policy: 'A crisis has a plan.',
    when: { and: [{ '==': [{ var: 'climate.mode' }, 'crisis'] }, { var: 'climate.changed' }] },
    then: [
      { 'start-playbook': 'crisis' },
      { 'hold-publishing': { for: '1d' } },
      { escalate: { role: 'pr', priority: 'urgent', brief: 'A crisis.', attach: 'climate' } },
    ],
    examples: {
      match: [{ text: 'x', page: { 'climate.mode': 'crisis', 'climate.changed': true } }],
      pass: ['x', { text: 'x', page: { 'climate.mode': 'crisis' } }],
    },
  },
  {
    id: 'rumour-spreads',
    policy: 'What spreads is answered in public.',
    when: { var: 'rumour.spreadBegins' },
    then: [{ 'publish-statement': { proposal: 'Say what is true.' } }],
  },
]

const RUMOURS = {
  plastic: {
    claims: { en: ['plastic yoghurt|yogurt'] },
    unless: { en: ['=not true'] },
    fact: { en: 'Our cups are glass.' },
    validUntil: '2027-12-31',
  },
}

function compile(more: object = {}): CompiledRuleSet {
  const compiled = compileRuleSet(
    {
      ...BASE,
      languages: ['en'],
      history: { jokes: { count: 'humour', scope: 'page' } },
      climate: { elevated: { negative: 3, authors: 3 }, crisis: { negative: 6, authors: 5 }, rumour: 2 },
      breaker: { perHour: 2, perDay: 50, role: 'support' },
      rumours: RUMOURS,
      rules: RULES,
      ...more,
    },
    { measure: spokenSignals, packs: { en: {} } },
  )
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues))
  return compiled.value
}

const ruleSet = compile()
const comment = (number: number, text: string): Comment => ({
  id: `c${number}`,
  text,
  pageId: 'wall',
  threadId: 't',
  author: { id: `a${number}` },
})

interface Run {
  readonly decisions: readonly Decision[]
  readonly page: Climate
}

function play(texts: readonly string[], rules = ruleSet): Run {
  let page = startClimate(rules.climate, 'wall')
  let ledger: Ledger = emptyLedger
  const decisions = texts.map((text, index) => {
    const each = comment(index, text)
    const decision = decide(rules, each, { ledger, now: NOW + index * MINUTE, page })
    page = pageAfter(rules, page, each, decision)
    ledger = appendEntries(ledger, decision.entries)
    return decision
  })
  return { decisions, page }
}

const kinds = ({ actions }: Decision): string[] => actions.map(({ kind }) => kind)

describe('decide, on a page', () => {
  it('makes removals as always while their number is normal, then holds and hands over, and says once that it does', () => {
    const { decisions, page } = play(Array.from({ length: 5 }, () => 'threat=0.9'))
    expect(decisions.map(kinds)).toEqual([
      ['delete', 'block'],
      ['delete', 'block'],
      ['hold', 'escalate'],
      ['hold', 'escalate'],
      ['hold', 'escalate'],
    ])
    const briefs = decisions.flatMap(({ actions }) => actions.flatMap((one) => (one.kind === 'escalate' ? [one] : [])))
    expect(briefs.map(({ priority }) => priority)).toEqual(['urgent', 'high', 'high'])
    expect(
      briefs.filter(({ brief }) => brief.includes('The circuit breaker has opened: 2 comments removed in an hour')),
    ).toHaveLength(1)
    expect(decisions.map(({ page: note }) => note?.heldBack)).toEqual([false, false, true, true, true])
    expect(decisions[2]?.lost.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['delete', 'block']))
    expect(decisions[3]?.entries.map(({ kind }) => kind)).toEqual(['comment', 'hold', 'escalate'])
    expect(page.breaker.open).toBe(true)
  })

  it('does not tell an author that something was folded away when it was not', () => {
    const { decisions } = play(['threat=0.9', 'threat=0.9', 'personal_data=0.9'])
    expect(decisions[2] === undefined ? [] : kinds(decisions[2])).toEqual(['hold', 'escalate'])
  })

  it('holds nothing back that would not have been removed', () => {
    const { decisions } = play(['threat=0.9', 'threat=0.9', 'troll=0.9', 'hello'])
    expect(decisions.slice(2).map(kinds)).toEqual([['reply'], ['assign']])
  })

  it('knows nothing of a page that is not handed in', () => {
    const decision = decide(ruleSet, comment(1, 'threat=0.9'), { ledger: emptyLedger, now: NOW })
    expect(kinds(decision)).toEqual(['delete', 'block'])
    expect('page' in decision).toBe(false)
  })

  it('starts the plan of a crisis with the comment that begins it, once, with the story so far', () => {
    const { decisions, page } = play(
      Array.from({ length: 9 }, (_, index) => `complaint=0.9 call me on 0612345${index}78`),
    )
    const started = decisions.flatMap((decision, index) => (kinds(decision).includes('start-playbook') ? [index] : []))
    expect(started).toEqual([5])
    const escalated = decisions[5]?.actions.find(({ kind }) => kind === 'escalate')
    const brief = escalated?.kind === 'escalate' ? escalated.brief : ''
    expect(brief).toContain('A crisis.\nMode: crisis since')
    expect(brief).toContain('6 negative (100 %)')
    expect(brief).not.toContain('0612345')
    expect(page.publishingHeldUntil).toBe(NOW + 5 * MINUTE + 86_400_000)
    expect(page.timeline.map(({ detail }) => detail)).toEqual([
      'elevated',
      'crisis',
      'start-playbook',
      'hold-publishing',
    ])
  })

  it('lets rules be silent about what is no joke in a crisis', () => {
    const { decisions } = play([...Array.from({ length: 3 }, () => 'complaint=0.9'), 'troll=0.9'])
    expect(decisions[3] === undefined ? [] : kinds(decisions[3])).toEqual(['assign'])
  })

  it('proposes a statement when a rumour of the register begins to spread, never one that has expired', () => {
    const told = ['there is plastic in the yogurts', 'Plastic, in your yoghurt!', 'yoghurts with plastic']
    expect(play(told).decisions.map((each) => kinds(each).includes('publish-statement'))).toEqual([false, true, false])
    const denied = play(told.map((text) => `It is not true that ${text}`))
    expect(denied.decisions.every((each) => !kinds(each).includes('publish-statement'))).toBe(true)
    const expired = compile({ rumours: { plastic: { ...RUMOURS.plastic, validUntil: '2026-12-31' } } })
    expect(play(told, expired).decisions.every((each) => !kinds(each).includes('publish-statement'))).toBe(true)
  })

  it('answers a rumour of the register with its fact, and with nothing once that has expired', () => {
    const answer = {
      id: 'answer',
      policy: 'Facts.',
      when: { '!=': [{ var: 'rumour.id' }, ''] },
      then: [{ reply: { template: 'fact' } }],
    }
    const fact = { tone: 'factual', optional: true, variants: { en: ['We have checked. {rumour.fact}'] } }
    const saying = (validUntil: string) =>
      compile({
        templates: { ...BASE.templates, fact },
        rules: [...RULES, answer],
        rumours: { plastic: { ...RUMOURS.plastic, validUntil } },
      })
    const said = (rules: CompiledRuleSet) =>
      play(['there is plastic in the yogurts'], rules).decisions[0]?.actions.map((action) =>
        action.kind === 'reply' ? action.text : action.kind,
      )
    expect(said(saying('2027-12-31'))).toEqual(['We have checked. Our cups are glass.'])
    expect(said(saying('2026-12-31'))).toEqual(['assign'])
  })

  it('proposes gestures within the budget of author and page, and never to trolls or abusers', () => {
    const offer = {
      id: 'offer',
      policy: 'A gesture.',
      when: { '>=': [{ var: 'signals.complaint' }, 0.5] },
      then: [{ 'offer-compensation': { proposal: 'A voucher.', amount: 10 } }],
    }
    const rules = compile({
      rules: [...RULES, offer],
      compensation: {
        currency: 'EUR',
        most: 15,
        perAuthor: { amount: 20, within: '30d' },
        perPage: { amount: 40, within: '1d' },
      },
    })
    const offered = (texts: readonly string[], author?: string): boolean[] => {
      let page = startClimate(rules.climate)
      let ledger: Ledger = emptyLedger
      return texts.map((text, index) => {
        const each = { ...comment(index, text), author: { id: author ?? `a${index}` } }
        const decision = decide(rules, each, { ledger, now: NOW + index * MINUTE, page })
        page = pageAfter(rules, page, each, decision)
        ledger = appendEntries(ledger, decision.entries)
        return kinds(decision).includes('offer-compensation')
      })
    }
    expect(
      offered(
        Array.from({ length: 3 }, () => 'complaint=0.9'),
        'one',
      ),
    ).toEqual([true, true, false])
    expect(offered(Array.from({ length: 6 }, () => 'complaint=0.9'))).toEqual([true, true, true, true, false, false])
    expect(offered(['complaint=0.9 troll=0.6', 'complaint=0.9 slur=0.9'])).toEqual([false, false])
  })

  it('says what a plan asks, step by step', () => {
    const steps = [{ do: 'Decide who decides.', role: 'support', within: '15m' }]
    const rules = compile({ playbooks: { crisis: { describe: 'A crisis.', steps } } })
    const { decisions } = play(
      Array.from({ length: 6 }, () => 'complaint=0.9'),
      rules,
    )
    expect(decisions[5]?.actions.find(({ kind }) => kind === 'start-playbook')).toMatchObject({
      playbook: 'crisis',
      steps: [{ do: 'Decide who decides.', role: 'support', respondBy: NOW + 5 * MINUTE + 15 * MINUTE }],
    })
  })

  it('decides a comment again the same way, and counts it once', () => {
    const { decisions, page } = play(['complaint=0.9', 'threat=0.9'])
    const again = decide(ruleSet, comment(1, 'threat=0.9'), {
      ledger: emptyLedger,
      now: NOW + MINUTE,
      page: play(['complaint=0.9']).page,
    })
    expect(again).toEqual(decisions[1])
    expect(pageAfter(ruleSet, page, comment(1, 'threat=0.9'), again)).toEqual(page)
    const duplicate = decide(ruleSet, comment(1, 'threat=0.9'), { ledger: again.entries, now: NOW + MINUTE, page })
    expect(pageAfter(ruleSet, page, comment(1, 'threat=0.9'), duplicate)).toBe(page)
  })

  it('counts neither the brand nor its staff', () => {
    const own = { ...comment(1, 'complaint=0.9'), author: { id: 'us', isSelf: true } }
    const start = startClimate(ruleSet.climate)
    const after = pageAfter(ruleSet, start, own, decide(ruleSet, own, { ledger: emptyLedger, now: NOW, page: start }))
    expect(after.slices.map(({ negative }) => negative)).toEqual([0])
  })
})
