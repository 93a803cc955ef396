import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilePhrases } from '../../src/phrases/compile-phrases.js'
import { findPhrases } from '../../src/phrases/find-phrases.js'
import { firstLetters } from '../../src/phrases/first-letters.js'
import { readWords } from '../../src/phrases/read-words.js'
import { stemWord } from '../../src/phrases/stem-word.js'

const PHRASES = compilePhrases({
  fr: ['plastique yaourt|yogourt', 'livraison', '=avoir crédit'],
  en: ['plastic yoghurt|yogurt', 'late delivery', '100 sure'],
})
const found = (text: string): string[] => findPhrases(PHRASES, text).map(({ start, end }) => text.slice(start, end))

describe('findPhrases', () => {
  it.each([
    ['Il y a du PLASTIQUE dans vos yaourts', ['PLASTIQUE dans vos yaourts']],
    ['vos yogourts sont pleins de plastique', ['yogourts sont pleins de plastique']],
    ['Les livraisons traînent', ['livraisons']],
    ["There's plastic in your yogurts.", ['plastic in your yogurts']],
    ['Deliveries are always late', ['Deliveries are always late']],
    ['100 % sure', ['100 % sure']],
    ['un avoir, un crédit', ['avoir, un crédit']],
    ['nous aurons du crédit', []],
    ['A plastic cup. The yogurt was nice.', []],
    ['plastic a b c d e f g h i j k yogurt', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('stays inside the text, whatever it is, and gives the same for the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(200), (noise, at) => {
        const text = `${noise.slice(0, at)} plastic yogurt ${noise.slice(at)}`
        const finds = findPhrases(PHRASES, text)
        expect(findPhrases(PHRASES, text)).toEqual(finds)
        for (const { start, end } of finds) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(start).toBeLessThan(end)
        }
      }),
    )
  })

  it('is not slow on text made to be', () => {
    const long = 'plastic '.repeat(5000)
    expect(findPhrases(PHRASES, long)).toEqual([])
    expect(findPhrases(PHRASES, 'yogurt plastic '.repeat(2000)).length).toBe(50)
    expect(readWords('a'.repeat(100_000))).toEqual([])
  })
})

describe('stemWord', () => {
  it.each([
    ['livraisons', 'livraison', 'fr'],
    ['remboursement', 'rembourser', 'fr'],
    ['facture', 'factures', 'fr'],
    ['delivery', 'deliveries', 'en'],
    ['charged', 'charging', 'en'],
  ])('%s meets %s', (one, other, language) => {
    expect(stemWord(one, language)).toBe(stemWord(other, language))
  })

  it('agrees with its word in the first letters, and in all but the last two of its own', () => {
    const texts = ['fixtures/judgement/en.jsonl', 'fixtures/judgement/fr.jsonl'].map((file) =>
      readFileSync(file, 'utf8'),
    )
    const words = new Set(texts.flatMap((text) => readWords(text.slice(0, 20_000)).map(({ folded }) => folded)))
    expect(words.size).toBeGreaterThan(500)
    for (const word of words) {
      for (const language of ['en', 'fr']) {
        const stem = stemWord(word, language)
        expect(firstLetters(word, stem.length)).toBe(firstLetters(stem))
        expect(word.startsWith(stem.slice(0, Math.max(2, stem.length - 2)))).toBe(true)
      }
    }
  })

  it('leaves alone what is no plain word, and other languages', () => {
    for (const word of ['4x4', 'ok', 'x'.repeat(31)]) expect(stemWord(word, 'fr')).toBe(word)
    expect(stemWord('lieferungen', 'de')).toBe('lieferungen')
  })
})
