import { describe, expect, it } from 'vitest'
import { compileLexicons } from '../../src/lexicon/compile-lexicons.js'
import { type LexiconGroup, lexiconSchema } from '../../src/lexicon/lexicon.js'
import { unpackLexicons } from '../../src/lexicon/pack-lexicons.js'
import { createWorkspace } from '../../src/text/workspace.js'
import { compileTiny, featuresOf, findMarks, readText } from './tiny-lexicon.js'

describe('the forms of a term', () => {
  it.each<{ readonly name: string; readonly group: LexiconGroup; readonly text: string }>([
    { name: 'a verb inflects', group: { category: 'violence', pos: 'verb', terms: ['stab'] }, text: 'stabbed' },
    {
      name: 'a verb of two words inflects on the first',
      group: { category: 'violence', pos: 'verb', terms: ['beat up'] },
      text: 'beats up',
    },
    {
      name: 'an English noun of two words inflects on the last',
      group: { category: 'insult', pos: 'noun', terms: ['jack ass'] },
      text: 'jack asses',
    },
    {
      name: 'an English noun before `of` inflects on the first',
      group: { category: 'insult', pos: 'noun', terms: ['piece of trash'] },
      text: 'pieces of trash',
    },
    {
      name: 'irregular forms are added',
      group: { category: 'violence', pos: 'verb', terms: [{ term: 'shoot', forms: { past: ['shot'] } }] },
      text: 'shot',
    },
    { name: 'accents fold', group: { category: 'insult', terms: ['dégénéré'] }, text: 'degenere' },
    { name: 'a term is found with accents too', group: { category: 'insult', terms: ['degenere'] }, text: 'Dégénéré' },
    { name: 'ligatures open', group: { category: 'insult', terms: ['cœur'] }, text: 'coeur' },
    { name: 'hyphens split', group: { category: 'insult', terms: ['lèche-bottes'] }, text: 'leche bottes' },
    { name: 'elisions split', group: { category: 'insult', terms: ["tête d'âne"] }, text: 'tete d’ane' },
  ])('$name', ({ group, text }) => {
    const tables = compileTiny({ en: [group] })
    expect(findMarks(tables, text)).toEqual([`${group.category}: ${text}`])
  })

  it('irregular forms replace the generated ones of their feature', () => {
    const tables = compileTiny({
      en: [{ category: 'violence', pos: 'verb', terms: [{ term: 'shoot', forms: { past: ['shot'] } }] }],
    })
    expect(featuresOf(tables, 'shot')).toEqual(['past'])
    expect(featuresOf(tables, 'shooted')).toEqual(['participle'])
  })

  it('a language without rules of inflection has its terms as written', () => {
    const tables = compileTiny({ de: [{ category: 'insult', pos: 'noun', terms: ['Trottel'] }] })
    expect(findMarks(tables, 'Du Trottel')).toEqual(['insult: Trottel'])
  })

  it('a term in two groups has two senses', () => {
    const tables = compileTiny({
      fr: [
        { category: 'slur', value: 'gay', terms: ['tapette'] },
        { category: 'object', terms: ['tapette'] },
      ],
    })
    expect([...findMarks(tables, 'tapette')].sort()).toEqual(['object: tapette', 'slur: tapette'])
  })

  it('a term given twice in one group counts once', () => {
    const tables = compileTiny({ en: [{ category: 'insult', pos: 'verb', terms: ['set'] }] })
    expect(findMarks(tables, 'set')).toEqual(['insult: set'])
  })
})

describe('fields of groups and terms', () => {
  const tables = compileTiny({
    en: [
      {
        category: 'slur',
        severity: 3,
        sureness: 0.8,
        value: 'gay',
        terms: ['abc', { term: 'def', severity: 1, value: 'men' }],
      },
    ],
  })

  it('a term takes what its group says', () => {
    expect([tables.termSeverity[0], tables.termSureness[0], tables.values[tables.termValue[0] ?? 0]]).toEqual([
      3,
      80,
      'gay',
    ])
  })

  it('its own fields come first', () => {
    expect([tables.termSeverity[1], tables.termSureness[1], tables.values[tables.termValue[1] ?? 0]]).toEqual([
      1,
      80,
      'men',
    ])
  })

  it('only slurs keep their text, for evidence', () => {
    const other = compileTiny({ en: [{ category: 'insult', terms: ['abc'] }] })
    expect([tables.termText[0], other.termText[0]]).toEqual(['abc', ''])
  })
})

describe('expansions', () => {
  const tables = compileTiny({
    en: [
      { category: 'expand', terms: [{ term: 'im', value: 'i am' }] },
      { category: 'i', terms: ['i'] },
      { category: 'be', terms: ['am'] },
    ],
  })

  it('stand for several words, each with the span of the one written', () => {
    expect(readText(tables, 'im').map(({ original, word, repair }) => [original, word, repair])).toEqual([
      ['im', 'i', 'expanded'],
      ['im', 'am', 'expanded'],
    ])
  })
})

describe('parts', () => {
  const lexicon = lexiconSchema.parse({
    sangfroid: 1,
    kind: 'lexicon',
    language: 'en',
    name: 'first',
    groups: [{ category: 'insult', pos: 'noun', terms: ['idiot', 'piece of trash'] }],
  })

  it('go through JSON unharmed, and take more lexicons', () => {
    const packed = compileLexicons([{ language: 'en', lexicons: [lexicon], innocent: [] }], createWorkspace()).pack()
    const more = lexiconSchema.parse({
      ...lexicon,
      groups: [{ category: 'slur', terms: ['piece of nonsense', 'idiot'] }],
    })
    const grown = compileLexicons(
      [{ language: 'en', lexicons: [more], innocent: [] }],
      createWorkspace(),
      unpackLexicons(JSON.parse(JSON.stringify(packed))),
    ).seal()
    expect(findMarks(grown, 'idiots')).toEqual(['insult: idiots'])
    expect([...findMarks(grown, 'idiot')].sort()).toEqual(['insult: idiot', 'slur: idiot'])
    expect(findMarks(grown, 'piece of trash')).toEqual(['insult: piece of trash'])
    expect(findMarks(grown, 'piece of nonsense')).toEqual(['slur: piece of nonsense'])
  })

  it('are the same each time', () => {
    const compile = () =>
      JSON.stringify(
        compileLexicons([{ language: 'en', lexicons: [lexicon], innocent: ['ox'] }], createWorkspace()).pack(),
      )
    expect(compile()).toBe(compile())
  })

  it('take memory in step with the forms', () => {
    const terms = Array.from({ length: 2000 }, (_, index) => `term${letters(index)}`)
    const small = compileTiny({ en: [{ category: 'insult', terms: terms.slice(0, 1000) }] })
    const large = compileTiny({ en: [{ category: 'insult', terms }] })
    expect(large.bytes / small.bytes).toBeLessThan(2.6)
  })
})

function letters(index: number): string {
  return [...String(index).padStart(4, '0')].map((digit) => String.fromCharCode(97 + Number(digit))).join('')
}
