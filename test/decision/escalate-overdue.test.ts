import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escalateOverdue } from '../../src/decision/escalate-overdue.js'
import { appendEntries, compileRuleSet, type Ledger, type LedgerEntry } from '../../src/index.js'
import { zone } from '../../src/zones.js'

const HOUR = 3_600_000
const RULES = {
  sangfroid: 1,
  name: 'desk',
  languages: ['en'],
  roles: ['support', 'lead', 'safety', 'boss'],
  deadlines: { high: '2h' },
  overdue: [
    { after: '1d', role: 'boss', priority: 'urgent', within: '30m', brief: 'Call them.' },
    { from: ['support', 'safety'], role: 'lead', priority: 'high' },
  ],
  fallback: { role: 'support' },
}
const compile = (changes: object = {}) => {
  const compiled = compileRuleSet({ ...RULES, ...changes }, { zone })
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues))
  return compiled.value
}
const ruleSet = compile()

const handed = (commentId: string, respondBy: number, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id: `${commentId}@0/rule/${more.label ?? 'support'}`,
  kind: 'assign',
  authorId: 'a',
  commentId,
  at: 0,
  respondBy,
  label: 'support',
  priority: 'normal',
  ...more,
})
const told = (entries: Ledger, now: number, rules = ruleSet) =>
  escalateOverdue(rules, entries, now).flatMap(({ commentId, actions }) =>
    actions.map((action) => ('role' in action ? `${commentId} ${action.role} ${action.priority}` : action.kind)),
  )
/** Takes the steps that are due at each of the times, one after the other. */
const goOn = (entries: Ledger, times: readonly number[]) => {
  let ledger = entries
  return times.map((now) => {
    const decisions = escalateOverdue(ruleSet, ledger, now)
    ledger = appendEntries(
      ledger,
      decisions.flatMap((decision) => decision.entries),
    )
    return decisions.flatMap(({ actions }) => actions.map((action) => ('role' in action ? action.role : action.kind)))
  })
}

