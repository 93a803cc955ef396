import { describe, expect, it } from 'vitest'
import { type CompileOptions, compileRuleSet } from '../../src/rule-set/compile-rule-set.js'
import { spokenSignals } from '../decision/spoken-signals.js'
import { BASE, nested } from './base.js'

const options: CompileOptions = { measure: spokenSignals }
const THREAT = { '>=': [{ var: 'signals.threat' }, 0.5] }
const SLUR = { '>': [{ var: 'signals.slur' }, 0.6] }
const HATES = { '>=': [{ var: 'signals.profanity' }, 0.9] }
const RESOLVED = { '>': [{ var: 'history.settledHere' }, 0] }
const RESOLVED_ONCE = { '>': [{ var: 'history.settled' }, 0] }
const examples = { match: ['a'], pass: ['b'] }
const CONTEXT = { context: { consent: { type: 'boolean' }, n: { type: 'number' }, resolved: { type: 'boolean' } } }
const HISTORY = {
  history: {
    humourHere: { count: 'humour', scope: 'page' },
    lately: { count: 'humour', scope: 'page', within: '30d' },
    strikes: { count: 'strike' },
    settled: { count: 'resolution' },
    settledHere: { count: 'resolution', scope: 'comment' },
  },
}

function issuesOf(document: unknown, more: CompileOptions = {}): string[] {
  const compiled = compileRuleSet(document, { ...options, ...more })
  return (compiled.ok ? compiled.warnings : compiled.issues).map((found) => `${found.code} ${found.path}`)
}

const withRule = (rule: object, more: object = {}) => ({
  ...BASE,
  ...more,
  rules: [{ id: 'r', policy: 'A policy.', examples, ...rule }],
})

