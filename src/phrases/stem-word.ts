import english from 'natural/lib/natural/stemmers/porter_stemmer.js'
import french from 'natural/lib/natural/stemmers/porter_stemmer_fr.js'

const LONGEST = 30
const LETTERS = /^[a-z]+$/

/**
 * Returns the stem of a folded word in a language, so that `livraisons` meets `livraison`.
 *
 * Bounds: words of 4 to 30 plain letters in `fr` and `en`; anything else is its own stem.
 * Source: the Porter stemmers of `natural`, fed single bounded words only.
 *
 * @example
 * stemWord('deliveries', 'en') === stemWord('delivery', 'en') // => true
 */
export function stemWord(folded: string, language: string): string {
  if (folded.length < 4 || folded.length > LONGEST || !LETTERS.test(folded)) return folded
  // Without its accent, a feminine participle would keep one letter more than the masculine.
  if (language === 'fr') return french.stem(folded.replace(/ees?$/, 'e'))
  return language === 'en' ? english.stem(folded) : folded
}
