import type { Span } from '../text/span.js'
import { whenAsked } from '../when-asked.js'

/** A word of a text, folded, with its place and the number of its sentence. */
export interface Word extends Span {
  readonly folded: string
  readonly sentence: number
}

/** Only the beginning of a long text is read. */
const READ = 20_000
const LONGEST = 60
const MARKS = /\p{M}+/gu
const LETTER = /[\p{L}\p{M}\p{N}]/u
const BEYOND_ASCII = 0x80

/** What an ASCII unit is to a sentence: a part of a word, a mark that may end it, a line's end, or nothing. */
const OTHER = 0
const IN_WORD = 1
const STOP = 2
const LINE = 3
const KINDS = Uint8Array.from({ length: BEYOND_ASCII }, (_, unit) => {
  const letter = String.fromCharCode(unit)
  if (/[a-z0-9]/i.test(letter)) return IN_WORD
  if (letter === '\n') return LINE
  return /[.!?]/.test(letter) ? STOP : OTHER
})

/**
 * Cuts a text into words, each folded: lower case, without diacritics, ligatures in two letters.
 *
 * Bounds: the first 20,000 UTF-16 units; words past 60 letters are left out. Spans are those of the original text.
 * Errors: none.
 *
 * @example
 * readWords('Où est mon Œuf ?').map((word) => word.folded) // => ['ou', 'est', 'mon', 'oeuf']
 */
export function readWords(text: string): readonly Word[] {
  const words: Word[] = []
  const length = Math.min(text.length, READ)
  let sentence = 0
  for (let at = 0; at < length; ) {
    const kind = kindAt(text, at)
    if (kind !== IN_WORD) {
      if (kind === LINE || (kind === STOP && isGap(text, at + 1, length))) sentence += 1
      at += widthAt(text, at)
      continue
    }
    const start = at
    while (at < length && kindAt(text, at) === IN_WORD) at += widthAt(text, at)
    if (at - start > LONGEST) continue
    const folded = foldWord(text.slice(start, at))
    if (folded !== '') words.push({ folded, sentence, start, end: at })
  }
  return words
}

/** Folds a text so that it can be compared: lower case, without diacritics, ligatures in two letters. */
export function foldWord(text: string): string {
  if (isAscii(text)) return text.toLowerCase()
  const folds = everydayFolds()
  let folded = ''
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < BEYOND_ASCII) continue
    const fold = folds.get(unit)
    if (fold === undefined) return foldAny(text)
    folded += text.slice(from, at) + fold
    from = at + 1
  }
  return (folded + text.slice(from)).toLowerCase()
}

/** Letters of Latin alphabets, combining marks, dashes and quotation marks, each with what it is folded to whatever stands beside it. */
const everydayFolds = whenAsked(() => {
  const folds = new Map<number, string>()
  for (const [first, last] of EVERYDAY)
    for (let unit = first; unit <= last; unit += 1) folds.set(unit, foldAny(String.fromCharCode(unit)))
  return folds
})

const EVERYDAY = [
  [0xa0, 0x17f],
  [0x300, 0x30f],
  [0x2010, 0x203a],
] as const

function foldAny(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae')
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= BEYOND_ASCII) return false
  return true
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit < BEYOND_ASCII) return KINDS[unit] ?? OTHER
  if (unit === 0x2026) return STOP
  return LETTER.test(text.slice(at, at + widthAt(text, at))) ? IN_WORD : OTHER
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

/** A mark ends a sentence when space follows it, or nothing. */
function isGap(text: string, at: number, length: number): boolean {
  return at >= length || /\s/.test(text[at] ?? '')
}
