import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lexiconSchema } from '../../src/lexicon/lexicon.js'
import { analyzeText } from '../../src/pattern/analyze-text.js'
import { type Analyzer, createAnalyzer, createSnapshot } from '../../src/pattern/analyzer.js'
import { type Weights, weightsSchema } from '../../src/pattern/weights.js'
import type { Evidence } from '../../src/signals/signal.js'
import { WORDS } from './tiny-analyzer.js'

const NOTHING = { words: {}, sorts: {}, terms: {}, whole: {} }

const SUMS = { doubt: -120, review: 0, act: 200 }

/** English with a few words, where a cellar and the dark are ominous and a parcel is not. */
function analyzerOf(more: Partial<Weights> = {}): Analyzer {
  const weights = weightsSchema.parse({
    sangfroid: 1,
    kind: 'weights',
    language: 'en',
    bias: -200,
    perWord: 0,
    names: -120,
    hint: 120,
    reach: { you: SUMS, group: SUMS, others: SUMS },
    signals: {
      threat: { ...NOTHING, words: { cella: 250, 'dark cella': 180, dark: 60 }, sorts: { '@YOU': 40 } },
      identity_attack: NOTHING,
      harassment: { ...NOTHING, words: { stair: 210, parce: -150 }, whole: { 'end/!': 30 } },
    },
    ...more,
  })
  const lexicon = lexiconSchema.parse({
    sangfroid: 1,
    kind: 'lexicon',
    language: 'en',
    name: 'tiny',
    groups: [...WORDS, { category: 'known', terms: ['there'] }],
  })
  const { snapshot } = createSnapshot([{ language: 'en', lexicons: [lexicon], patterns: [], innocent: [], weights }])
  return createAnalyzer(JSON.parse(JSON.stringify(snapshot)), ['en'])
}

/** What weighing alone finds. */
function weighed(more: Partial<Weights> = {}) {
  const analyzer = analyzerOf(more)
  return (text: string): readonly Evidence[] =>
    analyzeText(analyzer, text).evidence.filter(({ family }) => family === 'weights')
}

const found = weighed()

