import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compileRuleSet, decide, emptyLedger } from '../../src/index.js'

const compiled = compileRuleSet({ sangfroid: 1, name: 'acme', extends: ['sangfroid/default'] })
if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues))
const ruleSet = compiled.value

interface Group {
  readonly category: string
  readonly value?: string
}
const topics = ['en', 'fr'].flatMap((lang) => {
  const { groups }: { groups: readonly Group[] } = parse(readFileSync(`rules/lexicons/${lang}/service.yaml`, 'utf8'))
  return groups.flatMap(({ category, value }) => (category === 'topic' && value !== undefined ? [value] : []))
})

describe('what is learnt', () => {
  it.each([
    { text: 'The queue has been a disgrace all week.', topic: 'waiting' },
    { text: "The update never works and the page won't load.", topic: 'website' },
    { text: 'Votre service est lamentable, le colis est en retard.', topic: 'delivery' },
  ])('$text: $topic, whatever else the word may be', ({ text, topic }) => {
    const { actions, signals } = decide(
      ruleSet,
      { id: 'c', text, author: { id: 'a' } },
      { ledger: emptyLedger, now: 0 },
    )
    expect(actions.flatMap((action) => (action.kind === 'record-lesson' ? [action.topic] : []))).toEqual([topic])
    const values = signals.complaint?.evidence.flatMap(({ value }) => value ?? []) ?? []
    expect(values.filter((value) => !topics.includes(value))).toEqual([])
  })
})
