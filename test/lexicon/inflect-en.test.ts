import { describe, expect, it } from 'vitest'
import { FEATURES } from '../../src/lexicon/features.js'
import { inflectEnglish } from '../../src/lexicon/inflect-en.js'

describe('inflectEnglish', () => {
  it.each([
    { name: 'a plain verb', word: 'kill', forms: 'kill kills killed killing' },
    { name: 'a verb in silent -e', word: 'hate', forms: 'hate hates hated hating' },
    { name: 'a verb in -ee keeps it', word: 'flee', forms: 'flee flees fleed fleeing' },
    { name: 'a verb in -ie', word: 'lie', forms: 'lie lies lied lying' },
    { name: 'a verb in consonant + y', word: 'bully', forms: 'bully bullies bullied bullying' },
    { name: 'a verb in vowel + y', word: 'destroy', forms: 'destroy destroys destroyed destroying' },
    { name: 'a short verb doubles its consonant', word: 'stab', forms: 'stab stabs stabbed stabbing' },
    { name: 'two vowels before the consonant: no doubling', word: 'beat', forms: 'beat beats beated beating' },
    { name: 'a verb in a hissing sound', word: 'punch', forms: 'punch punches punched punching' },
    { name: 'a verb in -ss', word: 'harass', forms: 'harass harasses harassed harassing' },
  ])('$name: $word', ({ word, forms }) => {
    expect(textsOf(word, 'verb')).toEqual(forms.split(' '))
  })

  it.each([
    { word: 'idiot', forms: 'idiot idiots' },
    { word: 'bitch', forms: 'bitch bitches' },
    { word: 'bully', forms: 'bully bullies' },
    { word: 'boy', forms: 'boy boys' },
    { word: 'ass', forms: 'ass asses' },
  ])('the noun $word', ({ word, forms }) => {
    expect(textsOf(word, 'noun')).toEqual(forms.split(' '))
  })

  it.each([
    { word: 'dumb', forms: 'dumb dumber dumbest' },
    { word: 'ugly', forms: 'ugly uglier ugliest' },
    { word: 'fat', forms: 'fat fatter fattest' },
    { word: 'rude', forms: 'rude ruder rudest' },
    { word: 'disgusting', forms: 'disgusting' },
  ])('the adjective $word is compared only when short', ({ word, forms }) => {
    expect(textsOf(word, 'adjective')).toEqual(forms.split(' '))
  })

  it('leaves fixed words as they are', () => {
    expect(inflectEnglish('amok', 'fixed')).toEqual([{ text: 'amok', features: FEATURES.base | FEATURES.singular }])
  })

  it.each([
    { text: 'kill', features: ['base', 'present', 'imperative'] },
    { text: 'kills', features: ['third', 'present'] },
    { text: 'killed', features: ['past', 'participle'] },
    { text: 'killing', features: ['gerund'] },
  ])('says what $text is', ({ text, features }) => {
    const form = inflectEnglish('kill', 'verb').find((one) => one.text === text)
    const named = Object.entries(FEATURES).flatMap(([name, bit]) => (((form?.features ?? 0) & bit) === 0 ? [] : [name]))
    expect(named.sort()).toEqual([...features].sort())
  })
})

function textsOf(word: string, pos: string): string[] {
  return inflectEnglish(word, pos).map(({ text }) => text)
}