describe('the proof that a removal needs its evidence', () => {
  it.each([
    { name: 'a plain comparison', when: THREAT, then: 'delete' },
    { name: 'the literal first', when: { '<=': [0.5, { var: 'signals.threat' }] }, then: 'block' },
    { name: 'between', when: { '<=': [0.6, { var: 'signals.threat' }, 0.9] }, then: 'delete' },
    { name: 'either of two grades', when: { or: [THREAT, SLUR] }, then: 'delete' },
    {
      name: 'the greatest of several',
      when: { '>=': [{ max: [{ var: 'signals.threat' }, { var: 'signals.slur' }] }, 0.7] },
      then: 'mute',
    },
    { name: 'a grade and something else', when: { and: [HATES, THREAT] }, then: 'delete' },
    {
      name: 'a denial pushed inward',
      when: { '!': [{ or: [{ '<': [{ var: 'signals.threat' }, 0.5] }, HATES] }] },
      then: 'delete',
    },
    { name: 'both branches of an if', when: { if: [{ var: 'context.resolved' }, THREAT, SLUR] }, then: 'delete' },
    { name: 'hide by personal data', when: { '>=': [{ var: 'signals.personal_data' }, 0.5] }, then: 'hide' },
    { name: 'hide by consent', when: { and: [{ var: 'context.consent' }, RESOLVED] }, then: 'hide' },
    {
      name: 'hide by consent, compared',
      when: { and: [{ '==': [{ var: 'context.consent' }, true] }, RESOLVED] },
      then: 'hide',
    },
    {
      name: 'ban by the ladder',
      when: { and: [{ '>': [{ var: 'signals.troll' }, 0] }, { '>': [{ var: 'history.humourHere' }, 0] }] },
      then: 'ban',
    },
    { name: 'ban by a grade', when: { and: [THREAT, { '>=': [{ var: 'history.strikes' }, 2] }] }, then: 'ban' },
  ])('accepts $name', ({ when, then }) => {
    const request = {
      delete: 'delete',
      hide: 'hide',
      block: { block: { reason: 'x' } },
      mute: { mute: { for: '1d' } },
      ban: { ban: { reason: 'x' } },
    }[then]
    expect(issuesOf(withRule({ when, then: [request] }, { ...CONTEXT, ...HISTORY }))).toEqual([])
  })

  it.each([
    {
      name: 'a grade too low',
      when: { '>=': [{ var: 'signals.threat' }, 0.49] },
      then: 'delete',
      way: 'signals.threat >= 0.49',
    },
    {
      name: 'above a little less',
      when: { '>': [{ var: 'signals.threat' }, 0.4999] },
      then: 'delete',
      way: 'signals.threat > 0.4999',
    },
    {
      name: 'one path of two',
      when: { or: [THREAT, { and: [HATES, { var: 'author.known' }] }] },
      then: 'delete',
      way: 'signals.profanity >= 0.9 and author.known',
    },
    { name: 'a signal of no grade', when: HATES, then: 'block', way: 'signals.profanity >= 0.9' },
    { name: 'a denied grade', when: { '!': [THREAT] }, then: 'delete', way: '! (signals.threat >= 0.5)' },
    {
      name: 'a sum of weak grades',
      when: { '>=': [{ '+': [{ var: 'signals.threat' }, { var: 'signals.slur' }] }, 0.5] },
      then: 'delete',
      way: '(signals.threat + signals.slur) >= 0.5',
    },
    {
      name: 'one branch of an if',
      when: { if: [THREAT, THREAT, HATES] },
      then: 'delete',
      way: 'if (signals.threat >= 0.5), (signals.threat >= 0.5), (signals.profanity >= 0.9)',
    },
    {
      name: 'delete by personal data',
      when: { '>=': [{ var: 'signals.personal_data' }, 0.9] },
      then: 'delete',
      way: 'signals.personal_data >= 0.9',
    },
    {
      name: 'hide by consent and what was settled of another comment',
      when: { and: [{ var: 'context.consent' }, RESOLVED_ONCE] },
      then: 'hide',
      way: 'context.consent and history.settled > 0',
    },
    {
      name: 'hide without consent',
      when: { '!': [{ var: 'context.consent' }] },
      then: 'hide',
      way: '! context.consent',
    },
    { name: 'hide by what is settled', when: { var: 'context.resolved' }, then: 'hide', way: 'context.resolved' },
    {
      name: 'ban by trolling alone',
      when: { '>=': [{ var: 'signals.troll' }, 0.9] },
      then: 'ban',
      way: 'signals.troll >= 0.9',
    },
    {
      name: 'ban by the joke alone',
      when: { '>=': [{ var: 'history.humourHere' }, 1] },
      then: 'ban',
      way: 'history.humourHere >= 1',
    },
    {
      name: 'ban by strikes',
      when: { and: [{ '>=': [{ var: 'history.strikes' }, 3] }, { '>': [{ var: 'signals.troll' }, 0] }] },
      then: 'ban',
      way: 'history.strikes >= 3 and signals.troll > 0',
    },
    {
      name: 'a removal that one way of an inner choice reaches without evidence',
      when: {
        and: [
          { or: [{ '>=': [{ var: 'signals.threat' }, 0.8] }, { '>': [{ var: 'comment.length' }, 9] }] },
          { '!': { var: 'comment.isReply' } },
        ],
      },
      then: 'delete',
      way: 'comment.length > 9 and ! comment.isReply',
    },
  ])('refuses $name', ({ when, then, way }) => {
    const request = {
      delete: 'delete',
      hide: 'hide',
      block: { block: { reason: 'x' } },
      ban: { ban: { reason: 'x' } },
    }[then]
    const compiled = compileRuleSet(withRule({ when, then: [request] }, { ...CONTEXT, ...HISTORY }), options)
    expect(compiled.ok ? [] : compiled.issues.map((found) => [found.code, found.path])).toEqual([
      ['removal-unproven', '/rules/0/then/0'],
    ])
    expect(compiled.ok ? '' : compiled.issues[0]?.message).toContain(`\`${way}\``)
  })

  it('refuses a removal when the condition was not judged, and grades left out by the rule set', () => {
    expect(issuesOf(withRule({ when: THREAT, then: ['delete'], unknown: ['hide'] }))).toEqual([
      'removal-unproven /rules/0/unknown/0',
    ])
    expect(issuesOf(withRule({ when: THREAT, then: ['delete'] }, { removalGrade: ['slur'] }))).toEqual([
      'removal-unproven /rules/0/then/0',
    ])
  })
})

describe('the gate of humour', () => {
  const joke = (when: unknown) => withRule({ when, then: [{ reply: { template: 'joke' } }] }, HISTORY)
  it('needs a count of humour for ever on the page to be 0', () => {
    const troll = { '>=': [{ var: 'signals.troll' }, 0.5] }
    expect(issuesOf(joke({ and: [troll, { '==': [{ var: 'history.humourHere' }, 0] }] }))).toEqual([])
    expect(issuesOf(joke({ and: [troll, { '!': [{ var: 'history.humourHere' }] }] }))).toEqual([])
    expect(issuesOf(joke({ and: [troll, { '<': [{ var: 'history.humourHere' }, 1] }] }))).toEqual([])
    expect(issuesOf(joke(troll))).toEqual(['humour-ungated /rules/0/then/0'])
    expect(issuesOf(joke({ and: [troll, { '==': [{ var: 'history.lately' }, 0] }] }))).toEqual([
      'humour-ungated /rules/0/then/0',
    ])
    expect(issuesOf(joke({ or: [troll, { '==': [{ var: 'history.humourHere' }, 0] }] }))).toEqual([
      'humour-ungated /rules/0/then/0',
    ])
  })
})

