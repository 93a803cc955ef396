import { describe, expect, it } from 'vitest'
import { checkTrials } from '../../src/prove/tests/check-trials.js'
import { parseTests } from '../../src/prove/tests/parse-tests.js'
import { runTrials } from '../../src/prove/tests/run-trials.js'
import { toTrials } from '../../src/prove/tests/to-trials.js'
import type { Trial } from '../../src/prove/tests/trial.js'
import { trialsOfRules } from '../../src/prove/tests/trials-of-rules.js'
import { compiled } from './rule-sets.js'

const RULES = compiled()

function trials(document: object): readonly Trial[] {
  const parsed = parseTests({ sangfroid: 1, kind: 'tests', ...document })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return toTrials(parsed.value, 'tests.yaml')
}

const oneCase = (expected: object, given: object = {}) =>
  trials({ cases: [{ text: '!complaint 0.9', author: 'ana', ...given, expect: expected }] })

describe('the examples in rules', () => {
  it('are tried, and cover their rules', () => {
    const { trials: count, failures, coverage } = runTrials(RULES, trialsOfRules(RULES, 'rules.yaml'))
    expect({ count, failures }).toEqual({ count: 3, failures: [] })
    expect(coverage).toMatchObject({
      rules: { reached: 1, all: 2 },
      branches: { reached: 2, all: 8 },
      openRules: [
        { ruleId: 'apologise', missing: 'match' },
        { ruleId: 'apologise', missing: 'pass' },
      ],
      openTemplates: ['sorry'],
      idle: [],
    })
    expect(coverage.openBranches).toContainEqual({
      ruleId: 'apologise',
      clause: 'author.isStaff == true',
      path: expect.stringContaining('/rules/1/when'),
      wanted: true,
      facts: { 'author.isStaff': true, 'signals.complaint': 0.5, 'history.strikes': 1 },
      holds: true,
    })
  })
})

describe('an expectation', () => {
  it.each([
    { name: 'rules that match', expected: { matched: ['apologise'], unmatched: ['remove-threats'] } },
    { name: 'kinds of actions', expected: { actions: ['reply'], without: ['delete'] } },
    { name: 'fields of actions', expected: { actions: [{ reply: { template: 'sorry', tone: 'apology' } }] } },
    { name: 'a deadline', expected: { actions: [{ assign: { role: 'support', within: '4h', priority: 'normal' } }] } },
    { name: 'all actions in another order', expected: { only: ['assign', 'reply'] } },
    { name: 'the language', expected: { lang: 'en', status: 'decided' } },
    {
      name: 'a signal within bounds',
      expected: { signals: { complaint: { min: 0.9, max: 0.9 }, threat: { max: 0 } } },
    },
    { name: 'an entry', expected: { entries: [{ reply: { label: 'sorry' } }] } },
  ])('holds for $name', ({ expected }) => {
    expect(runTrials(RULES, oneCase(expected)).failures).toEqual([])
  })

  it.each([
    {
      name: 'a rule that does not match',
      expected: { matched: ['remove-threats'] },
      says: /`remove-threats` does not match/,
    },
    { name: 'a rule that matches', expected: { unmatched: ['apologise'] }, says: /`apologise` matches/ },
    { name: 'an action that is not taken', expected: { actions: ['hide'] }, says: /`hide` is not among/ },
    { name: 'another field', expected: { actions: [{ reply: { template: 'thanks' } }] }, says: /template: thanks/ },
    { name: 'the same action twice', expected: { actions: ['reply', 'reply'] }, says: /`reply` is not among/ },
    { name: 'an action more', expected: { only: ['reply'] }, says: /`assign` by `apologise` is one action more/ },
    { name: 'an action that must not be', expected: { without: ['reply'] }, says: /expected not to be/ },
    { name: 'another language', expected: { lang: 'fr' }, says: /language judged is `en`/ },
    { name: 'a signal out of bounds', expected: { signals: { complaint: { max: 0.5 } } }, says: /`complaint` is 0.9/ },
    { name: 'no such entry', expected: { entries: [{ strike: 'rude' }] }, says: /does not gain/ },
    { name: 'a fact that is known', expected: { incomplete: ['signals.threat'] }, says: /is known/ },
  ])('fails for $name, and shows the decision', ({ expected, says }) => {
    const [failure, ...more] = runTrials(RULES, oneCase(expected)).failures
    expect(more).toEqual([])
    expect(failure?.mismatches.join('\n')).toMatch(says)
    expect(failure?.decision?.matched.map(({ ruleId }) => ruleId)).toEqual(['apologise'])
  })

  it('is held to facts that the case gives by name', () => {
    const unmatched = { unmatched: ['apologise'] }
    expect(runTrials(RULES, oneCase(unmatched, { history: { strikes: 1 } })).failures).toEqual([])
    const staff = { history: { strikes: 1 }, facts: { 'author.isStaff': true } }
    expect(runTrials(RULES, oneCase(unmatched, staff)).failures).toHaveLength(1)
  })

  it('says what would have to change', () => {
    const { failures } = runTrials(RULES, oneCase({ actions: ['delete'] }))
    expect(failures[0]?.advice).toEqual([
      {
        ruleId: 'remove-threats',
        wanted: true,
        changes: ['signals.threat >= 0.5 would have to hold (signals.threat is 0)'],
      },
    ])
    const other = runTrials(RULES, oneCase({ unmatched: ['apologise'] })).failures
    expect(other[0]?.advice[0]?.changes).toEqual([
      'signals.complaint >= 0.5 would not be allowed to hold (signals.complaint is 0.9)',
    ])
  })
})