describe('escalateOverdue', () => {
  it('hands on what is late, with who was waited for, a new deadline, and an entry for the ledger', () => {
    const entry = handed('c', HOUR, { pageId: 'p', threadId: 't' })
    expect(escalateOverdue(ruleSet, [entry], 2 * HOUR)).toEqual([
      {
        commentId: 'c',
        status: 'decided',
        at: 2 * HOUR,
        lang: 'und',
        signals: {},
        actions: [
          {
            kind: 'escalate',
            ruleId: 'overdue',
            reason: 'What is not answered in time goes to somebody else.',
            evidence: [],
            role: 'lead',
            priority: 'high',
            respondBy: 4 * HOUR,
            brief: '`support` should have answered by 1970-01-01T01:00:00.000Z.',
          },
        ],
        matched: [],
        lost: [],
        shadow: [],
        incomplete: [],
        entries: [
          {
            id: 'c@0/rule/support/overdue/0/lead',
            kind: 'escalate',
            authorId: 'a',
            at: 2 * HOUR,
            commentId: 'c',
            pageId: 'p',
            threadId: 't',
            ruleId: 'overdue',
            label: 'lead',
            respondBy: 4 * HOUR,
            priority: 'high',
          },
        ],
        ruleSet: { name: 'desk', hash: ruleSet.hash },
      },
    ])
  })

  it.each([
    { name: 'nothing that is in time', entries: [handed('c', 3 * HOUR)], says: [] },
    {
      name: 'nothing that was answered',
      entries: [handed('c', HOUR), { ...handed('c', 0), id: 'x', kind: 'answered' as const, at: HOUR }],
      says: [],
    },
    { name: 'nothing of a role that no step names', entries: [handed('c', HOUR, { label: 'lead' })], says: [] },
    {
      name: 'what was urgent stays urgent',
      entries: [handed('c', HOUR, { label: 'safety', priority: 'urgent' })],
      says: ['c lead urgent'],
    },
    {
      name: 'two roles of one comment in one hand-over',
      entries: [handed('c', HOUR), handed('c', HOUR, { label: 'safety', priority: 'urgent' })],
      says: ['c lead urgent'],
    },
    {
      name: 'each comment by itself, the most urgent first',
      entries: [handed('c', HOUR), handed('d', 1.5 * HOUR, { priority: 'urgent' })],
      says: ['d lead urgent', 'c lead high'],
    },
  ])('$name', ({ entries, says }) => {
    expect(told(entries, 2 * HOUR)).toEqual(says)
  })

  it('takes each step once, the later one after the earlier, and none for what it handed on itself', () => {
    expect(
      goOn(
        [handed('c', HOUR)],
        [HOUR, 2, 3, 24, 25, 26, 400].map((hours) => (hours < HOUR ? hours * HOUR : hours)),
      ),
    ).toEqual([[], ['lead'], [], [], ['boss'], [], []])
  })

  it('leaves out the earlier step where the later one is due', () => {
    expect(goOn([handed('c', HOUR)], [30 * HOUR, 31 * HOUR])).toEqual([['boss'], []])
  })

  it('waits by the hours of business', () => {
    const hours = { zone: 'Europe/Paris', week: { thu: ['09:00-17:00'], fri: ['09:00-17:00'] } }
    const rules = compile({ hours, overdue: [{ after: '2h', role: 'lead' }] })
    // 1 January 1970 was a Thursday; 16:00 in Paris is 15:00 UTC. Two hours later it is 10:00 on Friday.
    const entry = handed('c', 15 * HOUR)
    expect(told([entry], 32 * HOUR, rules)).toEqual([])
    expect(told([entry], 33 * HOUR, rules)).toEqual(['c lead normal'])
  })

  it('hands one comment to one role at most once for each step, however often and in whatever order it is asked', () => {
    const some = fc.record({
      id: fc.constantFrom('c', 'd'),
      by: fc.integer({ min: 0, max: 40 }),
      label: fc.constantFrom('support', 'safety', 'lead'),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(some, { maxLength: 6, selector: ({ id, label }) => `${id}${label}` }),
        fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 6 }),
        (list, times) => {
          let ledger: Ledger = list.map(({ id, by, label }) => handed(id, by * HOUR, { label }))
          for (const hour of [...times].sort((a, b) => a - b)) {
            const decisions = escalateOverdue(ruleSet, ledger, hour * HOUR)
            expect(escalateOverdue(ruleSet, [...ledger].reverse(), hour * HOUR)).toEqual(decisions)
            const fresh = decisions.flatMap(({ entries }) => entries)
            const longer = appendEntries(ledger, fresh)
            expect(longer).toHaveLength(ledger.length + fresh.length)
            ledger = longer
            expect(escalateOverdue(ruleSet, ledger, hour * HOUR)).toEqual([])
          }
        },
      ),
    )
  })

  it('does nothing where a rule set names no steps', () => {
    expect(told([handed('c', 0)], HOUR, compile({ overdue: undefined }))).toEqual([])
  })
})

describe('steps for what is late', () => {
  it.each([
    { overdue: [{ role: 'laed' }], path: '/overdue/0/role', code: 'unknown-role' },
    { overdue: [{ role: 'lead', from: ['suport'] }], path: '/overdue/0/from/0', code: 'unknown-role' },
    { overdue: [{ role: 'lead', after: 'soon' }], path: '/overdue/0/after', code: 'wrong-type' },
    { overdue: [{ after: '1h' }], path: '/overdue/0/role', code: 'missing-key' },
    { overdue: [{ role: 'lead', untill: '1h' }], path: '/overdue/0/untill', code: 'unknown-key' },
  ])('are checked: $code at $path', ({ overdue, path, code }) => {
    const compiled = compileRuleSet({ ...RULES, overdue }, { zone })
    expect(compiled.ok ? [] : compiled.issues.map((issue) => [issue.code, issue.path])).toEqual([[code, path]])
  })
})
