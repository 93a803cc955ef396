import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type CompiledRuleSet, compileRuleSet, decide, emptyLedger, SIGNALS } from '../../src/index.js'

// The comments quoted on each signal's page are judged: those that count reach the act tier, those that do not stay below it.

const HISTORY_IS_NEEDED = ['repetition', 'troll']

describe.each(SIGNALS.map(({ id }) => id))('%s', (id) => {
  const page = readFileSync(new URL(`../../docs/signals/${id}.md`, import.meta.url), 'utf8')
  const [counting = '', rest = ''] = page.split('\nDoes not count:\n')
  const [, counts = ''] = counting.split('\nCounts:\n')
  const [passes = ''] = rest.split('\n## ')

  let ruleSet: CompiledRuleSet
  beforeAll(() => {
    const compiled = compileRuleSet({
      sangfroid: 1,
      name: 'pages',
      languages: ['en', 'fr'],
      fallback: { role: 'support' },
    })
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues))
    ruleSet = compiled.value
  })

  const valueOf = (text: string): number =>
    decide(ruleSet, { id: '1', text }, { ledger: emptyLedger, now: 0 }).signals[id]?.value ?? 0

  it('has a page that says what counts and what does not', () => {
    expect(itemsOf(counts).length).toBeGreaterThan(0)
    expect(itemsOf(passes).length).toBeGreaterThan(0)
  })

  it.each(HISTORY_IS_NEEDED.includes(id) ? [] : quotesOf(counts))('counts %s', (text) => {
    expect(valueOf(text)).toBeGreaterThanOrEqual(0.5)
  })

  it.each(quotesOf(passes))('does not count %s', (text) => {
    expect(valueOf(text)).toBeLessThan(0.5)
  })
})

function itemsOf(list: string): string[] {
  return list.split('\n').filter((line) => line.startsWith('- '))
}

function quotesOf(list: string): string[] {
  return itemsOf(list).flatMap((line) => line.match(/^- "([^"]+)"/)?.slice(1, 2) ?? [])
}
