import { CharClass } from './char-table.js'
import { CONFUSABLES } from './confusables.generated.js'

/** A code point outside the Latin table: its class, its folded units, and whether a look-alike letter was replaced. */
export interface FoldedCodePoint {
  readonly kind: number
  readonly folded: string
  readonly confused: boolean
}

/** Code point to the basic Latin letters it is mistaken for. */
export type Confusables = ReadonlyMap<number, string>

/**
 * Decodes the generated table of look-alike characters.
 *
 * Source: Unicode confusables.txt through the npm package named in the generated file.
 */
export function createConfusables(): Confusables {
  const map = new Map<number, string>()
  for (const entry of CONFUSABLES.split(' ')) {
    const [from, to] = entry.split('=')
    if (from !== undefined && to !== undefined) map.set(Number.parseInt(from, 36), to)
  }
  return map
}

/** Classifies and folds one code point that the Latin table does not hold. */
export function foldCodePoint(point: number, confusables: Confusables): FoldedCodePoint {
  const listed = LISTED.get(point)
  if (listed !== undefined) return { kind: listed, folded: '', confused: false }
  if (isIgnored(point)) return { kind: CharClass.ignored, folded: '', confused: false }
  if (point >= 0x1f1e6 && point <= 0x1f1ff) return letters(String.fromCharCode(point - 0x1f1e6 + 97), true)
  if (point >= 0xd800 && point <= 0xdfff) return { kind: CharClass.other, folded: '', confused: false }
  const char = String.fromCodePoint(point)
  if (/^\p{M}/u.test(char)) return { kind: CharClass.mark, folded: '', confused: false }
  const plain = char.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
  const basic = plain.replace(/[^a-z0-9]/g, '')
  if (basic.length > 0 && basic.length <= 3 && !/\p{L}/u.test(plain.replace(/[a-z]/g, '')))
    return /^[0-9]+$/.test(basic) ? { kind: CharClass.digit, folded: basic, confused: false } : letters(basic, false)
  const lookAlike = confusables.get(point) ?? confusables.get(char.toLowerCase().codePointAt(0) ?? point)
  if (lookAlike !== undefined) return letters(lookAlike, true)
  if (/^[\p{L}\p{N}]/u.test(char)) return { kind: CharClass.letter, folded: plain.slice(0, 2) || char, confused: false }
  if (/^\p{Z}/u.test(char)) return { kind: CharClass.space, folded: '', confused: false }
  if (/^[\p{Extended_Pictographic}\p{S}]/u.test(char)) return { kind: CharClass.emoji, folded: char, confused: false }
  if (/^\p{Pd}/u.test(char)) return { kind: CharClass.comma, folded: '', confused: false }
  if (/^\p{P}/u.test(char)) return { kind: CharClass.other, folded: '', confused: false }
  return { kind: CharClass.ignored, folded: '', confused: false }
}

function letters(folded: string, confused: boolean): FoldedCodePoint {
  return { kind: CharClass.letter, folded, confused }
}

/** Invisible: joiners, bidi controls, variation selectors, tags, skin tones, fillers, private use. */
function isIgnored(point: number): boolean {
  return (
    (point >= 0x200b && point <= 0x200f) ||
    (point >= 0x202a && point <= 0x202e) ||
    (point >= 0x2060 && point <= 0x206f) ||
    (point >= 0xfe00 && point <= 0xfe0f) ||
    (point >= 0xe0000 && point <= 0xe0fff) ||
    (point >= 0x1f3fb && point <= 0x1f3ff) ||
    (point >= 0x180b && point <= 0x180f) ||
    (point >= 0xfff0 && point <= 0xfffc) ||
    (point >= 0xe000 && point <= 0xf8ff) ||
    point === 0xfeff ||
    point === 0x061c ||
    point === 0x115f ||
    point === 0x1160 ||
    point === 0x17b4 ||
    point === 0x17b5 ||
    point === 0x2800 ||
    point === 0x3164 ||
    point === 0xffa0
  )
}

const LISTED: ReadonlyMap<number, number> = new Map([
  [0x2018, CharClass.apostrophe],
  [0x2019, CharClass.apostrophe],
  [0x201b, CharClass.apostrophe],
  [0x2032, CharClass.apostrophe],
  [0x02bc, CharClass.apostrophe],
  [0xff07, CharClass.apostrophe],
  [0x201c, CharClass.quote],
  [0x201d, CharClass.quote],
  [0x201e, CharClass.quote],
  [0x201f, CharClass.quote],
  [0x2039, CharClass.quote],
  [0x203a, CharClass.quote],
  [0xff02, CharClass.quote],
  [0x2026, CharClass.comma],
  [0x2010, CharClass.hyphen],
  [0x2011, CharClass.hyphen],
  [0x2013, CharClass.comma],
  [0x2014, CharClass.comma],
  [0x2015, CharClass.comma],
  [0x2022, CharClass.comma],
  [0x00b7, CharClass.joiner],
  [0xff0e, CharClass.stop],
  [0xff01, CharClass.stop],
  [0xff1f, CharClass.stop],
  [0x3002, CharClass.stop],
  [0xff0c, CharClass.comma],
  [0xff1a, CharClass.comma],
  [0xff1b, CharClass.comma],
  [0xff20, CharClass.at],
  [0xff03, CharClass.hash],
  [0xff04, CharClass.symbol],
  [0xff0a, CharClass.symbol],
  [0xff3f, CharClass.joiner],
  [0x2215, CharClass.joiner],
  [0x2028, CharClass.newline],
  [0x2029, CharClass.newline],
])
