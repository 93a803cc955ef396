import type { Limit } from './adapter.js'
import { graphemesOf } from './graphemes-of.js'

/**
 * The length of a text in a unit a platform counts in.
 *
 * Source: for `weighted`, X, "Counting characters": the ranges that weigh 1; an emoji weighs 2, of however many parts.
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
      return sumOf(text, () => 1)
    case 'byte':
      return new TextEncoder().encode(text).length
    case 'weighted':
      return sumOf(text.normalize('NFC'), weightOf)
    default:
      return unit satisfies never
  }
}

function sumOf(text: string, weigh: (grapheme: string) => number): number {
  let sum = 0
  for (const { segment } of graphemesOf(text)) sum += weigh(segment)
  return sum
}

function weightOf(grapheme: string): number {
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(grapheme)) return 2
  return [...grapheme].reduce((sum, letter) => sum + (LIGHT.test(letter) ? 1 : 2), 0)
}

const LIGHT = /[\u0000-\u10FF\u2000-\u200D\u2010-\u201F\u2032-\u2037]/
