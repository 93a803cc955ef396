import { describe, expect, it } from 'vitest'
import { otherLanguage } from '../../src/lexicon/other-languages.js'

const tagOf = (text: string) => otherLanguage(text.toLowerCase().split(/[^\p{L}]+/u))?.tag

describe('otherLanguage', () => {
  it.each([
    { text: 'Mi pedido no ha llegado y nadie responde, como siempre', tag: 'es' },
    { text: 'O meu pedido não chegou e ninguém responde, isso é um absurdo', tag: 'pt' },
    { text: 'Il mio pacco non è arrivato e nessuno risponde, questo è assurdo', tag: 'it' },
    { text: 'Mein Paket ist nicht angekommen', tag: 'de' },
    { text: 'Mijn pakket is nog niet aangekomen', tag: 'nl' },
    { text: 'My parcel has not arrived and nobody answers', tag: undefined },
    { text: "Mon colis n'est pas arrivé et personne ne répond", tag: undefined },
  ])('$text: $tag', ({ text, tag }) => {
    expect(tagOf(text)).toBe(tag)
  })

  it('knows no word that is ordinary in English or French', () => {
    for (const word of ['on', 'per', 'con', 'die', 'war', 'sur', 'les', 'ton', 'son', 'is', 'has', 'at', 'so'])
      expect(otherLanguage([word]), word).toBeUndefined()
  })
})
