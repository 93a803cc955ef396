import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { spokenSignals } from '../decision/spoken-signals.js'
import { checkText } from './check-text.js'

const FOLDER = new URL('../../fixtures/rule-sets/valid/', import.meta.url)

describe('the rule sets among the fixtures', () => {
  it.each(readdirSync(FOLDER))('valid/%s has nothing wrong', (file) => {
    const text = readFileSync(new URL(file, FOLDER), 'utf8')
    expect(checkText(text, { file, measure: spokenSignals })).toEqual([])
  })
})
