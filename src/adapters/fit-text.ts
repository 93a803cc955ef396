import type { Limit } from './adapter.js'
import { graphemesOf } from './graphemes-of.js'
import { measureText } from './measure-text.js'

/** A text made fit to be sent, and what was lost on the way. */
export interface FittedText {
  readonly text: string
  readonly lost: readonly string[]
}

/**
 * Makes a text safe to publish and short enough: no control characters, no lone surrogates, no mention that calls a crowd; cut
 * between graphemes, with an ellipsis.
 *
 * Units: each limit in its own unit.
 * Errors: none; a text of which nothing is left is empty.
 *
 * @example
 * fitText('Bonjour @everyone', [{ max: 9, unit: 'grapheme' }])
 * // => { text: 'Bonjour…', lost: ['a mention of everyone was disarmed', 'the text was cut to 9 graphemes'] }
 */
export function fitText(text: string, limits: readonly Limit[]): FittedText {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim()
  const calm = plain.replace(/[@＠]+/g, (signs, at: number) =>
    CROWD.test(plain.slice(at + signs.length, at + signs.length + 12)) ? '' : signs,
  )
  const lost = calm === plain ? [] : ['a mention of everyone was disarmed']
  const tooShort = limits.filter((limit) => measureText(calm, limit.unit) > limit.max)
  if (tooShort.length === 0) return { text: calm, lost }
  return {
    text: cut(calm, limits),
    lost: [...lost, ...tooShort.map((limit) => `the text was cut to ${limit.max} ${NAMES[limit.unit]}`)],
  }
}

const NAMES = { utf16: 'characters', codepoint: 'code points', grapheme: 'graphemes', byte: 'bytes' } as const

/** Control characters but the line feed and the tab, and the two that overturn the direction of what follows. */
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202D\u202E]/g

/** What follows the at sign of a mention that calls a crowd, or an account by its number; the longest has nine letters. */
const CROWD = /^(?:\[|(?:everyone|here|channel|all|followers|highlight|topfans)(?![\p{L}\p{N}_]))/iu

function cut(text: string, limits: readonly Limit[]): string {
  const left = limits.map((limit) => limit.max - measureText('…', limit.unit))
  let kept = 0
  for (const { segment } of graphemesOf(text)) {
    limits.forEach((limit, index) => {
      left[index] = (left[index] ?? 0) - measureText(segment, limit.unit)
    })
    if (left.some((room) => room < 0)) break
    kept += segment.length
  }
  return `${text.slice(0, kept).trimEnd()}…`
}
