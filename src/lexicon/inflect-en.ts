import { FEATURES, type Form } from './features.js'

const { base, third, past, participle, gerund, plural, singular, comparative, present, imperative } = FEATURES

/**
 * The regular English inflections of one word.
 *
 * Bounds: spelling rules only; irregular forms come from the lexicon's `forms`.
 */
export function inflectEnglish(word: string, pos: string): Form[] {
  if (pos === 'verb') {
    const stem = doubled(word)
    const silent = word.endsWith('e') && !/[eoy]e$/.test(word)
    const done = word.endsWith('e') ? `${word}d` : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ied` : `${stem}ed`
    const doing = word.endsWith('ie') ? `${word.slice(0, -2)}ying` : silent ? `${word.slice(0, -1)}ing` : `${stem}ing`
    return [
      { text: word, features: base | present | imperative },
      { text: sForm(word), features: third | present },
      { text: done, features: past | participle },
      { text: doing, features: gerund },
    ]
  }
  if (pos === 'noun')
    return [
      { text: word, features: singular },
      { text: sForm(word), features: plural },
    ]
  if (pos === 'adjective' && word.length <= 6 && /^[a-z]+$/.test(word)) {
    const root = /[^aeiou]y$/.test(word)
      ? `${word.slice(0, -1)}i`
      : word.endsWith('e')
        ? word.slice(0, -1)
        : doubled(word)
    return [
      { text: word, features: base },
      { text: `${root}er`, features: comparative },
      { text: `${root}est`, features: comparative },
    ]
  }
  return [{ text: word, features: base | singular }]
}

function sForm(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
}

/** One-syllable words that end in consonant, vowel, consonant double the last: stab, stabbed. */
function doubled(word: string): string {
  return /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(word) && !/[aeiou]{2}.$/.test(word) && word.length > 2
    ? word + word.slice(-1)
    : word
}
