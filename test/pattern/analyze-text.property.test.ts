import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyzeText } from '../../src/pattern/analyze-text.js'
import { combineEvidence } from '../../src/signals/combine-evidence.js'
import { createShippedAnalyzer } from './shipped-analyzer.js'

const analyzer = createShippedAnalyzer()
const other = createShippedAnalyzer()

const PARTS = [
  'I',
  'will',
  'kill',
  'you',
  'all',
  'women',
  'the',
  'driver',
  'is',
  'an',
  'idiot',
  'not',
  'he said',
  '"',
  '“',
  '”',
  'if',
  'they',
  'are',
  'vermin',
  'je',
  'vais',
  'te',
  'tuer',
  'les',
  'musulmans',
  'sont',
  'des',
  'porcs',
  'pas',
  'il a dit',
  '«',
  '»',
  'si',
  'ta',
  'mère',
  'connard',
  'my parcel',
  'ma commande',
  'k1ll',
  'c.o.n.n.a.r.d',
  'f**k',
  'm o r o n',
  '😀',
  '@someone',
  '#KillThemAll',
  'http://example.com',
  '06 39 98 12 34',
  '\u200b',
  '\ud83d',
  '&lt;',
]
const SIGNS = [' ', ' ', ' ', ', ', '. ', '! ', '? ', '\n', '', '-', "'", '’']

const anyText = fc.oneof(
  fc
    .array(fc.tuple(fc.constantFrom(...PARTS), fc.constantFrom(...SIGNS)), { maxLength: 40 })
    .map((list) => list.flat().join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((units) => String.fromCharCode(...units)),
)

describe('evidence of any text', () => {
  it('lies inside it, weighs what its tier says, and holds its frames', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const one of analyzeText(analyzer, text).evidence) {
          expect(one.start).toBeGreaterThanOrEqual(0)
          expect(one.end).toBeGreaterThan(one.start)
          expect(one.end).toBeLessThanOrEqual(text.length)
          expect(one.weight).toBeGreaterThan(0)
          expect(one.weight).toBeLessThanOrEqual(1)
          expect(one.tier).toBe(one.weight >= 0.5 ? 'act' : 'review')
          for (const { factor } of one.frames ?? []) expect(factor > 0 && factor <= 1).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is the same each time, whatever was read before, and survives JSON', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, text) => {
        const first = analyzeText(analyzer, text)
        analyzeText(other, before)
        expect(analyzeText(other, text)).toEqual(first)
        expect(JSON.parse(JSON.stringify(first))).toEqual(first)
      }),
      { numRuns: 200 },
    )
  })

  it('is whole for texts of ordinary length', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(analyzeText(analyzer, text).complete).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('moves with the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('\n\n', '     ', '\n \n'), (text, blank) => {
        const moved = analyzeText(analyzer, blank + text).evidence
        const expected = analyzeText(analyzer, text).evidence.map((one) => ({
          ...one,
          start: one.start + blank.length,
          end: one.end + blank.length,
        }))
        expect(moved).toEqual(expected)
      }),
      { numRuns: 150 },
    )
  })

  it('of a signal never makes more of review evidence than a review', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { evidence } = analyzeText(analyzer, text)
        const signals = new Set(evidence.map(({ signal }) => signal))
        for (const signal of signals) {
          const own = evidence.filter((one) => one.signal === signal)
          const combined = combineEvidence(own)
          expect((combined?.value ?? 0) >= 0.5).toBe(own.some(({ tier }) => tier === 'act'))
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('the time a text takes', () => {
  const hostile = [
    { name: 'one letter', unit: 'a' },
    { name: 'letters apart', unit: 'k i l l ' },
    { name: 'negators', unit: 'not ' },
    { name: 'groups', unit: 'women and ' },
    { name: 'opening quotation marks', unit: '« ' },
    { name: 'masked words', unit: 'f**k ' },
    { name: 'glued words', unit: 'youareanidiot' },
    { name: 'unknown words', unit: 'xqzwvk ' },
    { name: 'threats', unit: 'I will kill you. ' },
    { name: 'one endless sentence', unit: 'he said that they are idiots and ' },
    { name: 'combining marks', unit: 'a\u0301\u0301\u0301' },
    { name: 'apostrophes', unit: "l'" },
  ]

  it.each(hostile)('reads a long text of it, and finds nothing outside: $name', ({ unit }) => {
    const text = unit.repeat(Math.ceil(32_000 / unit.length))
    for (const { start, end } of analyzeText(analyzer, text).evidence) {
      expect(start).toBeLessThan(end)
      expect(end).toBeLessThanOrEqual(text.length)
    }
  })
})
