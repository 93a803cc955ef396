import { describe, expect, it } from 'vitest'
import { compileRuleSet } from '../../src/rule-set/compile-rule-set.js'
import { spokenSignals } from '../decision/spoken-signals.js'
import { BASE } from './base.js'

const rule = (id: string, signal: string, label: string) => ({
  id,
  policy: 'P.',
  when: { '>=': [{ var: `signals.${signal}` }, 0.5] },
  then: [{ label }],
})
const SETS: Readonly<Record<string, unknown>> = {
  base: {
    ...BASE,
    name: 'base',
    roles: ['support', 'other'],
    history: { jokes: { count: 'humour' } },
    rules: [rule('a', 'praise', 'base-a'), rule('b', 'question', 'base-b')],
  },
  other: {
    ...BASE,
    name: 'other',
    fallback: { role: 'other', within: '1h' },
    rules: [rule('b', 'question', 'other-b')],
  },
  circle: { ...BASE, name: 'circle', extends: ['round'] },
  round: { ...BASE, name: 'round', extends: ['circle'] },
  broken: { ...BASE, name: 'broken', rulez: [], rules: [rule('x', 'prais', 'x')] },
  wrong: { ...BASE, name: 'wrong', rules: [rule('x', 'prais', 'x')] },
}
const compile = (own: object) =>
  compileRuleSet(
    { sangfroid: 1, name: 'acme', ...own },
    { measure: spokenSignals, resolve: (name) => SETS[name], ruleSets: Object.keys(SETS) },
  )

function labels(own: object): string[] {
  const compiled = compile(own)
  if (!compiled.ok) return compiled.issues.map((found) => `${found.file ?? ''} ${found.code} ${found.path}`)
  return compiled.value.rules.map(
    (each) =>
      `${each.id} ${each.requests.map((request) => ('label' in request ? request.label : request.kind)).join()}`,
  )
}

describe('extends', () => {
  it('takes the rules of its bases, a later base winning', () => {
    expect(labels({ extends: ['base', 'other'] })).toEqual(['a base-a', 'b other-b'])
    expect(labels({ extends: ['other', 'base'] })).toEqual(['a base-a', 'b base-b'])
  })

  it('replaces a rule by id, switches it off, and changes single fields', () => {
    expect(labels({ extends: ['base'], rules: [rule('a', 'bait', 'mine')] })).toEqual(['a mine', 'b base-b'])
    expect(labels({ extends: ['base'], rules: [{ id: 'a', status: 'off' }] })).toEqual(['b base-b'])
    expect(labels({ extends: ['base'], rules: [{ id: 'b', precedence: 5 }] })).toEqual(['b base-b', 'a base-a'])
  })

  it('keeps the fallback, the history and the templates of its bases', () => {
    const compiled = compile({ extends: ['base', 'other'], history: { replies: { count: 'reply' } } })
    expect(compiled.ok && compiled.value.fallback.role).toBe('other')
    expect(compiled.ok && Object.keys(compiled.value.document.history ?? {})).toEqual(['jokes', 'replies'])
    expect(compiled.ok && [...compiled.value.templates.templates.keys()]).toEqual(['thanks', 'order', 'joke'])
  })

  it('reports unknown bases, circles, and what is wrong inside a base, by its name', () => {
    expect(labels({ extends: ['bas'] })).toEqual([' unknown-rule-set /extends/0'])
    expect(labels({ extends: ['circle'] })).toEqual(['round extends-cycle /extends/0'])
    expect(labels({ extends: ['acme'] })).toEqual([' extends-cycle /extends/0'])
    expect(labels({ extends: ['broken'] })).toEqual([
      'broken unknown-key /rulez',
      'broken unknown-signal /rules/0/when/>=/0/var',
    ])
    expect(labels({ extends: ['wrong'] })).toEqual(['wrong unknown-signal /rules/0/when/>=/0/var'])
    expect(labels({ extends: ['base'], rules: [{ id: 'c', status: 'off' }] })).toEqual([' unknown-rule /rules/0/id'])
  })
})
