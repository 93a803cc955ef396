import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createJudge } from '../.scripts/eval/judge.js'

// Harmless comments in the English and French of many places: nobody is removed for how he speaks.

interface Row {
  readonly id: string
  readonly lang: string
  readonly dialect: string
  readonly text: string
}

const rows = readFileSync(new URL('../fixtures/dialects/cases.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Row => JSON.parse(line))
const judge = createJudge()

describe('ways of speaking', () => {
  it('are many, each with several comments, none twice', () => {
    const dialects = new Map<string, number>()
    for (const { dialect } of rows) dialects.set(dialect, (dialects.get(dialect) ?? 0) + 1)
    expect(dialects.size).toBeGreaterThanOrEqual(15)
    expect(Math.min(...dialects.values())).toBeGreaterThanOrEqual(8)
    expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  })

  it.each(rows.map(({ id, text }) => [id, text]))('%s stays', (id, text) => {
    const { remove, evidence } = judge.judge(text, id)
    expect({ remove, evidence: remove ? evidence : [] }).toEqual({ remove: false, evidence: [] })
  })
})
