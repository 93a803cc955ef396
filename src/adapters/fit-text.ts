import type { Limit } from './adapter.js'
import { calmText, type TextStyle } from './calm-text.js'
import { cutText, limitsPassed } from './text-room.js'

/** A text made fit to be sent, and what was lost on the way. */
export interface FittedText {
  readonly text: string
  readonly lost: readonly string[]
}

/**
 * Makes a text safe to publish and short enough: no control characters, no lone surrogates, no mention that calls a crowd, none that
 * the host has not allowed; escaped for the platform; cut between graphemes and outside addresses, with an ellipsis.
 *
 * Units: each limit in its own unit.
 * Errors: none; a text of which nothing is left is empty.
 *
 * @example
 * fitText('Bonjour @everyone', [{ max: 9, unit: 'grapheme' }])
 * // => { text: 'Bonjour…', lost: ['a mention of everyone was disarmed', 'the text was cut to 9 graphemes'] }
 */
export function fitText(text: string, limits: readonly Limit[], style: TextStyle = {}): FittedText {
  const { escape: write = asItIs } = style
  const calm = calmText(text, style)
  const passed = limitsPassed(calm.text, limits, write)
  if (passed.length === 0) return { text: write(calm.text), lost: calm.lost }
  return {
    text: cutText(calm.text, limits, { write }),
    lost: [...calm.lost, ...passed.map((limit) => `the text was cut to ${limit.max} ${NAMES[limit.unit]}`)],
  }
}

const NAMES = {
  utf16: 'characters',
  codepoint: 'code points',
  grapheme: 'graphemes',
  byte: 'bytes',
  weighted: 'weighted characters',
} as const

function asItIs(plain: string): string {
  return plain
}