describe('a timeline', () => {
  const said = { text: '!complaint 0.9' }
  it('plays each step on the history the ones before left', () => {
    const steps = [
      { text: '!threat 0.9', expect: { actions: ['delete', 'block'], entries: [{ strike: { label: 'rude' } }] } },
      { ...said, after: '2h', expect: { unmatched: ['apologise'] } },
      { ...said, after: '9d', expect: { unmatched: ['apologise'] } },
      { ...said, after: '1d', expect: { matched: ['apologise'] } },
      { ...said, author: { id: 'staff', isStaff: true }, expect: { matched: ['apologise'] } },
    ]
    expect(
      runTrials(RULES, trials({ timelines: [{ name: 'strikes expire', author: 'max', steps }] })).failures,
    ).toEqual([])
  })

  it('names the step that fails', () => {
    const steps = [{ ...said }, { ...said, expect: { matched: ['remove-threats'] } }]
    const { failures } = runTrials(RULES, trials({ timelines: [{ name: 'two words', author: 'max', steps }] }))
    expect(failures).toMatchObject([{ name: 'two words, step 2', place: { path: '/timelines/0/steps/1' } }])
  })

  it('starts on a past', () => {
    const past = (ago: string, more: object = {}) => [{ kind: 'strike', label: 'rude', ago, ...more }]
    const first = (given: object, expected: object) => runTrials(RULES, oneCase(expected, given)).failures
    expect(first({ past: past('9d') }, { unmatched: ['apologise'] })).toEqual([])
    expect(first({ past: past('10d') }, { matched: ['apologise'] })).toEqual([])
    expect(first({ past: past('1d', { page: 'other' }) }, { matched: ['apologise'] })).toEqual([])
    expect(first({ past: past('1d', { author: 'ben' }) }, { matched: ['apologise'] })).toEqual([])
  })
})

describe('an entry of the past', () => {
  it('is about a comment of its own, the first one or a named step', () => {
    const past = [undefined, 'this', 'second'].map((comment) => ({ kind: 'resolution', ago: '1d', comment }))
    const steps = [
      { text: 'One.', id: 'first' },
      { text: 'Two.', id: 'second' },
    ]
    const [timeline] = trials({ timelines: [{ name: 'settled', author: 'max', past, steps }] })
    expect(timeline?.kind === 'timeline' && timeline.past.map(({ commentId }) => commentId)).toEqual([
      'past-0',
      'first',
      'second',
    ])
  })
})

describe('a table', () => {
  it('asks one condition with facts set by hand', () => {
    const rows = trials({
      tables: [
        {
          rule: 'apologise',
          match: [
            { 'signals.complaint': 0.5 },
            { 'signals.complaint': 0.5, 'history.strikes': 1, 'author.isStaff': true },
          ],
          pass: [{}, { 'signals.complaint': 0.49 }, { 'signals.complaint': 0.5, 'history.strikes': 1 }],
          unknown: [{ 'signals.complaint': null }],
        },
      ],
    })
    const { failures, coverage } = runTrials(RULES, [...rows, ...trialsOfRules(RULES, '')])
    expect(failures).toEqual([])
    expect(coverage.branches).toEqual({ reached: 8, all: 8 })
    expect(coverage.rules).toEqual({ reached: 2, all: 2 })
  })

  it('fails with what would have to change', () => {
    const { failures } = runTrials(RULES, trials({ tables: [{ rule: 'apologise', match: [{}] }] }))
    expect(failures).toMatchObject([
      {
        mismatches: ['`apologise` does not match, expected that it matches'],
        advice: [{ changes: ['signals.complaint >= 0.5 would have to hold (signals.complaint is 0)'] }],
      },
    ])
  })
})

