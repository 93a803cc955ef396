import { describe, expect, it } from 'vitest'
import { compileRuleSet, runExamples, shippedRuleSets } from '../../src/index.js'
import { emptyLedger } from '../../src/ledger/ledger.js'
import { checkReplies } from '../../src/replies/check-replies.js'

const compiled = compileRuleSet(shippedRuleSets['sangfroid/default'])

describe('the default rule set', () => {
  it('compiles without an issue', () => {
    expect(compiled.ok ? compiled.warnings : compiled.issues).toEqual([])
  })

  it('judges its own examples as it says', () => {
    if (!compiled.ok) throw new Error('the default rule set compiles')
    expect(runExamples(compiled.value).map((issue) => issue.message)).toEqual([])
  })

  it('says nothing that it would moderate', () => {
    if (!compiled.ok) throw new Error('the default rule set compiles')
    const { templates, measure } = compiled.value
    const judge = (text: string) => measure({ id: 'reply', text }, emptyLedger, 0).signals
    expect(checkReplies(templates, judge)).toEqual([])
  })

  it('proves each removing rule in both languages', () => {
    if (!compiled.ok) throw new Error('the default rule set compiles')
    const { document, measure } = compiled.value
    for (const rule of document.rules ?? []) {
      const removes = rule.then?.some((action) =>
        typeof action === 'string' ? action === 'delete' || action === 'hide' : 'ban' in action,
      )
      if (removes !== true) continue
      for (const kind of ['match', 'pass'] as const) {
        const texts = (rule.examples?.[kind] ?? []).map((example) =>
          typeof example === 'string' ? example : example.text,
        )
        const languages = new Set(texts.map((text) => measure({ id: 'example', text }, emptyLedger, 0).lang))
        expect([...languages], `${rule.id} ${kind}`).toEqual(expect.arrayContaining(['en', 'fr']))
      }
    }
  })
})
