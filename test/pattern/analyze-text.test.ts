import { describe, expect, it } from 'vitest'
import { analyzeText } from '../../src/pattern/analyze-text.js'
import { HOSTILE_SIGNALS } from '../../src/pattern/hostile-signals.js'
import { STEP_BUDGET } from '../../src/pattern/match-pattern.js'
import { SIGNALS } from '../../src/signals/index.js'
import { MAX_UNITS } from '../../src/text/workspace.js'
import { createShippedAnalyzer } from './shipped-analyzer.js'
import { createTiny, patternEvidence } from './tiny-analyzer.js'

describe('analyzeText', () => {
  it.each(['', ' ', '\n\n', '...', '\ud83d', '\u0000', '🙂'])('finds nothing in %j', (text) => {
    const { analyzer } = createTiny([{ match: 'kill' }])
    expect(analyzeText(analyzer, text)).toMatchObject({ evidence: [], complete: true })
  })

  it('orders evidence by place', () => {
    const tiny = createTiny([{ match: 'late' }, { match: 'very late' }, { match: 'so' }])
    const starts = patternEvidence(tiny, 'so very late, so late').map(({ start }) => start)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  })

  it('says which pattern, which family, which tier', () => {
    const tiny = createTiny([
      { id: 'grave', family: 'violence', match: 'kill', weight: 0.5 },
      { id: 'mild', family: 'talk', match: 'talk', weight: 0.49, value: 'chat' },
    ])
    expect(patternEvidence(tiny, 'kill talk')).toEqual([
      { signal: 'threat', start: 0, end: 4, weight: 0.5, tier: 'act', source: 'en/tiny/grave', family: 'violence' },
      {
        signal: 'threat',
        start: 5,
        end: 9,
        weight: 0.49,
        tier: 'review',
        source: 'en/tiny/mild',
        family: 'talk',
        value: 'chat',
      },
    ])
  })

  it('spans the text as it was written', () => {
    const tiny = createTiny([{ match: 'kill you' }])
    const text = 'I &quot;K\u200bILL  yo\u0301u&quot;'
    const [one] = patternEvidence(tiny, text)
    expect(text.slice(one?.start, one?.end)).toBe('K\u200bILL  yo\u0301u')
  })

  it.each([
    {
      name: 'a less sure term',
      group: { category: 'insult' as const, sureness: 0.5, terms: ['plonker'] },
      weight: 0.72,
    },
    { name: 'a sure term', group: { category: 'insult' as const, sureness: 1, terms: ['plonker'] }, weight: 0.9 },
  ])('weighs $name', ({ group, weight }) => {
    const tiny = createTiny([{ match: '@insult' }], [group])
    expect(patternEvidence(tiny, 'plonker')[0]?.weight).toBeCloseTo(weight, 3)
  })

  it('weighs a repaired word less', () => {
    const tiny = createTiny([{ match: '@insult' }], [{ category: 'insult', terms: ['plonker'] }])
    expect(patternEvidence(tiny, 'plonkr')[0]?.weight).toBeLessThan(0.9)
  })

  it('gives no evidence for targets that a pattern leaves out', () => {
    const tiny = createTiny([{ match: 'kill T:@TARGET', signal: { group: 'none', default: 'threat' } }])
    expect(patternEvidence(tiny, 'kill wizards')).toEqual([])
    expect(patternEvidence(tiny, 'kill you')).toHaveLength(1)
  })

  it('knows hostile signals as those that may carry a removal', () => {
    expect([...HOSTILE_SIGNALS].sort()).toEqual(
      SIGNALS.flatMap(({ id, removalGrade }) => (removalGrade ? [id] : [])).sort(),
    )
  })

  it('reads so much of a text, and says so', () => {
    const tiny = createTiny([{ match: 'kill' }])
    const inside = `${'so '.repeat((MAX_UNITS - 8) / 3)}kill`
    expect(analyzeText(tiny.analyzer, inside)).toMatchObject({ complete: true })
    expect(patternEvidence(tiny, inside)).toHaveLength(1)
    const beyond = `${'so '.repeat(MAX_UNITS / 3 + 10)}kill`
    expect(analyzeText(tiny.analyzer, beyond)).toMatchObject({ complete: false })
    expect(patternEvidence(tiny, beyond)).toEqual([])
  })

  it('gives up where a text is too tangled, keeps what it found, and says so', () => {
    const match = '(aaa | bbb | @i)* (aaa | bbb | @i)* ~8 (aaa | @i)* ~8 zzz'
    const tiny = createTiny([
      { match: 'kill', id: 'first' },
      { match, id: 'tangled' },
    ])
    const analysis = analyzeText(tiny.analyzer, `kill. ${'i aaa bbb '.repeat(4000)} zzz`)
    expect(analysis.complete).toBe(false)
    // On the way out of a spent budget the last branches are closed, no more.
    expect(tiny.analyzer.machine.budget).toBeGreaterThan(-STEP_BUDGET / 10)
    expect(analysis.evidence.map(({ source }) => source)).toContain('en/tiny/first')
  })
})

describe('the language of a text', () => {
  const analyzer = createShippedAnalyzer()
  it.each([
    { text: 'Where is my parcel? I have been waiting for two weeks.', lang: 'en' },
    { text: 'Où est mon colis ? J’attends depuis deux semaines.', lang: 'fr' },
    { text: 'Toujours rien reçu', lang: 'fr' },
    { text: 'Still nothing', lang: 'en' },
    { text: 'c nul', lang: 'fr' },
    { text: '12345', lang: 'und' },
    { text: '👍👍', lang: 'und' },
  ])('$text', ({ text, lang }) => {
    expect(analyzeText(analyzer, text).lang).toBe(lang)
  })
})
