import type { Limit } from './adapter.js'
import { graphemesOf } from './graphemes-of.js'
import { measureText } from './measure-text.js'

/** A text made fit to be sent, and what was lost on the way. */
export interface FittedText {
  readonly text: string
  readonly lost: readonly string[]
}

/** What a platform would read into plain words. */
export interface TextStyle {
  /** Puts a piece of plain text into the platform's markup, so that it is read as it stands. */
  readonly escape?: (plain: string) => string
  /** The signs with which a name becomes a mention here, as `@` or `u/`; each is taken off a name that is not in `mentionable`. */
  readonly mentions?: readonly string[]
  /** Names, without their sign, that a text may mention. */
  readonly mentionable?: readonly string[]
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
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim()
  const calm = plain.replace(/[@＠]+/g, (signs, at: number) =>
    CROWD.test(plain.slice(at + signs.length, at + signs.length + 12)) ? '' : signs,
  )
  const quiet = withoutMentions(calm, style)
  const lost = [
    ...(calm === plain ? [] : ['a mention of everyone was disarmed']),
    ...(quiet === calm ? [] : ['a mention of somebody else was disarmed']),
  ]
  const tooShort = limits.filter((limit) => lengthOf(quiet, limit, write) > limit.max)
  if (tooShort.length === 0) return { text: write(quiet), lost }
  return {
    text: cut(quiet, limits, write),
    lost: [...lost, ...tooShort.map((limit) => `the text was cut to ${limit.max} ${NAMES[limit.unit]}`)],
  }
}

const NAMES = {
  utf16: 'characters',
  codepoint: 'code points',
  grapheme: 'graphemes',
  byte: 'bytes',
  weighted: 'weighted characters',
} as const

/** Control characters but the line feed and the tab, and the two that overturn the direction of what follows. */
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202D\u202E]/g

/** What follows the at sign of a mention that calls a crowd, or an account by its number; the longest has nine letters. */
const CROWD = /^(?:\[|(?:everyone|here|channel|all|followers|highlight|topfans)(?![\p{L}\p{N}_]))/iu

function asItIs(plain: string): string {
  return plain
}

/** A sign before a name, where no word stands before it, so that e-mail addresses stay whole. */
function withoutMentions(text: string, { mentions = [], mentionable = [] }: TextStyle): string {
  const allowed = new Set(mentionable.map((name) => name.toLowerCase()))
  return mentions.reduce(
    (kept, sign) =>
      kept.replace(sign === '@' ? AT : SLASHED, (signs, at: number, whole: string) => {
        const before = whole.slice(Math.max(0, at - 1), at)
        const name = NAME.exec(whole.slice(at + signs.length, at + signs.length + 256))?.[0] ?? ''
        return name === '' || IN_A_WORD.test(before) || allowed.has(name.toLowerCase()) ? signs : ''
      }),
    text,
  )
}

const AT = /[@＠]+/g
const SLASHED = /[ur]\//gi
const NAME = /^[\p{L}\p{N}_][\p{L}\p{N}_.@-]*/u
const IN_A_WORD = /[\p{L}\p{N}_.+-]/u

/** The text in pieces that are never cut: an address, or one grapheme. */
function* piecesOf(text: string): Generator<{ readonly piece: string; readonly isUrl: boolean }> {
  let at = 0
  for (const found of text.matchAll(/https?:\/\/\S{1,2048}/g)) {
    for (const { segment } of graphemesOf(text.slice(at, found.index))) yield { piece: segment, isUrl: false }
    yield { piece: found[0], isUrl: true }
    at = found.index + found[0].length
  }
  for (const { segment } of graphemesOf(text.slice(at))) yield { piece: segment, isUrl: false }
}

function weigh(piece: string, isUrl: boolean, limit: Limit): number {
  return isUrl && limit.urls !== undefined ? limit.urls : measureText(piece, limit.unit)
}

function lengthOf(text: string, limit: Limit, write: (plain: string) => string): number {
  if (limit.urls === undefined) return measureText(write(text), limit.unit)
  let sum = 0
  for (const { piece, isUrl } of piecesOf(text)) sum += weigh(write(piece), isUrl, limit)
  return sum
}

function cut(text: string, limits: readonly Limit[], write: (plain: string) => string): string {
  const left = limits.map((limit) => limit.max - measureText('…', limit.unit))
  let kept = 0
  for (const { piece, isUrl } of piecesOf(text)) {
    limits.forEach((limit, index) => {
      left[index] = (left[index] ?? 0) - weigh(write(piece), isUrl, limit)
    })
    if (left.some((room) => room < 0)) break
    kept += piece.length
  }
  return `${write(text.slice(0, kept).trimEnd())}…`
}
