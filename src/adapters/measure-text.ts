import type { Limit } from './adapter.js'
import { graphemesOf } from './graphemes-of.js'

/**
 * The length of a text in a unit a platform counts in.
 *
 * @example
 * measureText('é👍🏽', 'grapheme') // => 2
 */
export function measureText(text: string, unit: Limit['unit']): number {
  switch (unit) {
    case 'utf16':
      return text.length
    case 'codepoint':
      return [...text].length
    case 'grapheme':
      return [...graphemesOf(text)].length
    case 'byte':
      return new TextEncoder().encode(text).length
    default:
      return unit satisfies never
  }
}
