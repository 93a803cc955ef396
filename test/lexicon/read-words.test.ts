import { describe, expect, it } from 'vitest'
import { compileTiny, readText } from './tiny-lexicon.js'

const tables = compileTiny(
  {
    en: [
      { category: 'insult', pos: 'noun', terms: ['moron', 'imbecile', 'bastard', 'idiot', 'cretin'] },
      { category: 'insult', pos: 'noun', repair: false, terms: ['donkey'] },
      { category: 'profanity', terms: ['fuck', 'shit'] },
      { category: 'slur', terms: ['zorgling'] },
      { category: 'violence', pos: 'verb', terms: ['strangle', 'kill'] },
      { category: 'you', terms: ['you'] },
      { category: 'be', terms: ['are'] },
      { category: 'determiner', terms: ['a', 'the', 'those'] },
      { category: 'modal', terms: ['should'] },
      { category: 'they', terms: ['they'] },
      { category: 'praise', terms: ['good', 'lovely', 'sans', 'tailles'] },
    ],
  },
  ['idiom', 'basted'],
)

/** What a text was read as: the known words, with the repair that led to each. */
function readings(text: string): string[] {
  return readText(tables, text).flatMap(({ word, repair, original }) =>
    word === '' ? [] : [`${repair} ${word}: ${original}`],
  )
}

