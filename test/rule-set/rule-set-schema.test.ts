import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { factsOf } from '../../src/rule-set/facts.js'
import { ruleSetSchema } from '../../src/rule-set/rule-set-schema.js'
import { SIGNAL_IDS } from '../../src/rule-set/signal-ids.js'
import { SIGNALS } from '../../src/signals/index.js'
import { BASE } from './base.js'
import { fieldTables } from './field-rows.js'

const page = (name: string): string => readFileSync(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8')

describe('the page of the rule set', () => {
  it.each(Object.entries(fieldTables()))('says what every field of the %s means', (_, rows) => {
    const text = page('rule-set')
    expect(rows.length).toBeGreaterThan(8)
    expect(rows.filter((row) => !text.includes(`\n${row}\n`))).toEqual([])
    expect(rows.filter((row) => row.endsWith('| |'))).toEqual([])
  })
})

describe('the facts', () => {
  it('read every signal that is measured, and no other', () => {
    expect([...SIGNAL_IDS].sort()).toEqual(SIGNALS.map((signal) => signal.id).sort())
  })

  it('have a row each on their page', () => {
    const facts = [...factsOf(ruleSetSchema.parse(BASE)).keys()].filter((name) => !name.startsWith('signals.'))
    const text = page('facts')
    expect(facts.filter((name) => !text.includes(`| \`${name}\` |`))).toEqual([])
    expect(facts.length).toBe(40)
  })
})
