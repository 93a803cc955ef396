import { describe, expect, it } from 'vitest'
import { listMutants } from '../../src/prove/mutants/list-mutants.js'
import { runMutants } from '../../src/prove/mutants/run-mutants.js'
import { suggestTests } from '../../src/prove/suggestions/suggest-tests.js'
import { parseTests } from '../../src/prove/tests/parse-tests.js'
import { runTrials } from '../../src/prove/tests/run-trials.js'
import { toTrials } from '../../src/prove/tests/to-trials.js'
import { trialsOfRules } from '../../src/prove/tests/trials-of-rules.js'
import { compiled } from './rule-sets.js'

const RULES = compiled()
const EXAMPLES = trialsOfRules(RULES, 'rules.yaml')
const MUTANTS = listMutants(RULES)

describe('listMutants', () => {
  it('takes one small step at a time', () => {
    const what = MUTANTS.map((mutant) => `${mutant.kind}: ${mutant.what}`)
    for (const step of [
      'operator: `signals.threat >= 0.5` became `signals.threat > 0.5`',
      'threshold: `signals.threat >= 0.5` became `signals.threat >= 0.55`',
      'dropped-clause: `signals.complaint >= 0.5` left out',
      'value: `author.isStaff == true` became `author.isStaff == false`',
      'swapped-action: `delete` became `hide`',
      'dropped-action: `block` left out',
      'action-field: `block`: `threat` became `threat-`',
      'action-field: `reply`: `sorry` became `thanks`',
      'action-field: `assign`: `support` became `safety`',
      'window: `history.strikes`: within 10d became 5d',
      'window: `history.strikes`: scope page became author',
      'window: `history.strikes`: label rude left out',
      'rule-off: the rule is switched off',
    ])
      expect(what).toContain(step)
  })

  it('leaves out what would not compile', () => {
    const what = MUTANTS.map((mutant) => mutant.what)
    expect(what).not.toContain('`signals.threat >= 0.5` became `signals.threat >= 0.45`')
    expect(what).not.toContain('`signals.threat >= 0.5` became `signals.threat < 0.5`')
  })

  it('gives each its own name, the same at each listing', () => {
    const ids = MUTANTS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(listMutants(RULES).map(({ id }) => id)).toEqual(ids)
  })
})

describe('runMutants', () => {
  it('names what no trial notices, with facts that would tell', () => {
    const report = runMutants(RULES, EXAMPLES, MUTANTS)
    expect(report.noticed + report.unnoticed.length).toBe(report.mutants)
    expect(report.unnoticed.find(({ mutant }) => mutant.id === 'remove-threats/threshold/1')).toEqual({
      mutant: {
        id: 'remove-threats/threshold/1',
        kind: 'threshold',
        ruleId: 'remove-threats',
        what: '`signals.threat >= 0.5` became `signals.threat >= 0.55`',
        path: '/rules/0/when/>=/1',
      },
      tell: { facts: { 'signals.threat': 0.5 }, holds: true },
    })
    expect(runMutants(RULES, EXAMPLES, MUTANTS)).toEqual(report)
  })

  it('does not count what decides the same', () => {
    const whole = compiled(`sangfroid: 1
name: whole
languages: [en]
history: { bans: { count: ban } }
rules:
  - { id: look, policy: Look., when: { '>=': [{ var: history.bans }, 1] }, then: [{ label: banned }] }
fallback: { role: support, within: 24h }
`)
    const { same, unnoticed } = runMutants(whole, [], listMutants(whole))
    expect(same).toBe(0)
    expect(unnoticed.find(({ mutant }) => mutant.what.includes('> 1'))?.tell).toEqual({
      facts: { 'history.bans': 1 },
      holds: true,
    })
    const above = compiled(`sangfroid: 1
name: above
languages: [en]
rules:
  - { id: look, policy: Look., when: { and: [{ '>': [{ var: comment.length }, 10] }, { '>=': [{ var: comment.length }, 11] }] }, then: [{ label: long }] }
fallback: { role: support, within: 24h }
`)
    const again = runMutants(above, [], listMutants(above))
    expect(again.same).toBeGreaterThan(2)
    expect(again.unnoticed.some(({ mutant }) => mutant.kind === 'dropped-clause')).toBe(false)
  })

  it('is answered by the tests that are suggested', () => {
    const before = runMutants(RULES, EXAMPLES, MUTANTS)
    const suggested = parseTests(suggestTests(RULES, runTrials(RULES, EXAMPLES).coverage, before))
    if (!suggested.ok) throw new Error(JSON.stringify(suggested.issues))
    const trials = [...EXAMPLES, ...toTrials(suggested.value, 'suggested.yaml')]
    const { failures, coverage } = runTrials(RULES, trials)
    expect(failures).toEqual([])
    expect(coverage.openBranches).toEqual([])
    expect(runMutants(RULES, trials, MUTANTS).unnoticed.map(({ mutant }) => mutant.what)).toEqual([])
  })
})
