import { franc } from 'franc'

/** Two-letter tags of the languages that are told apart, by their three-letter tags. */
export const LANGUAGE_TAGS: Readonly<Record<string, string>> = {
  eng: 'en',
  fra: 'fr',
  spa: 'es',
  deu: 'de',
  ita: 'it',
  por: 'pt',
  nld: 'nl',
  pol: 'pl',
  ron: 'ro',
  cat: 'ca',
  swe: 'sv',
  dan: 'da',
  tur: 'tr',
  ind: 'id',
  hin: 'hi',
  arb: 'ar',
  rus: 'ru',
  ukr: 'uk',
  ell: 'el',
  cmn: 'zh',
  jpn: 'ja',
  kor: 'ko',
}

/** Characters that are looked at. */
const SEEN = 300

/**
 * The likely language of a text in which the lexicons know hardly a word.
 *
 * Bounds: the first 300 characters; texts of fewer than 24 stay open.
 * @returns a two-letter tag, `und` when open
 */
export function guessLanguage(text: string, ours: readonly string[]): string {
  const seen = text.trim()
  if (seen.length < 24) return 'und'
  const tag = LANGUAGE_TAGS[franc(seen.slice(0, SEEN), { only: Object.keys(LANGUAGE_TAGS), minLength: 24 })]
  return tag ?? (ours.length === 1 ? (ours[0] ?? 'und') : 'und')
}
