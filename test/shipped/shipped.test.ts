import { describe, expect, it } from 'vitest'
import { compileRuleSet, shippedRuleSets } from '../../src/index.js'
import { compileTemplates } from '../../src/replies/compile-templates.js'
import { compileRuleSet as compile } from '../../src/rule-set/compile-rule-set.js'
import { readShape } from '../../src/rule-set/read-shape.js'
import type { RuleSetDocument } from '../../src/rule-set/rule-set-schema.js'
import { shippedTexts } from '../../src/shipped/index.js'

describe('a shipped rule set', () => {
  it.each(Object.entries(shippedRuleSets))('%s has the shape of a rule set', (_, document) => {
    expect(shippedTexts.has(JSON.stringify(document))).toBe(true)
    expect(readShape(document)).toEqual({ document, issues: [], lost: new Set(), conditions: new Map() })
  })

  it.each(Object.entries(shippedRuleSets))('%s has templates that a second look leaves as they are', (_, document) => {
    const { templates = {}, languages = ['fr', 'en'] } = document as RuleSetDocument
    const looked = compileTemplates(templates, languages)
    expect(looked.ok).toBe(true)
    expect(compileTemplates(templates, languages, new Set(Object.values(templates ?? {})))).toEqual(looked)
  })

  it('is checked like any other once something in it is changed', () => {
    const [document] = Object.values(shippedRuleSets)
    const compiled = compileRuleSet(Object.assign({ surprise: 1 }, document))
    expect(compiled.ok ? [] : compiled.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'unknown-key /surprise',
    ])
  })
})

describe('a rule set that fails', () => {
  it.each([
    {
      name: 'in its conditions',
      rule: { id: 'a', policy: 'P.', when: { '>': [{ var: 'signals.nothing' }, 1] }, then: ['hold'] },
    },
    { name: 'in what it requests', rule: { id: 'a', policy: 'P.', when: true, then: ['delete'] } },
  ])('$name does not wait for the language packs', ({ rule }) => {
    let asked = 0
    const snapshot = (): never => {
      asked += 1
      throw new Error('not to be asked for')
    }
    const compiled = compile({ sangfroid: 1, name: 'failing', rules: [rule] }, { packs: { en: {} }, snapshot })
    expect([compiled.ok, asked]).toEqual([false, 0])
  })
})