describe('tests that cannot be tried', () => {
  const codes = (list: readonly Trial[]) => checkTrials(list, RULES).map(({ code, hint }) => ({ code, hint }))
  it.each([
    {
      name: 'nothing at all',
      list: [],
      found: { code: 'no-cases', hint: 'add examples to rules, or name a file of tests' },
    },
    {
      name: 'an unknown rule',
      list: oneCase({ matched: ['apologize'] }),
      found: { code: 'unknown-rule', hint: 'did you mean `apologise`?' },
    },
    {
      name: 'an unknown signal',
      list: oneCase({}, { signals: { complain: 0.5 } }),
      found: { code: 'unknown-fact', hint: 'did you mean `signals.complaint`?' },
    },
    {
      name: 'an unknown fact of the page',
      list: oneCase({}, { facts: { 'author.isStaf': true } }),
      found: { code: 'unknown-fact', hint: 'did you mean `author.isStaff`?' },
    },
    {
      name: 'a count among the facts',
      list: oneCase({}, { facts: { 'history.strikes': 1 } }),
      found: { code: 'wrong-type', hint: 'write it under `history`' },
    },
    {
      name: 'a given fact of another type',
      list: oneCase({}, { facts: { 'author.isStaff': 'yes' } }),
      found: { code: 'wrong-type', hint: undefined },
    },
    {
      name: 'an unknown fact in a row',
      list: trials({ tables: [{ rule: 'apologise', match: [{ 'history.strike': 1 }] }] }),
      found: { code: 'unknown-fact', hint: 'did you mean `history.strikes`?' },
    },
    {
      name: 'a fact of another type',
      list: trials({ tables: [{ rule: 'apologise', match: [{ 'author.isStaff': 1 }] }] }),
      found: { code: 'wrong-type', hint: undefined },
    },
    {
      name: 'an action nobody knows, expected not to be',
      list: oneCase({ without: ['dlete'] }),
      found: { code: 'unknown-key', hint: 'did you mean `delete`?' },
    },
    {
      name: 'an action nobody knows, expected',
      list: oneCase({ actions: [{ asign: { role: 'support' } }] }),
      found: { code: 'unknown-key', hint: 'did you mean `assign`?' },
    },
    {
      name: 'an action nobody knows, among all that are expected',
      list: oneCase({ only: ['hde'] }),
      found: { code: 'unknown-key', hint: 'did you mean `hide`?' },
    },
    {
      name: 'a strike among the actions',
      list: oneCase({ without: ['strike'] }),
      found: { code: 'unknown-key', hint: 'a strike is an entry: write it under `entries`' },
    },
    {
      name: 'a kind of entry nobody knows',
      list: oneCase({ entries: [{ strke: { label: 'troll' } }] }),
      found: { code: 'unknown-key', hint: 'did you mean `strike`?' },
    },
    {
      name: 'a template that is not there',
      list: oneCase({ actions: [{ reply: { template: 'no-such-words-at-all' } }] }),
      found: { code: 'unknown-template', hint: undefined },
    },
    ...(
      [
        [{ 'signals.complaint': 4 }, undefined],
        [{ 'signals.complaint': -0.1 }, undefined],
        [{ 'comment.length': -5 }, undefined],
        [{ 'history.strikes': -1 }, undefined],
        [{ 'climate.mode': 'crisi' }, 'did you mean `crisis`?'],
        [{ 'climate.negativeShare': 1.5 }, undefined],
      ] as const
    ).map(([facts, hint]) => ({
      name: `a value that is never: ${JSON.stringify(facts)}`,
      list: trials({ tables: [{ rule: 'apologise', match: [facts] }] }),
      found: { code: 'wrong-type', hint },
    })),
    {
      name: 'the same case twice',
      list: [...oneCase({ actions: ['reply'] }), ...oneCase({ matched: ['apologise'] })],
      found: { code: 'duplicate-case', hint: undefined },
    },
  ])('$name', ({ list, found }) => {
    expect(codes(list)).toEqual([found])
  })

  it('name misspelt keys with what was probably meant', () => {
    const parsed = parseTests({
      sangfroid: 1,
      kind: 'tests',
      cases: [{ text: 'x', expect: { match: [] } }],
      timeline: [],
    })
    expect(parsed.ok ? [] : parsed.issues.map(({ code, path, hint }) => [code, path, hint])).toEqual([
      ['unknown-key', '/cases/0/expect/match', 'did you mean `matched`?'],
      ['unknown-key', '/timeline', 'did you mean `timelines`?'],
    ])
  })
})
