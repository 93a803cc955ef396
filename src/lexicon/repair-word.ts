import { HASH_BASE, hashUnits, slotOf } from '../text/hash-units.js'
import { MAX_TOKEN } from '../text/workspace.js'
import { findWord } from './find-word.js'
import { categoryId, hasSense, hasWordBit, LAST_HARMFUL, type LexiconTables, WordBit } from './tables.js'

/** Words that repair may lead to are at least this long; shorter ones are too often something else. */
const SHORTEST_TYPO = 5

const DROPPED = 90
const SWAPPED = 90
const SUBSTITUTED = 72

/** A repaired word and how sure the repair is, 0 to 100; `id` -1 when none was found. Reused, never kept. */
export interface Repaired {
  id: number
  confidence: number
  /** Of two repairs as sure as each other, the one to a word of this language is taken, and only of it to a word of grammar; -1 for none. */
  language: number
}

/**
 * Finds the lexicon word one slip away: a letter dropped, added, replaced, or two swapped.
 *
 * Bounds: words of 5 to 24 letters; at most one slip; linear in the word's length.
 */
export function repairTypo(
  tables: LexiconTables,
  units: Uint16Array,
  from: number,
  to: number,
  powers: Int32Array,
  result: Repaired,
): boolean {
  const size = to - from
  result.id = -1
  result.confidence = 0
  if (size < SHORTEST_TYPO - 2 || size > 24) return false
  const hash = hashUnits(units, from, to)
  tryDropped(tables, hash, units, from, to, result)
  if (size >= SHORTEST_TYPO - 1) {
    let prefix = 0
    for (let i = from; i < to; i++) {
      // hash without unit i = prefix × base^(rest) + suffix
      const rest = to - i - 1
      const suffix = (hash - Math.imul((Math.imul(prefix, HASH_BASE) + (units[i] ?? 0)) | 0, powers[rest] ?? 1)) | 0
      if (i === from || units[i] !== units[i - 1])
        tryDropped(tables, (Math.imul(prefix, powers[rest] ?? 1) + suffix) | 0, units, from, to, result)
      prefix = (Math.imul(prefix, HASH_BASE) + (units[i] ?? 0)) | 0
    }
  }
  return result.id >= 0
}

function tryDropped(
  tables: LexiconTables,
  hash: number,
  units: Uint16Array,
  from: number,
  to: number,
  result: Repaired,
): void {
  const { dropMask, dropSlots, dropHash, dropWord, dropNext } = tables.repair
  for (let entry = dropSlots[slotOf(hash, dropMask)] ?? -1; entry >= 0; entry = dropNext[entry] ?? -1) {
    if (dropHash[entry] !== hash) continue
    const id = dropWord[entry] ?? -1
    if (!hasWordBit(tables, id, WordBit.repaired) && !isOwn(tables, id, result.language)) continue
    const confidence = compareSlip(tables, id, units, from, to)
    if (
      confidence > result.confidence ||
      (confidence > 0 &&
        confidence === result.confidence &&
        isForeign(tables, result.id, result.language) &&
        !isForeign(tables, id, result.language))
    ) {
      result.id = id
      result.confidence = confidence
    }
  }
}

/** Whether a word belongs to one language only, and not to the one that is wanted. */
function isForeign(tables: LexiconTables, id: number, language: number): boolean {
  const vote = tables.wordVote[id] ?? 0
  return language >= 0 && vote !== 0 && (vote >> 2) - 1 !== language
}

/** Whether a word is of the language that is wanted. */
function isOwn(tables: LexiconTables, id: number, language: number): boolean {
  return language >= 0 && ((tables.wordVote[id] ?? 0) >> 2) - 1 === language
}

/** Confidence that the units are the word with one slip; 0 when they are not. The first letter must agree, or be swapped with the second. */
function compareSlip(tables: LexiconTables, id: number, units: Uint16Array, from: number, to: number): number {
  const word = tables.units
  const wordFrom = tables.wordFrom[id] ?? 0
  const wordTo = tables.wordTo[id] ?? 0
  const size = to - from
  const wordSize = wordTo - wordFrom
  if (wordSize < SHORTEST_TYPO && size <= wordSize && hasWordBit(tables, id, WordBit.repaired)) return 0
  let left = 0
  while (left < size && left < wordSize && units[from + left] === word[wordFrom + left]) left++
  let right = 0
  while (right < size - left && right < wordSize - left && units[to - 1 - right] === word[wordTo - 1 - right]) right++
  const middle = size - left - right
  const wordMiddle = wordSize - left - right
  if (middle === 1 && wordMiddle === 0) return left === 0 ? 0 : DROPPED
  if (middle === 0 && wordMiddle === 1) return left === 0 ? 0 : DROPPED
  // A letter for another makes too many words of each other, unless much hangs on the word.
  if (middle === 1 && wordMiddle === 1)
    return left === 0 || !hasWordBit(tables, id, MATTERS) || size < (isHarmful(tables, id) ? 6 : 5) ? 0 : SUBSTITUTED
  if (
    middle === 2 &&
    wordMiddle === 2 &&
    units[from + left] === word[wordFrom + left + 1] &&
    units[from + left + 1] === word[wordFrom + left]
  )
    return SWAPPED
  return 0
}

