import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkRuleSetText } from '../../src/cli/rule-set-text.js'
import { spokenSignals } from '../decision/spoken-signals.js'

const FOLDER = new URL('../../fixtures/rule-sets/', import.meta.url)

/** What is wrong in each broken file, as `line:column code path`. */
const WRONG: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(new URL('invalid/expected.json', FOLDER), 'utf8'),
)

function issuesOf(path: string): string[] {
  const text = readFileSync(new URL(path, FOLDER), 'utf8')
  const options = { file: path, measure: spokenSignals, ruleSets: ['sangfroid/default'] }
  return checkRuleSetText(text, options).map((found) => `${found.line}:${found.column} ${found.code} ${found.path}`)
}

describe('the rule sets among the fixtures', () => {
  it.each(readdirSync(new URL('valid/', FOLDER)))('valid/%s has nothing wrong', (file) => {
    expect(issuesOf(`valid/${file}`)).toEqual([])
  })

  it.each(readdirSync(new URL('invalid/', FOLDER)).filter((file) => file !== 'expected.json'))(
    'invalid/%s has all that is wrong located',
    (file) => {
      expect(issuesOf(`invalid/${file}`)).toEqual(WRONG[file.replace('.yaml', '')])
    },
  )
})
