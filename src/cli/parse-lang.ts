import { InvalidArgumentError } from 'commander'

/**
 * Reads the language given by `--lang`; the command line refuses what names no language.
 *
 * Source: the language names of Unicode CLDR, through `Intl.DisplayNames`.
 */
export function parseLang(text: string): string {
  if (isLanguage(text)) return text
  throw new InvalidArgumentError('Expected the tag of a language, such as fr or pt-BR.')
}

function isLanguage(tag: string): boolean {
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag) !== undefined
  } catch {
    return false
  }
}
