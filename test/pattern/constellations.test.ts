import { describe, expect, it } from 'vitest'
import { createTiny, evidenceOf } from './tiny-analyzer.js'

const tiny = createTiny(
  [],
  [
    { category: 'body', terms: ['face', 'legs'] },
    { category: 'weapon', terms: ['knife'] },
    { category: 'violence-weak', pos: 'verb', terms: ['hit', 'break'] },
    { category: 'death', pos: 'verb', terms: ['die'] },
    { category: 'suicide', terms: ['kill yourself'] },
    { category: 'want', pos: 'verb', terms: ['hope', 'want'] },
    { category: 'body-sexual', terms: ['bosom'] },
    { category: 'modal', value: 'should', terms: ['should'] },
    { category: 'animal', pos: 'noun', terms: ['pig'] },
    { category: 'known', terms: ['nice', 'someone', 'it', 'light'] },
  ],
)

function signalsIn(text: string): string[] {
  return evidenceOf(tiny, text).flatMap(({ source, signal, tier }) =>
    source.startsWith('constellation/') ? [`${signal} ${tier}`] : [],
  )
}

describe('constellations', () => {
  it.each([
    { name: 'an insult', text: 'What an idiot', found: ['demeaning act'] },
    { name: 'an insult and a person', text: 'he is an idiot', found: ['demeaning act'] },
    { name: 'insults and nobody', text: 'idiots', found: [] },
    { name: 'an insult for a thing', text: 'an idiot of a sauce', found: [] },
    { name: 'an insult denied', text: 'he is not an idiot', found: ['demeaning review'] },
    { name: 'an insult reported', text: 'he said you are an idiot, disgraceful', found: ['demeaning review'] },
    { name: 'an insulting adjective for staff', text: 'the stupid driver', found: ['demeaning act'] },
    { name: 'an insulting adjective for a thing', text: 'the stupid sauce', found: [] },
    { name: 'an animal said of a person', text: 'he is a pig', found: ['demeaning act'] },
    { name: 'an animal', text: 'I have a pig', found: [] },
    { name: 'an intention and a deed', text: 'I will kill you', found: ['threat act'] },
    { name: 'a deed that somebody should do', text: 'someone should kill him', found: ['threat act'] },
    { name: 'a deed told', text: 'he killed him', found: [] },
    { name: 'a deed to a thing', text: 'I will kill the light', found: [] },
    { name: 'a deed of another', text: 'he will kill you', found: [] },
    { name: 'a weaker deed', text: 'I will hit you', found: [] },
    { name: 'a weaker deed to a body', text: 'I will break your legs', found: ['threat act'] },
    { name: 'a wish of death', text: 'hope you die', found: ['harm_wish act'] },
    { name: 'telling someone to end his life', text: 'kill yourself', found: ['self_harm_incitement act'] },
    { name: 'a remark on a body', text: 'nice bosom, your bosom', found: ['harassment act'] },
    { name: 'nothing hostile', text: 'I will see you', found: [] },
  ])('$name: $text', ({ text, found }) => {
    expect(signalsIn(text)).toEqual(found)
  })

  it('an insult of oneself leads to no act', () => {
    expect(signalsIn('I am an idiot')).not.toContain('demeaning act')
  })

  it('weigh less than a full construction', () => {
    for (const text of ['What an idiot', 'I will kill you', 'hope you die'])
      for (const { family, weight } of evidenceOf(tiny, text))
        if (family === 'constellation') expect(weight).toBeLessThan(0.9)
  })
})