describe('compileRuleSet', () => {
  it('reads facts by their own names only', () => {
    for (const name of [
      'constructor',
      '__proto__',
      'toString',
      'signals',
      'signals.constructor',
      'comment.text',
      'author.__proto__',
      '',
      'history.humourHere',
    ])
      expect(issuesOf(withRule({ when: { '==': [{ var: name }, 1] }, then: [{ label: 'x' }] }))[0], name).toMatch(
        /^unknown-(fact|signal) \/rules\/0\/when\/==\/0\/var$/,
      )
  })

  it('returns every issue, not the first', () => {
    const broken = withRule(
      {
        when: { and: [{ frob: 1 }, { '>=': [{ var: 'signals.thret' }, 'x'] }] },
        then: ['delete', { assign: { role: 'nobody', within: '1h' } }],
        examples: undefined,
      },
      { roles: ['support'] },
    )
    expect(issuesOf(broken)).toEqual([
      'unknown-operator /rules/0/when/and/0/frob',
      'unknown-signal /rules/0/when/and/1/>=/0/var',
      'removal-without-examples /rules/0/examples',
      'unknown-role /rules/0/then/1/assign/role',
    ])
  })

  it.each([null, undefined, 7, 'rules', [], true, () => 1, Symbol('x'), new Map(), Number.NaN])(
    'refuses %s calmly',
    (document) => {
      expect(compileRuleSet(document, options).ok).toBe(false)
    },
  )

  it('refuses cycles and endless depth calmly', () => {
    const circle: Record<string, unknown> = { ...BASE }
    circle.rules = [circle]
    expect(issuesOf(circle)).toContain(
      'too-large /rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0',
    )
    expect(issuesOf(withRule({ when: nested(60), then: [{ label: 'x' }] }))[0]).toMatch(/^too-large/)
  })

  it('gives a fingerprint that depends on what is decided, and on nothing else', () => {
    const hash = (document: unknown): string => {
      const compiled = compileRuleSet(document, options)
      return compiled.ok ? compiled.value.hash : JSON.stringify(compiled.issues)
    }
    const rule = { when: THREAT, then: ['delete'] }
    expect(hash(withRule(rule))).toMatch(/^[0-9a-f]{16}$/)
    expect(hash(JSON.parse(JSON.stringify(withRule(rule))))).toBe(hash(withRule(rule)))
    expect(hash({ rules: withRule(rule).rules, ...BASE })).toBe(hash(withRule(rule)))
    expect(hash(withRule({ ...rule, examples: { match: ['c'], pass: ['d'] } }))).toBe(hash(withRule(rule)))
    expect(hash(withRule({ ...rule, when: SLUR }))).not.toBe(hash(withRule(rule)))
  })

  it('calls up a rule only when a signal it needs is there', () => {
    const rules = Array.from({ length: 1000 }, (_, index) => ({
      id: `r${index}`,
      policy: 'P.',
      when: { '>=': [{ var: 'signals.complaint' }, (index + 1) / 1001] },
      then: [{ label: `l${index}` }],
    }))
    const compiled = compileRuleSet({ ...BASE, rules }, options)
    expect(compiled.ok && compiled.value.always).toEqual([])
    expect(compiled.ok && compiled.value.bySignal.get('complaint')?.length).toBe(1000)
  })

  it('refuses a reply that would itself be moderated', () => {
    const templates = { ...BASE.templates, rude: { tone: 'plain', variants: { en: ['You are threat=0.9'] } } }
    expect(issuesOf({ ...BASE, templates })).toEqual(['unkind-template /templates/rude/variants/en/0'])
  })
})

describe('what is no rule set', () => {
  it.each([undefined, null, 'text', 7, []])('is named as such: %j', (document) => {
    const compiled = compileRuleSet(document)
    expect(compiled.ok).toBe(false)
    if (!compiled.ok) expect(compiled.issues).toMatchObject([{ code: 'wrong-type', path: '' }])
  })

  it('has defaults of the type it declares, and no consent by default', () => {
    const compiled = compileRuleSet({
      ...BASE,
      context: { vip: { type: 'boolean', default: 'yes' }, consent: { type: 'boolean', default: true } },
    })
    if (compiled.ok) expect.fail('compiles')
    expect(compiled.issues.map(({ code, path }) => `${code} ${path}`).sort()).toEqual([
      'removal-unproven /context/consent/default',
      'wrong-type /context/vip/default',
    ])
  })
})
