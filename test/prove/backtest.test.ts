import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeBlock } from '../../src/cli/backtest/judge-block.js'
import { parseComment } from '../../src/comment/parse-comment.js'
import { backtestRows } from '../../src/prove/backtest/backtest-report.js'
import { checkBudget } from '../../src/prove/backtest/check-budget.js'
import { mergeVerdicts } from '../../src/prove/backtest/count-verdicts.js'
import { parseBudget } from '../../src/prove/backtest/parse-budget.js'
import { parseLabelled } from '../../src/prove/backtest/parse-labelled.js'
import { readPlainComment } from '../../src/prove/backtest/read-plain-comment.js'
import { estimateShare } from '../../src/prove/backtest/wilson.js'
import { compiled } from './rule-sets.js'

const RULES = compiled()
const block = (lines: readonly unknown[]) =>
  new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))

describe('estimateShare', () => {
  // Wilson's score interval without continuity correction, at 95 %.
  it.each([
    { hits: 8, of: 10, low: 0.4902, high: 0.9433 },
    { hits: 0, of: 10, low: 0, high: 0.2775 },
    { hits: 10, of: 10, low: 0.7225, high: 1 },
    { hits: 50, of: 100, low: 0.4038, high: 0.5962 },
  ])('$hits of $of', ({ hits, of, low, high }) => {
    const estimate = estimateShare(hits, of, 1.96)
    expect(estimate).toMatchObject({ of, point: hits / of })
    expect(estimate.low).toBeCloseTo(low, 4)
    expect(estimate.high).toBeCloseTo(high, 4)
  })

  it('knows nothing of nothing', () => {
    expect(estimateShare(0, 0, 1.96)).toEqual({ of: 0, point: null, low: null, high: null })
  })

  it('holds the share between its bounds, within 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (hits, more) => {
        const { point, low, high } = estimateShare(hits, hits + more, 1.96)
        if (point === null) return
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(point)
        expect(high).toBeGreaterThanOrEqual(point)
        expect(high).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('readPlainComment', () => {
  const word = fc.oneof(fc.string(), fc.constantFrom('', 'fr'), fc.constant(null), fc.nat())
  const author = fc.record({ id: word, name: word, isStaff: fc.boolean(), other: word }, { requiredKeys: [] })
  const time = fc.oneof(fc.constantFrom('2026-03-01T09:00:00Z', 'soon', 1_770_000_000_000, 12, -1, 1.5), fc.nat())
  const value = fc.record(
    {
      id: word,
      text: word,
      lang: word,
      pageId: word,
      author: fc.oneof(author, word),
      createdAt: time,
      editedAt: time,
      url: word,
      label: word,
    },
    { requiredKeys: ['id'] },
  )

  it('gives what parseComment gives, or nothing', () => {
    fc.assert(
      fc.property(value, (given) => {
        const plain = readPlainComment(given)
        if (plain !== null) expect(parseComment(given)).toMatchObject({ ok: true, value: plain })
      }),
      { numRuns: 500 },
    )
  })

  it('reads the common ones', () => {
    const given = {
      id: 'c',
      text: 'Hello',
      lang: 'en',
      author: { id: 'a', name: 'Ana' },
      createdAt: '2026-03-01T09:00:00Z',
      label: 'keep',
    }
    const parsed = parseComment(given)
    expect(readPlainComment(given)).toEqual(parsed.ok ? parsed.value : undefined)
  })
})

describe('parseLabelled', () => {
  it.each([
    { name: 'no label', value: { id: 1, text: 'x' }, path: '/label', hint: undefined },
    {
      name: 'a misspelt label',
      value: { id: 1, text: 'x', label: 'remov' },
      path: '/label',
      hint: 'did you mean `remove`?',
    },
    {
      name: 'rules that are no list',
      value: { id: 1, text: 'x', label: 'keep', rules: 'a' },
      path: '/rules',
      hint: undefined,
    },
    { name: 'no text', value: { id: 1, label: 'keep' }, path: '/text', hint: undefined },
    { name: 'no object', value: [1], path: '', hint: undefined },
  ])('refuses $name', ({ value, path, hint }) => {
    const read = parseLabelled(value)
    expect(read.ok ? [] : read.issues.map((issue) => [issue.path, issue.hint])).toEqual([[path, hint]])
  })
})

describe('a block of labelled lines', () => {
  const lines = [
    { id: '1', text: '!threat 0.9', label: 'remove', lang: 'en' },
    { id: '2', text: '!threat 0.9', label: 'keep', lang: 'fr-CA' },
    { id: '3', text: 'Hello', label: 'remove', lang: 'fr' },
    { id: '4', text: 'Hello', label: 'keep' },
    { id: '5', text: '!complaint 0.9', label: 'keep', rules: ['apologise'] },
  ]
  const judged = judgeBlock(RULES, block(lines), 0)

  it('is counted by rule and language', () => {
    expect(judged).toMatchObject({ lines: 5, comments: 5, broken: 0 })
    expect(judged.counts).toEqual({
      ' ': [1, 1, 1, 2],
      ' en': [1, 0, 0, 2],
      ' fr': [0, 1, 1, 0],
      'remove-threats ': [1, 1, 1, 2],
      'remove-threats en': [1, 0, 0, 2],
      'remove-threats fr': [0, 1, 1, 0],
      'apologise ': [1, 0, 0, 0],
      'apologise en': [1, 0, 0, 0],
    })
  })

  it('adds up to the same, however it is cut', () => {
    fc.assert(
      fc.property(fc.nat(5), (cut) => {
        const parts = [lines.slice(0, cut), lines.slice(cut)].map((part) => judgeBlock(RULES, block(part), 0).counts)
        expect(mergeVerdicts(parts)).toEqual(judged.counts)
      }),
    )
  })

  it('goes on past broken lines', () => {
    const bytes = Buffer.concat([
      Buffer.from('{\n\n'),
      block(lines.slice(0, 1)),
      Buffer.from([0xff, 0x0a]),
      block([{ id: 1 }]),
    ])
    expect(judgeBlock(RULES, bytes, 0)).toMatchObject({
      comments: 1,
      broken: 3,
      reasons: [{ line: 1 }, { line: 4, why: 'the line is not UTF-8 text' }, { line: 5 }],
    })
  })

  it('is held to a budget', () => {
    const rows = backtestRows(judged.counts, 1.96)
    expect(rows[0]).toMatchObject({
      verdicts: [1, 1, 1, 2],
      precision: { point: 0.5 },
      recall: { point: 0.5 },
      falseRemovalRate: { of: 3 },
    })
    const budget = parseBudget(
      {
        sangfroid: 1,
        kind: 'budget',
        limits: [
          { precision: 0.5, recall: 0.5, falseRemovalRate: 0.34, comments: 5 },
          { precision: 0.5, sure: true },
          { falseRemovalRate: 0.34, sure: true },
          { rule: 'remove-threats', language: 'fr', recall: 0.1 },
          { rule: 'remove-threats', language: 'de', recall: 0.1 },
          { comments: 6 },
        ],
      },
      RULES.rules.map(({ id }) => id),
    )
    expect(budget.ok && checkBudget(budget.value, rows)).toEqual([
      { limit: 1, measure: 'precision', allowed: 0.5, found: rows[0]?.precision.low, point: 0.5 },
      {
        limit: 2,
        measure: 'falseRemovalRate',
        allowed: 0.34,
        found: rows[0]?.falseRemovalRate.high,
        point: rows[0]?.falseRemovalRate.point,
      },
      { limit: 3, ruleId: 'remove-threats', language: 'fr', measure: 'recall', allowed: 0.1, found: 0 },
      { limit: 4, ruleId: 'remove-threats', language: 'de', measure: 'recall', allowed: 0.1, found: null },
      { limit: 5, measure: 'comments', allowed: 6, found: 5 },
    ])
  })
})

describe('a budget', () => {
  it.each([
    { name: 'a misspelt limit', limit: { precison: 0.5 }, code: 'unknown-key', hint: 'did you mean `precision`?' },
    { name: 'a share above 1', limit: { precision: 95 }, code: 'wrong-type', hint: undefined },
    {
      name: 'an unknown rule',
      limit: { rule: 'remove-threat', precision: 0.5 },
      code: 'unknown-rule',
      hint: 'did you mean `remove-threats`?',
    },
    {
      name: 'nothing limited',
      limit: { language: 'fr' },
      code: 'missing-key',
      hint: expect.stringContaining('falseRemovalRate'),
    },
  ])('is refused for $name', ({ limit, code, hint }) => {
    const read = parseBudget({ sangfroid: 1, kind: 'budget', limits: [limit] }, ['remove-threats'])
    expect(read.ok ? [] : read.issues.map((issue) => ({ code: issue.code, hint: issue.hint }))).toEqual([
      { code, hint },
    ])
  })
})