describe('weighing words', () => {
  it('finds nothing where the words weigh little', () => {
    expect(found('This is the parcel of the driver.')).toEqual([])
    expect(found('This is the stair.')).toHaveLength(1)
    expect(found('This is the stair of the parcel.')).toEqual([])
  })

  it('sends to a person what weighs something, and lets act what weighs much', () => {
    expect(found('This is the cellar.')).toMatchObject([{ signal: 'threat', tier: 'review', weight: 0.41 }])
    expect(found('This is the dark cellar of you.')).toMatchObject([{ signal: 'threat', tier: 'act' }])
  })

  it('lets less weight act where something hints at abuse', () => {
    expect(found('You there. This is the cellar.')).toMatchObject([{ tier: 'review' }])
    expect(found('You follow home. This is the cellar.')).toMatchObject([{ signal: 'harassment', tier: 'act' }])
  })

  it('shows the words that weigh most', () => {
    const text = 'There is the dark cellar.'
    const [one] = found(text)
    expect(text.slice(one?.start, one?.end)).toBe('dark cellar')
    expect(one).toMatchObject({ source: 'weights/en', family: 'weights' })
  })

  it('asks more of longer texts, and as much of short ones as of ten words', () => {
    const long = weighed({ perWord: 20 })
    expect(found('This is the dark cellar of you.')).toMatchObject([{ tier: 'act' }])
    expect(long('This is the dark cellar of you.')).toMatchObject([{ tier: 'review' }])
    expect(long('This is the dark cellar.')).toHaveLength(1)
    expect(long('The dark cellar.')).toHaveLength(1)
    expect(long(`${'This is there. '.repeat(9)}This is the dark cellar.`)).toEqual([])
  })

  it('asks other sums where somebody is spoken to, where a group is named, and where neither is', () => {
    const sums = (reach: Partial<Weights['reach']>) =>
      weighed({ reach: { you: SUMS, group: SUMS, others: SUMS, ...reach } })
    const never = { doubt: -120, review: 10_000, act: 10_000 }
    expect(sums({ you: never })('The dark cellar of you.')).toEqual([])
    expect(sums({ you: never })('There is the dark cellar.')).toHaveLength(1)
    expect(sums({ group: never })('The dark cellar of you wizards.')).toEqual([])
    expect(sums({ others: never })('There is the dark cellar.')).toEqual([])
  })

  it('counts every trait once', () => {
    expect(found('The stair, the stair, the stair, the stair, the stair!')).toMatchObject([{ tier: 'review' }])
  })

  it('reads two words together only in one sentence', () => {
    expect(found('You there in the dark cellar')).toMatchObject([{ tier: 'act' }])
    expect(found('You there in the dark. Cellar')).toMatchObject([{ tier: 'review' }])
  })

  it('reads a word by its first letters, and as repair finds it', () => {
    for (const form of ['cellar', 'cellars', 'CELLARS', 'cellarman'])
      expect(found(`This is the ${form}.`)).toHaveLength(1)
  })

  it('adds nothing where a construction has judged', () => {
    expect(found('wizards there vermin. There is the dark cellar.')).toEqual([])
  })

  it('leaves to a person what a construction found, where the words around weigh little', () => {
    const all = (text: string) => analyzeText(analyzerOf(), text).evidence
    expect(all('wizards there vermin. There is the parcel of the driver.')).toMatchObject([
      { tier: 'review', frames: [{ name: 'harmless around' }] },
    ])
    expect(all('wizards there vermin. There is the cellar of the driver.')).toMatchObject([{ tier: 'act' }])
    expect(all('wizards there vermin.')).toMatchObject([{ tier: 'act' }])
  })

  it('leaves to a person the only name of a longer text, where the words around weigh less than names must', () => {
    const all = (text: string, names: number) =>
      analyzeText(analyzerOf({ names, signals: { demeaning: NOTHING } }), text).evidence.map(({ tier }) => tier)
    const name = 'He is an idiot. There is the cellar of the driver.'
    expect(all(name, -1000)).toContain('act')
    expect(all(name, 10_000)).not.toContain('act')
    expect(all('He is an idiot. There is the driver. He is a clown.', 10_000)).toContain('act')
    expect(all('He is an idiot.', 10_000)).toContain('act')
  })

  it('leaves no disguised word to a person', () => {
    const { evidence } = analyzeText(analyzerOf(), 'wizards there v.e.r.m.i.n There is the parcel of the driver.')
    expect(evidence.filter(({ tier }) => tier === 'act')).toMatchObject([{ signal: 'identity_attack' }])
  })

  it('lets frames damp what it finds', () => {
    const [one] = found('He said "this is the dark cellar of you" to the driver')
    expect(one?.weight ?? 0).toBeLessThan(0.5)
    expect(one?.frames?.length).toBeGreaterThan(0)
  })

  it('weighs all groups alike', () => {
    const weigh = weighed({
      signals: {
        threat: { ...NOTHING, words: { cella: 250, wizar: 900, '&': 10 }, sorts: {}, terms: { 'group=wizards': 900 } },
      },
    })
    expect(weigh('There are wizards in the cellar.')).toEqual(weigh('There are wizards in the cellar.'))
    expect(weigh('There is a wizard in the cellar.')[0]?.weight).toBe(weigh('There is a man in the cellar.')[0]?.weight)
    expect(weigh('There is a wizard in the house.')).toEqual([])
  })

  it('never throws, never leaves the text, never shows more than three stretches', () => {
    const word = fc.constantFrom(
      'dark',
      'cellar',
      'stair',
      'parcel',
      'you',
      '.',
      '!',
      'the',
      'wizard',
      '7',
      '😀',
      '@x',
      'https://x.yz',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 600 }), (words) => {
        const text = words.join(' ')
        const pieces = found(text)
        expect(pieces.length).toBeLessThanOrEqual(3)
        for (const { start, end, weight } of pieces) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(weight).toBeLessThanOrEqual(0.7)
        }
      }),
    )
  })
})
