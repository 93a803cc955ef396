import { CharClass, TABLE_SIZE } from '../text/char-table.js'
import { hashUnits } from '../text/hash-units.js'
import { TokenFlag, TokenKind, type Workspace } from '../text/workspace.js'
import { findWord } from './find-word.js'
import type { LexiconTables } from './tables.js'

/** In the leet tables: a sign that hides any one letter. */
export const MASK = 1

/** The reading of a run in which `_` and `.` between letters stand for one letter. */
export const MASKED = 3

/** ASCII unit to the letter it stands for, in the readings that are tried: `1` and `!` as i, then as l; the rest as usual. */
export const LEET: readonly Uint8Array[] = ['i', 'l', ''].map((one) => {
  const table = new Uint8Array(128)
  const set = (signs: string, letter: string) => {
    for (const sign of signs) table[sign.charCodeAt(0)] = letter.charCodeAt(0)
  }
  set('0', 'o')
  set('3', 'e')
  set('4@', 'a')
  set('5$', 's')
  set('7+', 't')
  set('8', 'b')
  set('9', 'g')
  set('6', one === 'l' ? 'b' : 'g')
  set('2', 'z')
  set('(<', 'c')
  if (one === '') {
    set('1', 'l')
    set('!|', 'i')
  } else set('1!|', one)
  for (const sign of '*#%') table[sign.charCodeAt(0)] = MASK
  return table
})

/** So many woven words, and one word in so many, make a text that is written in leet all through. */
const WOVEN_WORDS = 2
const WOVEN_SHARE = 6

/**
 * Whether signs stand for letters inside the word `[from, to)` of the text (`p30pl3`, `7h15`), not only before or behind it (`5ans`, `taille4`);
 * capitals with digits (`RTX3050`) name things.
 */
export function isWoven(ws: Workspace, from: number, to: number): boolean {
  let letters = 0
  let lower = 0
  let before = 0
  let inside = 0
  let behind = 0
  for (let i = from; i < to; i++) {
    const unit = ws.units[i] ?? 0
    if (unit < TABLE_SIZE && ws.chars.kind[unit] === CharClass.letter) {
      letters++
      if (unit >= LOWER_A) lower++
      inside += behind
      behind = 0
    } else if (unit < 128 && (LEET[0]?.[unit] ?? 0) > MASK) {
      if (letters === 0) before++
      else behind++
    }
  }
  return lower > 0 && (inside > 0 || behind > 1 || (before > 0 && behind > 0))
}

const LOWER_A = 97

/** Whether a stretch of the text is a number (`2/10`), with a name before it (`No.8`) or a unit behind (`2.10kg`): none of its digits stand for letters. */
export function isNumber(ws: Workspace, from: number, to: number): boolean {
  let shape = ''
  for (let i = from; i < to; i++) {
    const unit = ws.units[i] ?? 0
    const cls = unit < TABLE_SIZE ? ws.chars.kind[unit] : CharClass.letter
    const part = cls === CharClass.letter ? 'L' : cls === CharClass.digit ? 'D' : '-'
    if (!shape.endsWith(part)) shape += part
    if (shape.length > LONGEST_SHAPE) return false
  }
  return NUMBER.test(shape)
}

const NUMBER = /^-?(?:D(?:-D)+L?|D|L-D(?:-D)*)-?$/
const LONGEST_SHAPE = 20

/** Whether a text is written in leet all through, so that its words may be read so where one alone would not be. */
export function speaksLeet(ws: Workspace): boolean {
  if (ws.digits < WOVEN_WORDS) return false
  let woven = 0
  let words = 0
  for (let t = 0; t < ws.count; t++) {
    if (ws.kind[t] !== TokenKind.word) continue
    words++
    if (((ws.flags[t] ?? 0) & TokenFlag.digits) !== 0 && isWoven(ws, ws.start[t] ?? 0, ws.end[t] ?? 0)) woven++
  }
  return woven >= WOVEN_WORDS && woven * WOVEN_SHARE >= words
}

/** The word that a token's letters and digits spell, with `more` behind them, or -1. */
export function decodeLeet(
  tables: LexiconTables,
  { folded }: Workspace,
  from: number,
  to: number,
  units: Uint16Array,
  more = '',
): number {
  if (to - from + more.length > MOST_UNITS) return -1
  for (const table of LEET) {
    let count = 0
    for (let i = from; i < to; i++) {
      const unit = folded[i] ?? 0
      const read = unit < 128 ? (table[unit] ?? 0) : 0
      units[count++] = read > MASK ? read : unit
    }
    for (let i = 0; i < more.length; i++) units[count++] = more.charCodeAt(i)
    const id = findWord(tables, hashUnits(units, 0, count), units, 0, count)
    if (id >= 0) return id
  }
  return -1
}

const MOST_UNITS = 40
