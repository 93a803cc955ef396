import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileTiny, readText } from './tiny-lexicon.js'

const WORDS = ['moron', 'imbecile', 'bastard', 'idiot', 'shit', 'you', 'are', 'a', 'piece', 'trash']
const tables = compileTiny({
  en: [
    {
      category: 'insult',
      pos: 'noun',
      terms: ['moron', 'imbecile', { term: 'bastard', unless: ['bastard sword'] }, 'idiot', 'piece of trash'],
    },
    { category: 'profanity', terms: ['shit'] },
    { category: 'safe', terms: ['idiot proof'] },
    { category: 'you', terms: ['you'] },
    { category: 'be', terms: ['are'] },
    { category: 'determiner', terms: ['a'] },
  ],
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc
    .array(
      fc.constantFrom(
        ...WORDS,
        'of',
        'sword',
        'proof',
        ' ',
        ' ',
        ' ',
        '.',
        ',',
        '*',
        '1',
        '@',
        '\u200b',
        '-',
        "'",
        'o',
        'ooo',
        '\ud83d',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
)

describe('the words of any text', () => {
  it('lie inside it, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0
        for (const { original } of readText(tables, text)) {
          // The words of an expansion or a split share one place.
          const found = text.indexOf(original, at)
          expect(original.length).toBeGreaterThan(0)
          expect(found).toBeGreaterThanOrEqual(at)
          at = found
        }
      }),
    )
  })

  it('are the same each time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readText(tables, text)).toEqual(readText(tables, text))
      }),
    )
  })

  it('are never surer than as written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { repair, confidence } of readText(tables, text)) {
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThanOrEqual(repair === 'exact' || repair === 'expanded' ? 100 : 99)
        }
      }),
    )
  })
})

describe('one slip', () => {
  it('in a long word is repaired or leaves it unknown, never makes it another word', () => {
    const word = fc.constantFrom('imbecile', 'bastard')
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz')
    fc.assert(
      fc.property(word, letter, fc.nat(20), (original, sign, place) => {
        const at = 1 + (place % (original.length - 1))
        const added = `${original.slice(0, at)}${sign}${original.slice(at)}`
        const found = readText(tables, added)
          .map((one) => one.word)
          .join(' ')
        expect([original, `${original}s`]).toContain(found)
      }),
    )
  })
})
