import type { Span } from '../text/span.js'

/** Finds an order number in a text, the first one, as a whole word. */
export type FindOrder = (text: string) => Span | null

interface Piece {
  readonly accepts: (code: number) => boolean
  readonly least: number
  readonly most: number
}

const MOST_PIECES = 60
const LONGEST = 64
const MOST_TEXT = 20_000

/**
 * Compiles the pattern of an order number into a search, or says why it is none.
 *
 * Literal characters, classes as `[A-Z0-9]`, `\d`, `\w`, and counts as `{6}` or `{4,8}` or `?`; letters match in either case.
 *
 * Bounds: at most 64 characters match, in the first 20,000 of a text, so a search takes time in proportion to the text.
 * Errors: a text that says what is outside the language.
 * Source: docs/rule-set.md, section "brand".
 *
 * @example
 * compileOrderPattern('ACM-[0-9]{3}').find('my ACM-123!') // => { start: 3, end: 10 }
 */
export function compileOrderPattern(source: string): { readonly find: FindOrder; readonly wrong: string | null } {
  const pieces: Piece[] = []
  let at = 0
  let wrong: string | null = null
  while (at < source.length && wrong === null) {
    const unit = readUnit(source, at)
    if (typeof unit === 'string') {
      wrong = unit
      break
    }
    const count = readCount(source, unit.end)
    if (typeof count === 'string') wrong = count
    else {
      pieces.push({ accepts: unit.accepts, least: count.least, most: count.most })
      at = count.end
    }
  }
  wrong ??= bounds(pieces)
  return { find: wrong === null ? (text) => search(pieces, text) : () => null, wrong }
}

function bounds(pieces: readonly Piece[]): string | null {
  const most = pieces.reduce((sum, piece) => sum + piece.most, 0)
  const least = pieces.reduce((sum, piece) => sum + piece.least, 0)
  if (least < 3) return 'it must ask for at least 3 characters'
  return most > LONGEST || pieces.length > MOST_PIECES ? `it may match at most ${LONGEST} characters` : null
}

interface Unit {
  readonly accepts: (code: number) => boolean
  readonly end: number
}

function readUnit(source: string, at: number): Unit | string {
  const sign = source[at] ?? ''
  if (sign === '[') return readClass(source, at + 1)
  if (sign === '\\') return readEscape(source, at + 1)
  if ('.*+?()|^${}]'.includes(sign)) return `\`${sign}\` is not part of the pattern language`
  return literal(sign, at + 1)
}

function literal(sign: string, end: number): Unit {
  const lower = sign.toLowerCase().charCodeAt(0)
  const upper = sign.toUpperCase().charCodeAt(0)
  return { accepts: (code) => code === lower || code === upper, end }
}

function readEscape(source: string, at: number): Unit | string {
  const sign = source[at]
  if (sign === undefined) return 'it ends in `\\`'
  if (sign === 'd') return { accepts: isDigit, end: at + 1 }
  if (sign === 'w') return { accepts: isWord, end: at + 1 }
  return isWord(sign.charCodeAt(0)) ? `\`\\${sign}\` is not part of the pattern language` : literal(sign, at + 1)
}

function readClass(source: string, from: number): Unit | string {
  const ranges: [number, number][] = []
  let at = from
  while (at < source.length && source[at] !== ']') {
    const low = source.charCodeAt(at)
    if (low === 92 || (low === 94 && at === from)) return 'a class holds letters, digits and ranges only'
    const ranged = source[at + 1] === '-' && source[at + 2] !== ']' && at + 2 < source.length
    const high = ranged ? source.charCodeAt(at + 2) : low
    if (high < low) return 'a range runs from the lower to the higher'
    ranges.push([low, high])
    at += ranged ? 3 : 1
  }
  if (at >= source.length || ranges.length === 0) return 'a class is not closed, or empty'
  const within = (code: number): boolean => ranges.some(([low, high]) => code >= low && code <= high)
  return { accepts: (code) => within(code) || within(otherCase(code)), end: at + 1 }
}

function readCount(source: string, at: number): { least: number; most: number; end: number } | string {
  if (source[at] === '?') return { least: 0, most: 1, end: at + 1 }
  if (source[at] === '*' || source[at] === '+') return 'a repetition needs a bound, as `{1,8}`'
  if (source[at] !== '{') return { least: 1, most: 1, end: at }
  const close = source.indexOf('}', at)
  const found =
    close < 0 || close - at > 8 ? null : /^([0-9]{1,2})(?:,([0-9]{1,2}))?$/.exec(source.slice(at + 1, close))
  if (found === null) return 'a count is `{6}` or `{4,8}`'
  const least = Number(found[1])
  const most = found[2] === undefined ? least : Number(found[2])
  return most < least || most === 0 ? 'a count runs from the lower to the higher' : { least, most, end: close + 1 }
}

function search(pieces: readonly Piece[], text: string): Span | null {
  const end = Math.min(text.length, MOST_TEXT)
  const [first] = pieces
  for (let start = 0; start < end; start += 1) {
    if (first !== undefined && first.least > 0 && !first.accepts(text.charCodeAt(start))) continue
    if (start > 0 && isWord(text.charCodeAt(start - 1))) continue
    const stop = matchAt(pieces, text, start)
    if (stop !== null) return { start, end: stop }
  }
  return null
}

/** All ways through the pieces at once, as a set of positions no longer than the longest match. */
function matchAt(pieces: readonly Piece[], text: string, start: number): number | null {
  let positions = [start]
  for (const piece of pieces) {
    const reached = new Set<number>()
    for (const position of positions) {
      let at = position
      if (piece.least === 0) reached.add(at)
      for (let count = 1; count <= piece.most && at < text.length && piece.accepts(text.charCodeAt(at)); count += 1) {
        at += 1
        if (count >= piece.least) reached.add(at)
      }
    }
    if (reached.size === 0) return null
    positions = [...reached]
  }
  const stops = positions.filter(
    (position) => position > start && (position >= text.length || !isWord(text.charCodeAt(position))),
  )
  return stops.length === 0 ? null : Math.max(...stops)
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isWord(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 192
}

function otherCase(code: number): number {
  if (code >= 65 && code <= 90) return code + 32
  return code >= 97 && code <= 122 ? code - 32 : code
}