describe('readWords', () => {
  it.each([
    { name: 'as written', text: 'moron', found: ['exact moron: moron'] },
    { name: 'capitals', text: 'MORON', found: ['exact moron: MORON'] },
    { name: 'look-alike letters', text: 'mоrоn', found: ['exact moron: mоrоn'] },
    { name: 'invisible characters', text: 'mo\u200bron', found: ['exact moron: mo\u200bron'] },
    { name: 'an elongated letter', text: 'morooooon', found: ['elongated moron: morooooon'] },
    { name: 'an elongated double letter', text: 'goooood', found: ['elongated good: goooood'] },
    { name: 'elongation leads to ordinary words too', text: 'lovelyyyy', found: ['elongated lovely: lovelyyyy'] },
    { name: 'every letter twice', text: 'mmoorroonn', found: ['elongated moron: mmoorroonn'] },
    { name: 'letters parted by blanks', text: 'm o r o n', found: ['spaced moron: m o r o n'] },
    { name: 'letters parted by dots', text: 'm.o.r.o.n', found: ['leet moron: m.o.r.o.n'] },
    { name: 'letters parted by hyphens', text: 'm-o-r-o-n', found: ['spaced moron: m-o-r-o-n'] },
    { name: 'digits for letters', text: 'm0r0n', found: ['leet moron: m0r0n'] },
    { name: 'signs for letters', text: 'b@$t@rd', found: ['leet bastard: b@$t@rd'] },
    { name: '1 as i', text: '1d10t', found: ['leet idiot: 1d10t'] },
    { name: 'masked letters', text: 'f**k', found: ['masked fuck: f**k'] },
    { name: 'a mask of one letter', text: 'm*ron', found: ['masked moron: m*ron'] },
    { name: 'a word cut in two', text: 'mor on', found: ['joined moron: mor on'] },
    { name: 'a word cut by a hyphen', text: 'mo-ron', found: ['joined moron: mo-ron'] },
    { name: 'a letter too few', text: 'imbcile', found: ['typo imbecile: imbcile'] },
    { name: 'a letter too many', text: 'bastarrd', found: ['typo bastard: bastarrd'] },
    { name: 'two letters swapped', text: 'bastadr', found: ['typo bastard: bastadr'] },
    { name: 'a letter replaced, in a longer word', text: 'imbezile', found: ['typo imbecile: imbezile'] },
    { name: 'words glued together', text: 'youmoron', found: ['split you: youmoron', 'split moron: youmoron'] },
    {
      name: 'many words glued together',
      text: 'youareabastard',
      found: [
        'split you: youareabastard',
        'split are: youareabastard',
        'split a: youareabastard',
        'split bastard: youareabastard',
      ],
    },
    { name: 'a harmless word in parted letters', text: 'g o o d', found: ['spaced good: g o o d'] },
    {
      name: 'words in parted letters, one after the other',
      text: 'm o r o n g o o d',
      found: ['spaced moron: m o r o n', 'spaced good: g o o d'],
    },
    { name: 'a harmless word with digits inside', text: 'l0v3ly', found: ['leet lovely: l0v3ly'] },
    { name: 'digits behind an apostrophe', text: "c'm0r0n", found: ['leet moron: m0r0n'] },
    {
      name: 'a text in leet, to its words that begin with a digit',
      text: '7h053 m0r0n 54n5',
      found: ['leet those: 7h053', 'leet moron: m0r0n', 'leet sans: 54n5'],
    },
    { name: 'a clitic in leet', text: "7h053 m0r0n'5", found: ['leet those: 7h053', "leet morons: m0r0n'5"] },
    {
      name: 'a slip in a word of grammar',
      text: 'those shuold be',
      found: ['exact those: those', 'typo should: shuold'],
    },
    {
      name: 'a letter too few in a short word of grammar',
      text: 'should thy',
      found: ['exact should: should', 'typo they: thy'],
    },
    {
      name: 'words of grammar glued together',
      text: 'you theyshould',
      found: ['exact you: you', 'split they: theyshould', 'split should: theyshould'],
    },
    { name: 'a word of grammar cut in two', text: 'you sho uld', found: ['exact you: you', 'joined should: sho uld'] },
    {
      name: 'words glued around a letter of no word',
      text: 'youarebastardsqyouaremorons',
      found: ['you', 'are', 'bastards', 'you', 'are', 'morons'].map(
        (word) => `split ${word}: youarebastardsqyouaremorons`,
      ),
    },
    { name: 'a word that sounds the same', text: 'kretin', found: ['sound cretin: kretin'] },
    { name: 'a word written backwards', text: 'dratsab', found: ['reversed bastard: dratsab'] },
  ])('$name', ({ text, found }) => {
    expect(readings(text)).toEqual(found)
  })

  it.each([
    { name: 'an innocent word one slip away', text: 'idiom' },
    { name: 'an innocent word two slips away', text: 'basted' },
    { name: 'a slip in a word of four letters', text: 'shti' },
    { name: 'the first letter replaced', text: 'zastard' },
    { name: 'a term whose lexicon forbids repair', text: 'donkei' },
    { name: 'a capitalised word inside a sentence is a name', text: 'the Imbezile' },
    { name: 'too much masked', text: 'z*******' },
    { name: 'a slip in a word of grammar in a text of no known language', text: 'qwxzt shuold' },
    { name: 'three capitals', text: 'you should THY' },
    { name: 'a number', text: '100 000' },
    { name: 'a number glued to its unit', text: '5ans' },
    { name: 'a number behind a word', text: 'taille5' },
    { name: 'names of things in capitals and digits', text: 'L0V3LY' },
    { name: 'single letters that make no word', text: 'a b c d e f' },
  ])('leaves alone $name', ({ text }) => {
    const harmful = readText(tables, text).filter(({ repair }) => repair !== 'exact')
    expect(harmful).toEqual([])
  })

  it('is surer of some repairs than of others', () => {
    const confidence = (text: string) => readText(tables, text)[0]?.confidence ?? 0
    expect(confidence('moron')).toBe(100)
    expect(confidence('morooon')).toBeGreaterThan(confidence('mor on'))
    expect(confidence('imbcile')).toBeGreaterThan(confidence('imbezile'))
  })

  it('keeps the words around a repair', () => {
    expect(readings('you are a m o r o n')).toEqual([
      'exact you: you',
      'exact are: are',
      'exact a: a',
      'spaced moron: m o r o n',
    ])
  })

  it('takes an unknown word in parted letters for one word', () => {
    expect(readText(tables, 'you q w x z t moron').map(({ original }) => original)).toEqual([
      'you',
      'q w x z t',
      'moron',
    ])
  })

  it('keeps unknown words, without an id', () => {
    expect(readText(tables, 'qwxzt moron').map(({ word }) => word)).toEqual(['', 'moron'])
  })

  it('drops signs without letters', () => {
    expect(readText(tables, '!!! ... —')).toEqual([])
  })
})
