import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyzeText } from '../../src/pattern/analyze-text.js'
import { type Analyzer, createAnalyzer, createSnapshot } from '../../src/pattern/analyzer.js'
import { matchAt, STEP_BUDGET, startProgram } from '../../src/pattern/match-pattern.js'
import { type MatchNode, parseMatch } from '../../src/pattern/parse-match.js'
import { naiveEnds, type PlainText } from './naive-matcher.js'

const WORDS = ['ant', 'bee', 'cat', 'dog']

const word = fc.constantFrom(...WORDS)
const times = fc.constantFrom('', '', '', '?', '*', '+', '{1,2}', '{2}', '{0,3}')

/** Sources of patterns; a gap and a comma stand before a plain word, as they do in practice. */
const { pattern } = fc.letrec<{ readonly pattern: string; readonly element: string; readonly atom: string }>((tie) => ({
  pattern: fc.array(tie('element'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
  element: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(word, times).map(([one, sign]) => one + sign),
    fc.tuple(tie('atom'), times).map(([one, sign]) => one + sign),
    fc.tuple(fc.constantFrom('~1', '~2', '~3', '~~2', '~~4', ',', '.'), word).map(([sign, one]) => `${sign} ${one}`),
    fc.oneof(word, tie('atom')).map((one) => `!${one}`),
    fc.constantFrom('^', '^^', '$', '$$', '_'),
  ),
  atom: fc.array(tie('pattern'), { minLength: 1, maxLength: 3 }).map((options) => `(${options.join(' | ')})`),
}))

const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS, 'eel'), fc.constantFrom(' ', ' ', ' ', ', ', '. ')), { maxLength: 12 })
  .map((parts) => parts.map(([one, gap]) => one + gap).join(''))

function analyzerOf(match: string): Analyzer {
  const patterns = [{ id: 'p', family: 'f', signal: 'bait', weight: 0.9, match }]
  const file = { sangfroid: 1 as const, kind: 'patterns' as const, language: 'en', name: 'tiny', patterns }
  const { snapshot, issues } = createSnapshot([{ language: 'en', lexicons: [], patterns: [file], innocent: [] }])
  expect(issues).toEqual([])
  return createAnalyzer(snapshot, ['en'])
}

function plainOf(source: string): PlainText {
  const parts = [...source.matchAll(/([a-z]+)([., ]*)/g)]
  const boundaryAfter = (at: number): number => ({ ',': 2, '.': 3 })[parts[at]?.[2]?.trim() ?? ''] ?? 0
  return {
    words: parts.map(([, one = '']) => one),
    before: parts.map((_, at) => (at === 0 ? 3 : boundaryAfter(at - 1))),
  }
}

describe('the pattern machine', () => {
  it('matches where the reference does, and nowhere else', () => {
    fc.assert(
      fc.property(pattern, fc.array(text, { minLength: 1, maxLength: 8 }), (match, sources) => {
        const analyzer = analyzerOf(match)
        const parsed = parseMatch(match, {})
        if (!parsed.ok) throw new Error(`cannot parse ${match}`)
        for (const source of sources) compareWithReference(analyzer, parsed.node, source)
      }),
      { numRuns: 150 },
    )
  })

  it('is called up wherever a pattern can match', () => {
    fc.assert(
      fc.property(pattern, fc.array(text, { minLength: 1, maxLength: 8 }), (match, sources) => {
        const analyzer = analyzerOf(match)
        const parsed = parseMatch(match, {})
        if (!parsed.ok) throw new Error(`cannot parse ${match}`)
        for (const source of sources) {
          const plain = plainOf(source)
          // A match may begin three sentences before it ends, no more.
          if (match.includes('.') && plain.before.filter((boundary) => boundary === 3).length > 4) continue
          const ends = plain.words.map((_, at) => [...naiveEnds(parsed.node, plain, at)].map((end) => end > at))
          const found = analyzeText(analyzer, source).evidence.length > 0
          // A match of nothing is none; where the machine may choose between nothing and something, either is right.
          if (ends.some((some) => some.length > 0 && some.every(Boolean)))
            expect({ source, found }).toEqual({ source, found: true })
          if (!ends.flat().includes(true)) expect({ source, found }).toEqual({ source, found: false })
        }
      }),
      { numRuns: 150 },
    )
  })
})

/** Tries every start as the analysis does: marks are kept from one start to the next, until something is found. */
function compareWithReference(analyzer: Analyzer, node: MatchNode, source: string): void {
  const { machine, patterns, reading } = analyzer
  analyzeText(analyzer, source)
  const program = patterns.entries[0]?.program
  if (program === undefined) throw new Error('nothing was compiled')
  const plain = plainOf(source)
  expect(reading.count).toBe(plain.words.length)
  machine.budget = STEP_BUDGET
  startProgram(machine, program)
  for (let at = 0; at < reading.count; at++) {
    const ends = naiveEnds(node, plain, at)
    const found = matchAt(machine, program, at)
    expect({ source, at, found }).toEqual({ source, at, found: ends.size > 0 })
    if (!found) continue
    expect(ends).toContain(machine.end)
    startProgram(machine, program)
  }
}
