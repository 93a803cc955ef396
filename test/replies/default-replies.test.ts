import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compileTemplates } from '../../src/replies/compile-templates.js'
import { renderReply } from '../../src/replies/render-reply.js'
import type { Lint } from '../../src/rule-set/checked-rule.js'
import { compileRuleSet } from '../../src/rule-set/compile-rule-set.js'
import { shoutingReply } from '../../src/rule-set/lints/shouting-reply.js'
import { unfilledPlaceholder } from '../../src/rule-set/lints/unfilled-placeholder.js'
import { unfitWords } from '../../src/rule-set/lints/unfit-words.js'
import { shippedRuleSets } from '../../src/shipped/index.js'
import { withShipped } from '../../src/shipped/with-shipped.js'

const document: { templates: Record<string, unknown>; languages: string[] } = parse(
  readFileSync('rules/sets/default-replies.yaml', 'utf8'),
)
const compiled = compileTemplates(document.templates, document.languages)
const templates = compiled.ok ? [...compiled.value.templates.values()] : []
const table = templates.flatMap((template) =>
  [...template.variants].map(([lang, variants]) => ({
    id: template.id,
    lang,
    variants,
    tone: template.tone,
    isPrivate: template.isPrivate,
  })),
)

const TU = /(?:^|[\s'’])(?:tu|toi|ton|ta|tes|t['’])(?:[\s,.!?]|$)/iu
const VOUS = /(?:^|[\s'’])(?:vous|votre|vos|vôtre)(?:[\s,.!?-]|$)/iu

describe('the default replies', () => {
  it('compile without an issue', () => {
    expect(compiled.ok ? compiled.warnings : compiled.issues).toEqual([])
  })

  it.each(table)('$id in $lang: enough variants, short enough, none shouting', ({ variants, tone }) => {
    expect(variants.length).toBeGreaterThanOrEqual(tone === 'humour' ? 20 : 5)
    for (const variant of variants) {
      const text = variant.segments.map((segment) => (segment.kind === 'text' ? segment.text : 'Camille')).join('')
      expect(text.length).toBeLessThanOrEqual(300)
      expect(text).not.toMatch(/!!|\p{Lu}{5,}|[{}]/u)
    }
  })

  it('raise none of the doubts that check has about replies', () => {
    const doubts: string[] = []
    const all: Lint = (input) => {
      const own = { ...input, ownTemplates: [...(input.templates?.templates.keys() ?? [])] }
      const found = [shoutingReply, unfilledPlaceholder, unfitWords].flatMap((lint) => lint(own))
      doubts.push(...found.map(({ path, message }) => `${path} ${message}`), String(own.ownTemplates.length > 20))
      return []
    }
    compileRuleSet(shippedRuleSets['sangfroid/default'], withShipped({ lints: { 'unfit-words': all } }))
    expect(doubts).toEqual(['true'])
  })

  it.each(table.filter((row) => row.lang === 'fr'))(
    '$id says vous and tu, each where it belongs',
    ({ variants, tone }) => {
      for (const register of ['formal', 'informal'] as const) {
        const own = variants.filter((variant) => variant.register === register)
        expect(own.length).toBeGreaterThanOrEqual(tone === 'humour' ? 20 : 5)
        const other = register === 'formal' ? TU : VOUS
        for (const { segments } of own)
          expect(segments.map((segment) => (segment.kind === 'text' ? segment.text : '')).join('')).not.toMatch(other)
      }
    },
  )

  it.each(table.filter((row) => row.id === 'complaint-public' || row.id === 'refund-public'))(
    '$id in $lang says what comes next',
    ({ variants }) => {
      for (const variant of variants) {
        const text = variant.segments.map((segment) => (segment.kind === 'text' ? segment.text : '')).join('')
        expect(text).toMatch(/priv/i)
      }
    },
  )

  it('can all be said when nothing is known, but for what a register has to know', () => {
    if (!compiled.ok) throw new Error('the templates compile')
    const silent = table.filter(
      ({ id, lang }) =>
        renderReply(compiled.value, { template: id, lang, seed: 0, variables: () => undefined }) === null,
    )
    expect([...new Set(silent.map(({ id }) => id))]).toEqual(['rumour-fact'])
    for (const { id, lang } of table) {
      if (id === 'rumour-fact') continue
      for (let seed = 0; seed < 10; seed += 1)
        expect(renderReply(compiled.value, { template: id, lang, seed, variables: () => undefined })?.lang).toBe(lang)
    }
  })
})
