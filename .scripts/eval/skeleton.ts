import type { Case } from './cases.js'

/** Sets built from sentence templates with slots, where fillers can be learnt by comparing neighbours. */
export const TEMPLATE_SETS = new Set(['hatecheck', 'mhc', 'hatemojicheck'])
/** A filler must have stood in this many different frames before it counts as one. */
const FRAMES_NEEDED = 3
const LONGEST_FILLER = 4
/** A filler may also be a word written letter by letter. */
const LONGEST_STRETCH = 12

/** Their form follows the filler, so they belong to the slot. */
const DETERMINERS = new Set([
  'a',
  'an',
  'un',
  'une',
  'des',
  'de',
  'd',
  'du',
  'le',
  'la',
  'l',
  'les',
  'ce',
  'cet',
  'cette',
  'tous',
  'toutes',
  'tout',
  'toute',
])

const JOINED_SCRIPTS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Words of a text, lower-cased, without accents and punctuation; one character each where no spaces are written. */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
  const words = plain.match(/[\p{L}\p{N}@]+|\p{Extended_Pictographic}/gu) ?? []
  return words.flatMap((word) => (JOINED_SCRIPTS.test(word) ? [...word] : [word]))
}

type Frames = Map<string, Map<string, Set<string>>>

/**
 * Learns which words are slot fillers: two texts of one kind that differ in one stretch only, and by their target
 * (or, in kinds about slurs, in anything), show a filler each.
 */
export function learnFillers(cases: readonly Case[]): ReadonlySet<string> {
  const frames: Frames = new Map()
  for (const one of cases) collectFrames(one, frames)
  const seenIn = new Map<string, number>()
  const inMadlibs = new Set<string>()
  for (const [frame, fillers] of frames) {
    if (!isSlot(frame, fillers)) continue
    const madlib = frame.startsWith('madlibs')
    for (const filler of fillers.keys()) {
      if (madlib) inMadlibs.add(filler)
      else seenIn.set(filler, (seenIn.get(filler) ?? 0) + 1)
    }
  }
  const learnt = [...seenIn].filter(([, count]) => count >= FRAMES_NEEDED).map(([filler]) => filler)
  return new Set([...learnt, ...[...inMadlibs].filter((filler) => !tails(filler).some((tail) => inMadlibs.has(tail)))])
}

/** What is left of a phrase when its first words are taken away, one more each time. */
function tails(phrase: string): readonly string[] {
  const words = phrase.split(' ')
  return words.slice(1).map((_, at) => words.slice(at + 1).join(' '))
}

function collectFrames(one: Case, frames: Frames): void {
  const madlib = one.set === 'madlibs' && /^(am_hate|verb|hate)_/u.test(one.kind)
  if (!madlib && !TEMPLATE_SETS.has(one.set)) return
  const words = wordsOf(one.text)
  for (let start = 0; start < words.length; start++) {
    for (let end = start + 1; end <= Math.min(words.length, start + LONGEST_FILLER); end++) {
      if (madlib && (start === 0 || end !== words.length)) continue
      if (!madlib && words.length - (end - start) < 2) continue
      const frame = `${one.set}|${one.kind}|${words.slice(0, start).join(' ')} _ ${words.slice(end).join(' ')}`
      const fillers = frames.get(frame) ?? new Map<string, Set<string>>()
      const filler = words.slice(start, end).join(' ')
      fillers.set(filler, (fillers.get(filler) ?? new Set()).add(one.target ?? ''))
      frames.set(frame, fillers)
    }
  }
}

/** A frame holds a slot when its fillers share neither their first nor their last word (else it is cut too narrow). */
function isSlot(frame: string, fillers: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  if (frame.startsWith('madlibs')) return fillers.size >= FRAMES_NEEDED
  const targets = new Set([...fillers.values()].flatMap((some) => [...some]))
  if (fillers.size < 2 || (targets.size < 3 && !frame.includes('|slur'))) return false
  const words = [...fillers.keys()].map((filler) => filler.split(' '))
  const firsts = new Set(words.map((some) => some[0]))
  const lasts = new Set(words.map((some) => some.at(-1)))
  return firsts.size > 1 && lasts.size > 1
}

/** A text with fillers, numbers and handles replaced by a slot; neighbouring slots become one. */
export function skeletonOf(text: string, fillers: ReadonlySet<string>): string {
  const words = wordsOf(text)
  const out: string[] = []
  for (let at = 0; at < words.length; ) {
    const length = longestFiller(words, at, fillers)
    const word = words[at] ?? ''
    const letters = spelledOut(words, at)
    out.push(length > 0 || letters > 0 || /[\d@]/u.test(word) ? '_' : word)
    at += Math.max(1, length, letters)
  }
  return tidySlots(out)
}

/** Every skeleton that one stretch of words made a slot would give: where an unknown filler stands, one of them is the template's. */
export function slotVariants(skeleton: string): readonly string[] {
  const words = skeleton.split(' ')
  return words.flatMap((_, start) =>
    Array.from({ length: Math.min(LONGEST_STRETCH, words.length - start) }, (_none, more) =>
      tidySlots([...words.slice(0, start), '_', ...words.slice(start + more + 1)]),
    ),
  )
}

function tidySlots(words: readonly string[]): string {
  const out: string[] = []
  for (const word of words) {
    if (word === '_') {
      while (DETERMINERS.has(out.at(-1) ?? '')) out.pop()
      if (out.at(-1) === '_') continue
    }
    out.push(word)
  }
  return out.join(' ')
}

/** How many words from here on are single letters, when they are enough to be one word written apart. */
function spelledOut(words: readonly string[], at: number): number {
  let length = 0
  while (/^\p{Script=Latin}$/u.test(words[at + length] ?? '')) length++
  return length > 2 ? length : 0
}

function longestFiller(words: readonly string[], at: number, fillers: ReadonlySet<string>): number {
  for (let length = LONGEST_FILLER; length > 0; length--) {
    const phrase = words.slice(at, at + length).join(' ')
    if (at + length <= words.length && (fillers.has(phrase) || fillers.has(phrase.replace(/s$/u, '')))) return length
  }
  return 0
}
