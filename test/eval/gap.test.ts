import { describe, expect, it } from 'vitest'
import type { JudgedCase } from '../../.scripts/eval/judge.js'
import { gapReport } from '../../.scripts/eval/reports.js'

function cases(part: 'tune' | 'aside', removed: number, of: number): readonly JudgedCase[] {
  return Array.from({ length: of }, (_, at) => ({
    id: `${part}-${at}`,
    set: 'demo',
    lang: 'en',
    text: '',
    label: 'remove' as const,
    kind: 'k',
    group: String(at),
    part,
    gold: true,
    verdict: { remove: at < removed, review: at < removed, lang: 'en', rules: [], evidence: [], values: {} },
  }))
}

describe('the gap between the part tuned on and the part set aside', () => {
  it.each([
    {
      name: 'names a set that does worse where nobody looked',
      aside: 12,
      expected: /demo\.en: recall 90 % tuned on, 60 % set aside/,
    },
    { name: 'is silent about a difference of noise', aside: 17, expected: /No set is over-fitted/ },
  ])('$name', ({ aside, expected }) => {
    expect(gapReport(cases('tune', 18, 20), cases('aside', aside, 20))).toMatch(expected)
  })
})
