import picocolors from 'picocolors'
import { describe, expect, it } from 'vitest'

import { totalsText } from '../../src/cli/reporters/totals-text.js'
import { startTally } from '../../src/cli/totals.js'
import type { Decision } from '../../src/decision/decision.js'
import { decision, removal, reply } from './decisions.js'

function totalsOf(...decisions: readonly Decision[]) {
  const tally = startTally()
  for (const one of decisions) tally.add(one)
  return tally.totals()
}

describe('startTally', () => {
  it.each([
    { name: 'a reply', actions: [reply('ok')], unanswered: 0 },
    { name: 'a removal', actions: [removal()], unanswered: 0 },
    { name: 'an explicit silence', actions: [{ ...removal(), kind: 'silence' as const }], unanswered: 0 },
    { name: 'a label alone', actions: [{ ...removal(), kind: 'label' as const, label: 'x' }], unanswered: 1 },
    { name: 'a hold alone', actions: [{ ...removal(), kind: 'hold' as const }], unanswered: 1 },
    { name: 'nothing', actions: [], unanswered: 1 },
  ])('counts $name as $unanswered unanswered', ({ actions, unanswered }) => {
    expect(totalsOf(decision({ actions })).unanswered).toBe(unanswered)
  })

  it('counts a duplicate as nothing else', () => {
    const totals = totalsOf(decision({ status: 'duplicate', actions: [removal()] }))
    expect(totals).toMatchObject({ decided: 0, duplicates: 1, unanswered: 0 })
    expect(totals.actions.size).toBe(0)
    expect(totals.languages.size).toBe(0)
  })

  it('names the facts that could not be measured', () => {
    const totals = totalsOf(decision({ incomplete: [{ fact: 'signals.threat', rules: ['a'] }] }), decision())
    expect([...totals.unknown]).toEqual([['signals.threat', 1]])
    expect(totalsText(totals, picocolors.createColors(false), 100)).toContain('\nunknown     signals.threat 1\n')
  })

  it('counts actions, signals by tier, and languages', () => {
    const signals = {
      threat: { value: 0.9, tier: 'act' as const, evidence: [] },
      slur: { value: 0.4, tier: 'review' as const, evidence: [] },
      rumour: { value: null, tier: 'review' as const, evidence: [] },
    }
    const totals = totalsOf(decision({ signals, actions: [removal(), reply('ok')] }), decision({ signals, lang: 'fr' }))
    expect([...totals.actions]).toEqual([
      ['delete', 1],
      ['reply', 1],
    ])
    expect([...totals.signals]).toEqual([
      ['threat', { comments: 2, act: 2 }],
      ['slur', { comments: 2, act: 0 }],
    ])
    expect(totalsText(totals, picocolors.createColors(false), 100)).toBe(
      [
        'comments    2 decided · 0 decided before · 0 broken lines',
        'actions     delete 1 · reply 1',
        'signals     slur (2 for review) 2 · threat 2',
        'languages   en 1 · fr 1',
        'unanswered  1',
        '',
      ].join('\n'),
    )
  })
})
