/** What a code unit is to the tokeniser. */
export const CharClass = {
  other: 0,
  space: 1,
  letter: 2,
  digit: 3,
  apostrophe: 4,
  hyphen: 5,
  /** `_` `/` `\`: parts words like a blank, but stays inside a run. */
  joiner: 6,
  stop: 7,
  comma: 8,
  newline: 9,
  ignored: 10,
  /** Stands for a letter in disguised words: `@ $ ! | * #` … */
  symbol: 11,
  quote: 12,
  open: 13,
  close: 14,
  ampersand: 15,
  at: 16,
  hash: 17,
  mark: 18,
  emoji: 19,
  less: 20,
} as const

/** Code units below this are folded by table, the rest one by one. */
export const TABLE_SIZE = 0x250

/** Class and folded form of every code unit below `TABLE_SIZE`. */
export interface CharTable {
  readonly kind: Uint8Array
  readonly folded: Uint16Array
  /** Second unit of letters that fold to two (`œ`, `ß`), else 0. */
  readonly second: Uint16Array
  /** 1 where the unit is an upper-case letter. */
  readonly upper: Uint8Array
}

/**
 * Builds the table of Latin code units: case and diacritics folded.
 *
 * Source: Unicode canonical decomposition through `normalize`; letters without one are listed in `UNDECOMPOSED`.
 */
export function createCharTable(confusables: ReadonlyMap<number, string>): CharTable {
  const kind = new Uint8Array(TABLE_SIZE)
  const folded = new Uint16Array(TABLE_SIZE)
  const second = new Uint16Array(TABLE_SIZE)
  const upper = new Uint8Array(TABLE_SIZE)
  for (let unit = 0; unit < TABLE_SIZE; unit++) {
    const char = String.fromCharCode(unit)
    const lower = char.toLowerCase()
    const plain = UNDECOMPOSED[lower] ?? lower.normalize('NFKD').replace(/[\u0300-\u036f]/g, '')
    const base = /^[a-z]{1,2}$/.test(plain) || unit < 0x100 ? plain : (confusables.get(unit) ?? plain)
    kind[unit] = classOf(char, base)
    folded[unit] = base.charCodeAt(0)
    if (kind[unit] === CharClass.letter && base.length === 2) second[unit] = base.charCodeAt(1)
    if (lower !== char) upper[unit] = 1
  }
  return { kind, folded, second, upper }
}

const UNDECOMPOSED: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  þ: 'th',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
}

const LISTED: Readonly<Record<string, number>> = {
  '\n': CharClass.newline,
  '\r': CharClass.newline,
  "'": CharClass.apostrophe,
  '`': CharClass.apostrophe,
  '´': CharClass.apostrophe,
  '-': CharClass.hyphen,
  _: CharClass.joiner,
  '/': CharClass.joiner,
  '\\': CharClass.joiner,
  '.': CharClass.stop,
  '!': CharClass.stop,
  '?': CharClass.stop,
  ',': CharClass.comma,
  ';': CharClass.comma,
  ':': CharClass.comma,
  '(': CharClass.open,
  '[': CharClass.open,
  '{': CharClass.open,
  ')': CharClass.close,
  ']': CharClass.close,
  '}': CharClass.close,
  '"': CharClass.quote,
  '«': CharClass.quote,
  '»': CharClass.quote,
  '&': CharClass.ampersand,
  '@': CharClass.at,
  '#': CharClass.hash,
  '<': CharClass.less,
  '\u00ad': CharClass.ignored,
  '\u034f': CharClass.ignored,
}

function classOf(char: string, base: string): number {
  if (Object.hasOwn(LISTED, char)) return LISTED[char] ?? CharClass.other
  if (/^[a-z]{1,2}$/.test(base) && /\p{L}/u.test(char)) return CharClass.letter
  if (/^[0-9]$/.test(char)) return CharClass.digit
  if (/\p{L}/u.test(char)) return CharClass.letter
  if (/\s/.test(char)) return CharClass.space
  if (/[$*+|~^=>€£%¡¢¥°§¤]/.test(char)) return CharClass.symbol
  if (/\p{C}/u.test(char)) return CharClass.ignored
  return CharClass.other
}
