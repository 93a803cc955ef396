import { foldWord } from '../phrases/read-words.js'
import { whenAsked } from '../when-asked.js'
import type { RuleSetDocument } from './rule-set-schema.js'

/** A list of words as a rule set declares it. */
export type DeclaredWords = NonNullable<RuleSetDocument['words']>[string]

/** A text as lists of words are looked for in it. */
interface Folded {
  readonly text: string
  /** Where its words begin. */
  readonly begins: readonly number[]
}

/** A text that is folded when first asked for, and once for any number of lists. */
export type FoldedText = () => Folded

const READ = 20_000
const BEYOND_ASCII = 0x80
const SPACES = /\s+/g
const MARKS = /\p{M}+/gu

/** Reads a text for any number of lists of words. */
export function readFolded(text: string): FoldedText {
  return whenAsked(() => toFolded(foldText(text.slice(0, READ))))
}

/**
 * Makes a list of words into a question that a text answers: is one of them there?
 *
 * Bounds: compared folded, case and diacritics apart; whole words, unless `*` stands at an end; the first 20,000 UTF-16 units. What begins
 * with a letter is looked up where a word begins, so that thousands cost no more than a few; anything else costs one pass over the text.
 * Errors: none.
 */
export function compileWords({
  any,
  unless = [],
  at = 'anywhere',
}: DeclaredWords): (text: string | FoldedText) => boolean {
  const wanted = readEntries(any)
  const exempt = readEntries(unless)
  const isThere =
    at === 'anywhere' ? searchOf(wanted) : ({ text }: Folded) => wanted.some((one) => standsAt(text, one, at))
  return (given) => {
    const folded = (typeof given === 'string' ? readFolded(given) : given)()
    const left = without(folded.text, exempt)
    return isThere(left === folded.text ? folded : toFolded(left))
  }
}

function toFolded(text: string): Folded {
  const begins: number[] = []
  let before = false
  for (let at = 0; at < text.length; at += 1) {
    const isLetter = isLetterAt(text, at)
    if (isLetter && !before) begins.push(at)
    before = isLetter
  }
  return { text, begins }
}

function foldText(text: string): string {
  if (isPlain(text)) return text.toLowerCase()
  // Without its marks, which folding would drop anyway: to put thousands of them on one letter in order takes long.
  return foldWord(text.replace(MARKS, '')).replace(SPACES, ' ').trim()
}

/** Nothing but ASCII, and between words one blank each. */
function isPlain(text: string): boolean {
  let before = BLANK
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit >= BEYOND_ASCII || unit < BLANK || (unit === BLANK && before === BLANK)) return false
    before = unit
  }
  return before !== BLANK
}

const BLANK = 0x20

interface Entry {
  readonly text: string
  /** The word may go on before it, after it. */
  readonly open: { readonly before: boolean; readonly after: boolean }
}

function readEntries(written: readonly string[]): readonly Entry[] {
  return written.flatMap((one): Entry[] => {
    const open = { before: one.startsWith('*'), after: one.endsWith('*') }
    const text = foldText(one.replace(/^\*|\*$/g, ''))
    return text === '' ? [] : [{ text, open }]
  })
}

/** Looks for entries anywhere: those that begin a word by their first two units, the others one by one. */
function searchOf(entries: readonly Entry[]): (folded: Folded) => boolean {
  const byBeginning = new Map<number, Entry[]>()
  const others: Entry[] = []
  for (const entry of entries) {
    const { text, open } = entry
    if (open.before || !isLetterAt(text, 0)) others.push(entry)
    else {
      const key = beginningAt(text, 0, text.length)
      byBeginning.set(key, [...(byBeginning.get(key) ?? []), entry])
    }
  }
  return ({ text, begins }) =>
    begins.some((at) => beginsAt(text, at, byBeginning)) || others.some((entry) => placeOf(text, entry, 0) >= 0)
}

function beginsAt(text: string, at: number, byBeginning: ReadonlyMap<number, readonly Entry[]>): boolean {
  for (let units = 1; units <= 2; units += 1)
    for (const entry of byBeginning.get(beginningAt(text, at, units)) ?? [])
      if (text.startsWith(entry.text, at) && standsAlone(text, at, entry)) return true
  return false
}

/** The first unit, or the first two, as a number. */
function beginningAt(text: string, at: number, units: number): number {
  const first = text.charCodeAt(at)
  return units < 2 || at + 1 >= text.length ? first : first * 0x10000 + text.charCodeAt(at + 1)
}

/** Where an entry stands, from a place on; -1 when it does not. */
function placeOf(text: string, entry: Entry, from: number): number {
  let at = text.indexOf(entry.text, from)
  while (at >= 0 && !standsAlone(text, at, entry)) at = text.indexOf(entry.text, at + 1)
  return at
}

/** Whether what stands at a place is no part of a longer word, but where the entry is open. */
function standsAlone(text: string, at: number, { text: sought, open }: Entry): boolean {
  const end = at + sought.length
  return (
    (open.before || !isLetterAt(sought, 0) || !isLetterAt(text, at - 1)) &&
    (open.after || !isLetterAt(sought, sought.length - 1) || !isLetterAt(text, end))
  )
}

const LETTER = /[\p{L}\p{N}_]/u
const ASCII_LETTERS = Uint8Array.from({ length: BEYOND_ASCII }, (_, unit) =>
  LETTER.test(String.fromCharCode(unit)) ? 1 : 0,
)

/** Whether what stands at a place of the text is part of a word; a letter of two units is, at either of them. */
function isLetterAt(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false
  const unit = text.charCodeAt(at)
  if (unit < BEYOND_ASCII) return ASCII_LETTERS[unit] === 1
  if (unit < 0xd800 || unit > 0xdfff) return LETTER.test(text.charAt(at))
  const point = text.codePointAt(unit < 0xdc00 ? at : Math.max(0, at - 1)) ?? 0
  return point > 0xffff && LETTER.test(String.fromCodePoint(point))
}

function standsAt(text: string, entry: Entry, at: 'start' | 'end' | 'whole'): boolean {
  const { text: sought, open } = entry
  if (at === 'whole') return text === sought
  const isEnd = at === 'end'
  const joins = isEnd
    ? isLetterAt(sought, 0) && isLetterAt(text, text.length - sought.length - 1)
    : isLetterAt(sought, sought.length - 1) && isLetterAt(text, sought.length)
  const isOpen = isEnd ? open.before : open.after
  return (isEnd ? text.endsWith(sought) : text.startsWith(sought)) && (isOpen || !joins)
}

/** What is exempt is blanked, so that words inside it are not found. */
function without(text: string, exempt: readonly Entry[]): string {
  let left = text
  for (const entry of exempt) {
    for (let at = placeOf(left, entry, 0); at >= 0; at = placeOf(left, entry, at + entry.text.length))
      left = left.slice(0, at) + ' '.repeat(entry.text.length) + left.slice(at + entry.text.length)
  }
  return left
}