const MATTERS = WordBit.repaired | WordBit.binds

/** Whether a word may be harmful by itself. */
function isHarmful(tables: LexiconTables, id: number): boolean {
  return hasSense(tables, id, 0, LAST_HARMFUL)
}

/** Finds the word behind masked letters (0 in `units`): at least half of it shows, and a swear word is believed before anything graver. */
export function repairMasked(tables: LexiconTables, units: Uint16Array, from: number, to: number): number {
  const first = units[from] ?? 0
  const size = to - from
  if (first === 0 || size < 3) return -1
  let shown = 0
  for (let i = from; i < to; i++) if (units[i] !== 0) shown++
  const candidates = tables.repair.masks.get(first * 64 + Math.min(63, size))
  if (candidates === undefined) return -1
  let found = -1
  let foundHarm = 99
  for (const id of candidates) {
    const wordFrom = tables.wordFrom[id] ?? 0
    let fits = true
    for (let i = 0; i < size && fits; i++) {
      const unit = units[from + i] ?? 0
      if (unit !== 0 && unit !== tables.units[wordFrom + i]) fits = false
    }
    if (!fits) continue
    const harm = harmOf(tables, id)
    if (shown * 2 < size && harm > 0) continue
    if (harm < foundHarm) {
      found = id
      foundHarm = harm
    }
  }
  return found
}

function harmOf(tables: LexiconTables, id: number): number {
  let least = 9
  for (let sense = tables.nodeSense[id] ?? -1; sense >= 0; sense = tables.senseNext[sense] ?? -1) {
    const term = tables.senseTerm[sense] ?? 0
    const severity = tables.termCategory[term] === PROFANITY_ID ? 0 : (tables.termSeverity[term] ?? 2)
    if (severity < least) least = severity
  }
  return least
}

const PROFANITY_ID = categoryId('profanity')

/**
 * Cuts a glued word into known words.
 *
 * Bounds: words of 5 to 160 letters; two parts or a clause for short ones, at most 64 for 14 letters and more. Every part is known and at
 * least one a word that repair may lead to; from 24 letters on ordinary words alone will do, and one letter in six may be of no word, whose part is -1.
 * @returns the number of parts written to `parts` (word ids), 0 when it cannot be cut
 */
export function splitGlued(
  tables: LexiconTables,
  units: Uint16Array,
  from: number,
  to: number,
  parts: Int32Array,
  scratch: SplitScratch,
  language = -1,
): number {
  const size = to - from
  if (size < 5 || size > LONGEST_GLUED) return 0
  if (size >= 14) return splitInMany(tables, units, from, to, parts, scratch)
  const two = splitInTwo(tables, units, from, to, parts, language)
  if (two > 0 || size < SHORTEST_CLAUSE) return two
  const many = splitInMany(tables, units, from, to, parts, scratch)
  return isClause(tables, parts, many) ? many : 0
}

/** Three words and more in so few letters are a clause (`ihatewomen`), or chance. */
const SHORTEST_CLAUSE = 8

/** Words of one language, one of them of grammar, none a single letter but `a` and `i`. */
function isClause(tables: LexiconTables, parts: Int32Array, count: number): boolean {
  let binds = false
  let language = -1
  for (let part = 0; part < count; part++) {
    const id = parts[part] ?? -1
    if (isForeign(tables, id, language)) return false
    if (language < 0) language = ((tables.wordVote[id] ?? 0) >> 2) - 1
    const start = tables.wordFrom[id] ?? 0
    const unit = tables.units[start]
    if ((tables.wordTo[id] ?? 0) - start === 1 && unit !== LETTER_A && unit !== LETTER_I) return false
    binds ||= hasWordBit(tables, id, WordBit.binds)
  }
  return count > 2 && binds
}

/** Two words of grammar, or one before a word that repair may lead to, of the language around and neither of another one only. */
function isPhrase(tables: LexiconTables, first: number, second: number, hot: boolean, language: number): boolean {
  return (
    hasWordBit(tables, first, WordBit.binds) &&
    (hot || hasWordBit(tables, second, WordBit.binds)) &&
    (isOwn(tables, first, language) || isOwn(tables, second, language)) &&
    !isForeign(tables, first, language) &&
    !isForeign(tables, second, language)
  )
}

