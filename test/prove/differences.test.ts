import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from '../../src/decision/decide.js'
import { countDifferences, type DifferenceReport } from '../../src/prove/differences/count-differences.js'
import { guardHolds } from '../../src/prove/differences/guard.js'
import { parseGuard } from '../../src/prove/differences/parse-guard.js'
import { compiled, SMALL } from './rule-sets.js'

const OLD = compiled()

function differences(after: string, texts: readonly string[]): DifferenceReport {
  const now = compiled(after)
  const count = countDifferences(1)
  for (const [index, text] of texts.entries()) {
    const comment = { id: `c${index}`, text, author: { id: 'ana' } }
    count.add(comment, decide(OLD, comment, { ledger: [], now: 0 }), decide(now, comment, { ledger: [], now: 0 }))
  }
  return count.result()
}

describe('the differences of two rule sets', () => {
  const texts = ['!threat 0.9', '!threat 0.55', '!threat 0.6', '!complaint 0.9', 'Hello']

  it('are none between the same', () => {
    expect(differences(SMALL, texts)).toEqual({ comments: 5, changed: 0, kinds: {}, groups: [] })
  })

  it('are grouped by kind and rule, with examples', () => {
    const stricter = SMALL.replace('signals.threat }, 0.5', 'signals.threat }, 0.7')
    expect(differences(stricter, texts)).toEqual({
      comments: 5,
      changed: 2,
      kinds: { 'lost-removals': 2, 'new-hand-overs': 2 },
      groups: [
        {
          kind: 'lost-removals',
          ruleId: 'remove-threats',
          comments: 2,
          examples: [
            {
              id: 'c1',
              text: '!threat 0.55',
              before: ['delete (remove-threats)', 'block (remove-threats)'],
              after: ['assign support (fallback)'],
            },
          ],
        },
        { kind: 'new-hand-overs', ruleId: 'fallback', comments: 2, examples: expect.any(Array) },
      ],
    })
  })

  it.each([
    {
      name: 'another template',
      from: 'template: sorry } }, {',
      to: 'template: thanks } }, {',
      kinds: { 'changed-answers': 1 },
    },
    {
      name: 'another role',
      from: 'role: support, within: 4h',
      to: 'role: safety, within: 4h',
      kinds: { 'changed-hand-overs': 1 },
    },
    {
      name: 'one sanction less',
      from: '[delete, { block: { reason: threat } },',
      to: '[delete,',
      kinds: { 'changed-removals': 3 },
    },
    {
      name: 'a label more',
      from: 'then: [{ reply: {',
      to: 'then: [{ label: sorry }, { reply: {',
      kinds: { 'other-changes': 1 },
    },
    {
      name: 'silence',
      from: 'then: [{ reply: { template: sorry } }, {',
      to: 'then: [silence, {',
      kinds: { 'lost-answers': 1, 'new-silences': 1 },
    },
  ])('tell $name', ({ from, to, kinds }) => {
    expect(SMALL).toContain(from)
    expect(differences(SMALL.replace(from, to), texts).kinds).toEqual(kinds)
  })
})

describe('a guard', () => {
  const report: DifferenceReport = {
    comments: 200,
    changed: 30,
    kinds: { 'new-removals': 2, 'lost-answers': 8 },
    groups: [
      { kind: 'new-removals', ruleId: 'strict', comments: 2, examples: [] },
      { kind: 'lost-answers', ruleId: 'strict', comments: 5, examples: [] },
    ],
  }
  const holds = (text: string): boolean => {
    const guard = parseGuard(text, ['strict', 'mild'])
    if (!guard.ok) throw new Error(JSON.stringify(guard.issues))
    return guardHolds(guard.value, report)
  }

  it.each([
    ['new-removals > 0', true],
    ['new-removals > 2', false],
    ['lost-removals == 0', true],
    ['changed / comments > 5%', true],
    ['changed / comments >= 15.1%', false],
    ['new-removals of strict == 2 and new-removals of mild == 0', true],
    ['changed of strict == 7', true],
    ['not new-removals > 0', false],
    ['new-removals > 5 or lost-answers - 1 == 7', true],
    ['1 > 2 or 2 > 1 and 1 > 2', false],
    ['(1 > 2 or 2 > 1) and 2 + 3 * 4 == 14', true],
    ['changed / new-holds != 0', false],
  ])('%s', (text, expected) => {
    expect(holds(text)).toBe(expected)
  })

  it.each([
    { text: 'new-removal > 0', code: 'unknown-figure', column: 1, hint: 'did you mean `new-removals`?' },
    {
      text: 'changed > 0 and new-removals of stric > 0',
      code: 'unknown-rule',
      column: 33,
      hint: 'did you mean `strict`?',
    },
    { text: 'new-removals', code: 'wrong-type', column: 1, hint: 'compare it: `> 0`' },
    { text: 'new-removals and 1 > 0', code: 'wrong-type', column: 1 },
    { text: '(1 > 0) + 2 > 0', code: 'wrong-type', column: 2 },
    { text: '1 < 2 < 3', code: 'syntax', column: 7, hint: 'join two with `and`' },
    { text: 'changed > ', code: 'syntax', column: 11 },
    { text: '(changed > 0', code: 'syntax', column: 13 },
    { text: 'changed ? 0', code: 'syntax', column: 9 },
    { text: 'changed > 0 0', code: 'syntax', column: 13 },
    { text: '', code: 'syntax', column: 1 },
    { text: `${'('.repeat(100)}1 > 0`, code: 'syntax', column: 51 },
    { text: 'comments of strict > 0', code: 'syntax', column: 10 },
  ])('is refused with its place: $text', ({ text, code, column, hint }) => {
    const guard = parseGuard(text, ['strict'])
    expect(guard.ok ? [] : guard.issues).toMatchObject([
      { code, line: 1, column, ...(hint === undefined ? {} : { hint }) },
    ])
  })

  it('never throws, whatever it is made of', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .array(fc.constantFrom('changed', 'of', 'and', 'not', '(', ')', '>', '5%', '-', 'strict'))
            .map((words) => words.join(' ')),
        ),
        (text) => {
          const guard = parseGuard(text, ['strict'])
          if (guard.ok) expect(typeof guardHolds(guard.value, report)).toBe('boolean')
          else expect(guard.issues).toHaveLength(1)
        },
      ),
    )
  })
})
