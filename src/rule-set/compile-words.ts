import { foldWord } from '../phrases/read-words.js'
import type { RuleSetDocument } from './rule-set-schema.js'

/** A list of words as a rule set declares it. */
export type DeclaredWords = NonNullable<RuleSetDocument['words']>[string]

const READ = 20_000
const WORD = /[\p{L}\p{N}_]+/gu

/**
 * Makes a list of words into a question that a text answers: is one of them there?
 *
 * Bounds: compared folded, case and diacritics apart; whole words, unless `*` stands at an end; the first 20,000 UTF-16 units. Single words
 * are looked up, so that thousands cost no more than a few; each phrase costs one pass over the text.
 * Errors: none.
 */
export function compileWords({ any, unless = [], at = 'anywhere' }: DeclaredWords): (text: string) => boolean {
  const wanted = readEntries(any)
  const exempt = readEntries(unless).list
  return (text) => {
    const folded = foldWord(text.slice(0, READ)).replace(/\s+/g, ' ').trim()
    const searched = exempt.length === 0 ? folded : without(folded, exempt)
    if (at !== 'anywhere') return wanted.list.some((entry) => standsAt(searched, entry, at))
    if (wanted.words.size > 0) for (const [found] of searched.matchAll(WORD)) if (wanted.words.has(found)) return true
    return wanted.list.some((entry) => !wanted.words.has(entry.text) && placeOf(searched, entry, 0) >= 0)
  }
}

interface Entry {
  readonly text: string
  /** The word may go on before it, after it. */
  readonly open: { readonly before: boolean; readonly after: boolean }
}

function readEntries(written: readonly string[]): { list: readonly Entry[]; words: ReadonlySet<string> } {
  const list = written.flatMap((one): Entry[] => {
    const open = { before: one.startsWith('*'), after: one.endsWith('*') }
    const text = foldWord(one.replace(/^\*|\*$/g, ''))
      .replace(/\s+/g, ' ')
      .trim()
    return text === '' ? [] : [{ text, open }]
  })
  const plain = list.filter(({ text, open }) => !open.before && !open.after && /^[\p{L}\p{N}_]+$/u.test(text))
  return { list, words: new Set(plain.map(({ text }) => text)) }
}

/** Where an entry stands, from a place on; -1 when it does not. */
function placeOf(text: string, { text: sought, open }: Entry, from: number): number {
  for (let at = text.indexOf(sought, from); at >= 0; at = text.indexOf(sought, at + 1)) {
    const before = open.before || !joins(text[at - 1], sought[0])
    const after = open.after || !joins(sought.at(-1), text[at + sought.length])
    if (before && after) return at
  }
  return -1
}

/** Two letters that stand beside each other in one word. */
function joins(first: string | undefined, second: string | undefined): boolean {
  return isLetter(first) && isLetter(second)
}

function isLetter(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}_]/u.test(letter)
}

function standsAt(text: string, entry: Entry, at: 'start' | 'end' | 'whole'): boolean {
  const { text: sought, open } = entry
  if (at === 'whole') return text === sought
  if (at === 'start') return text.startsWith(sought) && (open.after || !joins(sought.at(-1), text[sought.length]))
  return text.endsWith(sought) && (open.before || !joins(text.at(-sought.length - 1), sought[0]))
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