function splitInTwo(
  tables: LexiconTables,
  units: Uint16Array,
  from: number,
  to: number,
  parts: Int32Array,
  language: number,
): number {
  for (let cut = to - 2; cut > from; cut--) {
    // One letter can only be the pronoun `i`, in front of a longer word.
    if (cut - from === 1 && units[from] !== LETTER_I) continue
    const first = findWord(tables, hashUnits(units, from, cut), units, from, cut)
    if (!hasWordBit(tables, first, PART)) continue
    const second = findWord(tables, hashUnits(units, cut, to), units, cut, to)
    if (!hasWordBit(tables, second, PART)) continue
    // A short insult inside a word is mostly none (`consacre`).
    const hot =
      (hasWordBit(tables, first, WordBit.repaired) && cut - from >= 4) ||
      (hasWordBit(tables, second, WordBit.repaired) && to - cut >= 4)
    const isLong = to - from >= 7 || cut - from === 1
    if (!(hot && isLong) && !isPhrase(tables, first, second, hot, language)) continue
    parts[0] = first
    parts[1] = second
    return 2
  }
  return 0
}

const LONGEST_GLUED = MAX_TOKEN

/** Tables for cutting one glued word, reused from word to word. */
export interface SplitScratch {
  readonly cost: Int32Array
  readonly back: Int32Array
  readonly word: Int32Array
}

export function createSplitScratch(): SplitScratch {
  const size = LONGEST_GLUED + 2
  return { cost: new Int32Array(size), back: new Int32Array(size), word: new Int32Array(size) }
}

function splitInMany(
  tables: LexiconTables,
  units: Uint16Array,
  from: number,
  to: number,
  parts: Int32Array,
  scratch: SplitScratch,
): number {
  const size = to - from
  const { cost, back, word } = scratch
  cost.fill(IMPOSSIBLE, 0, size + 1)
  cost[0] = 0
  for (let i = 0; i < size; i++) {
    const base = cost[i] ?? IMPOSSIBLE
    // A letter of no word: a name, a word that no lexicon has.
    if (size >= SENTENCE && base + STRAY < (cost[i + 1] ?? IMPOSSIBLE)) {
      cost[i + 1] = base + STRAY
      back[i + 1] = i
      word[i + 1] = -1
    }
    let hash = 0
    const limit = Math.min(size, i + 20)
    for (let j = i; j < limit; j++) {
      hash = (Math.imul(hash, HASH_BASE) + (units[from + j] ?? 0)) | 0
      const length = j + 1 - i
      if (base + COMMON_PART >= (cost[j + 1] ?? IMPOSSIBLE)) continue
      const id = findWord(tables, hash, units, from + i, from + j + 1)
      if (id < 0) continue
      const isPart = length === 1 || hasWordBit(tables, id, length < 3 ? TERM : PART)
      if (!isPart && (length < LONG_PART || size < SENTENCE)) continue
      const price = base + priceOf(tables, id, length) + (isPart ? 0 : UNKNOWN_PART)
      if (price >= (cost[j + 1] ?? IMPOSSIBLE)) continue
      cost[j + 1] = price
      back[j + 1] = i
      word[j + 1] = id
    }
  }
  if ((cost[size] ?? IMPOSSIBLE) > size * 2) return 0
  let count = 0
  let strays = 0
  let hot = false
  let later = 0
  for (let at = size; at > 0; at = back[at] ?? 0) {
    const id = word[at] ?? -1
    // Letters of no word beside each other are one part.
    if (id >= 0 || later >= 0) count++
    if (id < 0) strays++
    else if (hasWordBit(tables, id, WordBit.repaired) && at - (back[at] ?? 0) >= 4) hot = true
    later = id
  }
  if (count < 2 || count > parts.length || strays * MOST_STRAYS > size) return 0
  if (!hot && (size < SENTENCE || strays > 0)) return 0
  let index = count
  later = 0
  for (let at = size; at > 0; at = back[at] ?? 0) {
    const id = word[at] ?? -1
    if (id >= 0 || later >= 0) parts[--index] = id
    later = id
  }
  return count
}

/** Words of grammar make up half of what is written, so they are the likeliest parts; short words that are none are rarely meant. */
function priceOf(tables: LexiconTables, id: number, length: number): number {
  const binds = hasWordBit(tables, id, WordBit.binds)
  if (length === 1) {
    const unit = tables.units[tables.wordFrom[id] ?? 0]
    return unit === LETTER_A || unit === LETTER_I ? 4 : binds ? 6 : 12
  }
  if (binds) return length === 2 ? 4 : COMMON_PART
  return length >= 5 ? 7 : length === 4 ? 8 : length === 3 ? 9 : 10
}

const LETTER_A = 97
const LETTER_I = 105
const COMMON_PART = 3
const IMPOSSIBLE = 9999
/** From this length on it is a sentence and no long word, so that it may be cut more boldly. */
const SENTENCE = 24
/** What a letter of no word costs, and one in how many there may be. */
const STRAY = 13
const MOST_STRAYS = 6
/** Words from this length on may be parts though they are no terms, at a price. */
const LONG_PART = 4
const UNKNOWN_PART = 3
/** A term by itself, the beginning of one, or a word that a term or a pattern names. */
const TERM = WordBit.senses | WordBit.opens
const PART = TERM | WordBit.mended
