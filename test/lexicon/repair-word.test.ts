import { describe, expect, it } from 'vitest'
import { createReadScratch } from '../../src/lexicon/read-words.js'
import { createSplitScratch, repairMasked, repairTypo, splitGlued } from '../../src/lexicon/repair-word.js'
import { compileTiny } from './tiny-lexicon.js'

const tables = compileTiny({
  en: [
    { category: 'insult', terms: ['bastard', 'moron'] },
    { category: 'profanity', terms: ['shit'] },
    { category: 'slur', severity: 3, terms: ['shot'] },
    { category: 'you', terms: ['you', 'u'] },
    { category: 'be', terms: ['are', 'r'] },
    { category: 'determiner', terms: ['a'] },
  ],
})

function unitsOf(word: string): Uint16Array {
  return Uint16Array.from([...word].map((letter) => (letter === '*' ? 0 : letter.charCodeAt(0))))
}

function wordOf(id: number): string {
  return id < 0 ? '' : String.fromCharCode(...tables.units.slice(tables.wordFrom[id], tables.wordTo[id]))
}

describe('repairTypo', () => {
  it.each([
    { slip: 'a letter dropped', word: 'bstard', found: 'bastard' },
    { slip: 'the last letter dropped', word: 'bastar', found: 'bastard' },
    { slip: 'a letter added', word: 'basteard', found: 'bastard' },
    { slip: 'a letter replaced', word: 'bustard', found: 'bastard' },
    { slip: 'two letters swapped', word: 'batsard', found: 'bastard' },
    { slip: 'the first two letters swapped', word: 'abstard', found: 'bastard' },
    { slip: 'none', word: 'bastard', found: '' },
    { slip: 'the first letter dropped', word: 'astard', found: '' },
    { slip: 'the first letter replaced', word: 'mastard', found: '' },
    { slip: 'two letters', word: 'bestird', found: '' },
    { slip: 'a letter replaced in a short word', word: 'maron', found: '' },
    { slip: 'a word too long', word: `bastard${'d'.repeat(33)}`, found: '' },
  ])('$slip: $word', ({ word, found }) => {
    const result = { id: -1, confidence: 0, language: -1 }
    repairTypo(tables, unitsOf(word), 0, word.length, createReadScratch().powers, result)
    expect(wordOf(result.id)).toBe(found)
    expect(result.confidence > 0).toBe(found !== '')
  })
})

describe('repairMasked', () => {
  it.each([
    { name: 'half of it shows', word: 'm*r*n', found: 'moron' },
    { name: 'a swear word is believed before a graver one', word: 'sh*t', found: 'shit' },
    { name: 'a swear word even when little shows', word: 's***', found: 'shit' },
    { name: 'less than half of an insult', word: 'm****', found: '' },
    { name: 'the first letter masked', word: '*oron', found: '' },
    { name: 'another length', word: 'm*rn', found: '' },
    { name: 'a letter that does not fit', word: 'm*x*n', found: '' },
  ])('$name: $word', ({ word, found }) => {
    expect(wordOf(repairMasked(tables, unitsOf(word), 0, word.length))).toBe(found)
  })
})

describe('splitGlued', () => {
  it.each([
    { name: 'two words', word: 'youmoron', parts: ['you', 'moron'] },
    { name: 'many words', word: 'youareabastard', parts: ['you', 'are', 'a', 'bastard'] },
    { name: 'too short', word: 'ushits', parts: [] },
    { name: 'no harmful word', word: 'youareayouarea', parts: [] },
    { name: 'a rest that is no word', word: 'youmoronxq', parts: [] },
    { name: 'too long', word: 'moron'.repeat(33), parts: [] },
  ])('$name: $word', ({ word, parts }) => {
    const found = new Int32Array(32)
    const count = splitGlued(tables, unitsOf(word), 0, word.length, found, createSplitScratch())
    expect([...found.slice(0, count)].map(wordOf)).toEqual(parts)
  })
})
