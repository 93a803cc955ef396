import { describe, expect, it } from 'vitest'
import { findChild, findWord } from '../../src/lexicon/find-word.js'
import { hashWord } from '../../src/text/hash-units.js'
import { compileTiny } from './tiny-lexicon.js'

const WORDS = Array.from(
  { length: 500 },
  (_, index) =>
    `w${'abcdefghij'[index % 10]}${'klmnopqrst'[Math.floor(index / 10) % 10]}${'uvwxyz'[index % 6]}${index > 299 ? 'a' : 'e'}`,
)
const tables = compileTiny({ en: [{ category: 'insult', terms: [...new Set(WORDS), 'bone head', 'bone idle'] }] })

function find(word: string): number {
  const units = Uint16Array.from([...word].map((letter) => letter.charCodeAt(0)))
  return findWord(tables, hashWord(word), units, 0, units.length)
}

describe('findWord', () => {
  it('finds every word that was put in, each under an id of its own', () => {
    const words = [...new Set(WORDS)]
    expect(new Set(words.map(find)).size).toBe(words.length)
    expect(words.every((word) => find(word) > 0)).toBe(true)
  })

  it.each(['', 'w', 'nowhere', 'bonehead'])('does not find `%s`', (word) => {
    expect(find(word)).toBe(-1)
  })

  it('compares letters, not hashes alone', () => {
    const units = Uint16Array.from([120, 121, 122])
    expect(findWord(tables, hashWord(WORDS[0] ?? ''), units, 0, 3)).toBe(-1)
  })

  it('reads a range of the units', () => {
    const units = Uint16Array.from([...'xxbonexx'].map((letter) => letter.charCodeAt(0)))
    expect(findWord(tables, hashWord('bone'), units, 2, 6)).toBe(find('bone'))
  })
})

describe('findChild', () => {
  it('leads from a word to the phrases that begin with it', () => {
    const [bone, head, idle] = [find('bone'), find('head'), find('idle')]
    const children = [findChild(tables, bone, head), findChild(tables, bone, idle)]
    expect(children.every((child) => child >= tables.words)).toBe(true)
    expect(new Set(children).size).toBe(2)
  })

  it('leads nowhere from other words', () => {
    expect(findChild(tables, find('head'), find('bone'))).toBe(-1)
  })
})
