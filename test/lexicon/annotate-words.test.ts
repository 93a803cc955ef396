import { describe, expect, it } from 'vitest'
import { compileTiny, findMarks, languageOfText, readText, type TinyGroups } from './tiny-lexicon.js'

const english: TinyGroups['en'] = [
  {
    category: 'insult',
    pos: 'noun',
    terms: ['idiot', 'pig', 'piece of trash', { term: 'clown', unless: ['clown fish', 'class clown'] }],
  },
  { category: 'insult', terms: [{ term: 'dense', guard: ['fog', 'forest'] }] },
  { category: 'violence', pos: 'verb', terms: [{ term: 'shoot', unless: ['shoot me a _', 'photo shoot'] }, 'kill'] },
  { category: 'profanity', loan: true, terms: ['fuck'] },
  { category: 'safe', terms: ['killer app', 'guinea pig', 'idiot proof'] },
  { category: 'group', pos: 'noun', terms: [{ term: 'elder', unless: ['elder flower'] }] },
  { category: 'i', terms: ['i'] },
  { category: 'you', terms: ['you'] },
  { category: 'determiner', terms: ['the', 'a', 'that'] },
  { category: 'be', terms: ['are', 'is'] },
]
const french: TinyGroups['fr'] = [
  { category: 'insult', pos: 'noun', terms: ['abruti'] },
  { category: 'slur', accent: 'exact', terms: ['attardé'] },
  { category: 'animal', terms: ['pig'] },
  { category: 'determiner', terms: ['le', 'la', 'un'] },
  { category: 'you', terms: ['tu', 'vous'] },
  { category: 'be', terms: ['es', 'est'] },
]
const tables = compileTiny({ en: english, fr: french })

function harmful(text: string): string[] {
  return findMarks(tables, text).filter((mark) => /^(?:insult|violence|profanity|slur|animal):/.test(mark))
}

describe('terms', () => {
  it.each([
    { name: 'of one word', text: 'You are the idiot', found: ['insult: idiot'] },
    { name: 'of several words', text: 'You are a piece of trash', found: ['insult: piece of trash'] },
    { name: 'do not cross the end of a sentence', text: 'You are a piece. Of trash', found: [] },
    { name: 'cross a comma', text: 'You are a piece, of trash', found: ['insult: piece, of trash'] },
    { name: 'one inside a longer word are not found', text: 'the pigment is a clownery', found: [] },
  ])('$name', ({ text, found }) => {
    expect(harmful(text)).toEqual(found)
  })
})

describe('exemptions', () => {
  it.each([
    { name: 'a phrase with the term', text: 'The class clown is the clown', found: ['insult: clown'] },
    { name: 'the phrase with another form of the term', text: 'The class clowns', found: [] },
    { name: 'a phrase with any word', text: 'shoot me a message', found: [] },
    { name: 'any word is one word', text: 'shoot me a the gun', found: [] },
    { name: 'the phrase cut short', text: 'shoot me', found: ['violence: shoot'] },
    { name: 'they are of one term only', text: 'photo shoot, kill', found: ['violence: kill'] },
    { name: 'their span only', text: 'That clown fish is a clown', found: ['insult: clown'] },
  ])('$name: $text', ({ text, found }) => {
    expect(harmful(text)).toEqual(found)
  })
})

it('an exemption takes back a term that is not harmful, too', () => {
  const groups = (text: string) => findMarks(tables, text).filter((mark) => mark.startsWith('group:'))
  expect(groups('The elder is a pig')).toEqual(['group: elder'])
  expect(groups('The elder flower is a pig')).toEqual([])
})

describe('idioms', () => {
  it.each([
    { name: 'exempt what they cover', text: 'That is a guinea pig', found: [] },
    { name: 'nothing beside', text: 'The guinea pig is a pig', found: ['insult: pig'] },
    { name: 'of the same words, elsewhere', text: 'idiot proof. The idiot', found: ['insult: idiot'] },
  ])('$name', ({ text, found }) => {
    expect(harmful(text)).toEqual(found)
  })
})

describe('guard words', () => {
  it.each([
    { name: 'after the term', text: 'You are dense in the fog', found: [] },
    { name: 'before the term', text: 'The forest is dense', found: [] },
    { name: 'in another sentence', text: 'You are dense. The fog is a fog', found: ['insult: dense'] },
    { name: 'none', text: 'You are dense', found: ['insult: dense'] },
    { name: 'too far away', text: `You are dense ${'a '.repeat(31)}fog`, found: ['insult: dense'] },
  ])('$name', ({ text, found }) => {
    expect(harmful(text)).toEqual(found)
  })
})

describe('exact accents', () => {
  it.each([
    { text: 'tu es attardé', found: ['slur: attardé'] },
    { text: 'tu es ATTARDÉ', found: ['slur: ATTARDÉ'] },
    { text: 'tu es attarde\u0301', found: ['slur: attarde\u0301'] },
    { text: 'tu es attarde', found: [] },
  ])('$text', ({ text, found }) => {
    expect(harmful(text)).toEqual(found)
  })
})

describe('languages', () => {
  it.each([
    { name: 'English words', text: 'You are the idiot', language: 'en' },
    { name: 'French words', text: 'Tu es le plus abruti', language: 'fr' },
    { name: 'one harmful word that only one language has', text: 'abruti', language: 'fr' },
    { name: 'no known word', text: 'Xyzzy plugh', language: 'und' },
    { name: 'as much of one as of the other', text: 'You are tu es', language: 'und' },
    { name: 'nothing', text: '', language: 'und' },
  ])('$name', ({ text, language }) => {
    expect(languageOfText(tables, text)).toBe(language)
  })

  it('terms of another language than the sentence do not count', () => {
    expect(harmful('You are the idiot, abruti')).toEqual(['insult: idiot'])
  })

  it('loan words do', () => {
    expect(harmful('Tu es le plus abruti, fuck')).toEqual(['insult: abruti', 'profanity: fuck'])
  })

  it('a sentence without a language has the terms of all', () => {
    expect(harmful('pig').sort()).toEqual(['animal: pig', 'insult: pig'])
  })

  it('each sentence has its own', () => {
    const words = readText(tables, 'You are the idiot. Tu es le plus abruti.')
    expect([words[0]?.language, words.at(-1)?.language]).toEqual(['en', 'fr'])
  })

  it('a sentence that does not say takes the language of the text', () => {
    const words = readText(tables, 'You are the idiot and you are a pig. Pig!')
    expect(words.at(-1)).toMatchObject({ language: 'en', marks: ['insult'] })
  })

  it('only the languages asked for are read', () => {
    expect(findMarks(tables, 'You are the idiot, abruti', ['fr'])).toEqual(['insult: abruti'])
  })
})

it('comes to an end where no language takes part', () => {
  expect(findMarks(tables, 'You are the idiot. And the pig', [])).toEqual([])
  expect(findMarks(compileTiny({}), 'You are the idiot. And the pig')).toEqual([])
})
