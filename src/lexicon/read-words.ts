import { CharClass, TABLE_SIZE } from '../text/char-table.js'
import { HASH_BASE, hashUnits } from '../text/hash-units.js'
import { Boundary, TokenFlag, TokenKind, type Workspace } from '../text/workspace.js'
import { findWord } from './find-word.js'
import { decodeLeet, isNumber, isWoven, LEET, MASK, MASKED, speaksLeet } from './leet.js'
import { growReading, type Reading, Repair } from './reading.js'
import {
  createSplitScratch,
  type Repaired,
  repairMasked,
  repairTypo,
  type SplitScratch,
  splitGlued,
} from './repair-word.js'
import { soundHash } from './sound-hash.js'
import { categoryId, hasSense, hasWordBit, type LexiconTables, WordBit } from './tables.js'

/** Words that somebody may have hidden. */
const HOT = WordBit.repaired | WordBit.masked

const GROUP = categoryId('group')
const GROUP_ADJECTIVE = categoryId('group-adj')
/** Confidence of a letter dropped, added or swapped; one replaced is less sure. */
const SURE_SLIP = 90

/** What reading needs besides the tables; reused from text to text. */
export interface ReadScratch {
  readonly units: Uint16Array
  readonly parts: Int32Array
  readonly powers: Int32Array
  readonly repaired: Repaired
  readonly split: SplitScratch
}

export function createReadScratch(): ReadScratch {
  const powers = new Int32Array(64)
  powers[0] = 1
  for (let i = 1; i < powers.length; i++) powers[i] = Math.imul(powers[i - 1] ?? 0, HASH_BASE)
  return {
    units: new Uint16Array(256),
    parts: new Int32Array(64),
    powers,
    repaired: { id: -1, confidence: 0, language: -1 },
    split: createSplitScratch(),
  }
}

/**
 * Looks every token up and repairs the ones no lexicon knows: spaced letters, leet, masked letters, elongation, parts of a split word, slips, glued words, sound, reversal.
 *
 * Bounds: at most two words per unit of text; each repair is linear in the word's length. The first repair that succeeds is taken. Elongation, leet
 * and parted letters may hide any word; other repairs lead to harmful words and groups, and in the language around to every word that a term or a pattern names.
 */
export function readWords(tables: LexiconTables, ws: Workspace, reading: Reading, scratch: ReadScratch): void {
  growReading(reading, ws.count * 2 + 64)
  const { from, to, hash, kind, before, run, runMixed, flags } = ws
  const leet = speaksLeet(ws)
  let carried: number = Boundary.blank
  let folds = 0
  let spacedUntil = 0
  let spacedEnd = 0
  reading.count = 0
  let t = 0
  while (t < ws.count) {
    if ((before[t] ?? 0) > carried) carried = before[t] ?? 0
    const k = kind[t] ?? 0
    if (t > 0 ? run[t] !== run[t - 1] : true) {
      if (runMixed[run[t] ?? 0] === 1) {
        const taken = readRun(t)
        if (taken > 0) {
          t += taken
          continue
        }
      }
    }
    if (leet && k === TokenKind.number && readElided(t)) {
      t++
      continue
    }
    if (k !== TokenKind.word && k !== TokenKind.emoji) {
      // A number is itself in lexicons and patterns (`day 3`, `13/52`), and nothing else: it is never repaired.
      const id = k === TokenKind.number ? findWord(tables, hash[t] ?? 0, ws.folded, from[t] ?? 0, to[t] ?? 0) : -1
      push(t, t, id, Repair.exact, 100)
      t++
      continue
    }
    // An emoji in the middle of a word parts its letters, and says nothing itself.
    if (
      k === TokenKind.emoji &&
      before[t] === Boundary.glued &&
      t + 1 < ws.count &&
      before[t + 1] === Boundary.glued &&
      kind[t + 1] === TokenKind.word &&
      kind[t - 1] === TokenKind.word
    ) {
      t++
      continue
    }
    const size = (to[t] ?? 0) - (from[t] ?? 0)
    if (size === 1 && k === TokenKind.word) {
      const taken = readSpaced(t)
      if (taken > 0) {
        t += taken
        continue
      }
    }
    const id = findWord(tables, hash[t] ?? 0, ws.folded, from[t] ?? 0, to[t] ?? 0)
    if (id >= 0) {
      const bits = tables.wordBits[id] ?? 0
      const expansion = bits & WordBit.expands ? tables.expansions.get(id) : undefined
      if (expansion !== undefined && ((bits & WordBit.senses) === 0 || leansTo(expansion.language, t))) {
        for (const word of expansion.words) push(t, t, word, Repair.expanded, 100)
      } else push(t, t, id, Repair.exact, 100)
      t++
      continue
    }
    if (k === TokenKind.emoji) {
      t++
      continue
    }
    t += readUnknown(t, size, flags[t] ?? 0)
  }

  function push(first: number, last: number, word: number, repair: number, confidence: number): void {
    const at = reading.count++
    if (at >= reading.word.length - 1) growReading(reading, at * 2 + 64)
    reading.start[at] = ws.start[first] ?? 0
    reading.end[at] = ws.end[last] ?? 0
    reading.word[at] = word
    reading.kind[at] = kind[first] ?? 0
    reading.flags[at] =
      (flags[first] ?? 0) |
      (repair > Repair.expanded ? TokenFlag.repaired : repair === Repair.expanded ? TokenFlag.expanded : 0)
    reading.before[at] = at > 0 && reading.start[at - 1] === reading.start[at] ? Boundary.glued : carried
    reading.sentence[at] = ws.sentence[first] ?? 0
    reading.clause[at] = ws.clause[first] ?? 0
    reading.quote[at] = ws.quote[first] ?? 0
    reading.repair[at] = repair
    reading.confidence[at] = confidence
    reading.hash[at] = word >= 0 ? (tables.wordHash[word] ?? 0) : (hash[first] ?? 0)
    reading.head[at] = -1
    carried = Boundary.blank
  }

  /** Repairs of one unknown word, first success wins; returns the tokens taken. */
  function readUnknown(t: number, size: number, flag: number): number {
    const tokenFrom = from[t] ?? 0
    const tokenTo = to[t] ?? 0
    if (flag & TokenFlag.digits) {
      const taken = readDigits(t, size)
      if (taken > 0) return taken
    }
    if (size >= 6 && size % 2 === 0 && isDoubled(tokenFrom, tokenTo)) {
      const units = scratch.units
      let count = 0
      for (let i = tokenFrom; i < tokenTo; i += 2) units[count++] = ws.folded[i] ?? 0
      const id = findWord(tables, hashUnits(units, 0, count), units, 0, count)
      if (id >= 0) {
        push(t, t, id, Repair.elongated, 95)
        return 1
      }
    }
    if (flag & TokenFlag.elongated) {
      const id = collapsed(tokenFrom, tokenTo)
      if (id >= 0) {
        push(t, t, id, Repair.elongated, 97)
        return 1
      }
    }
    const next = t + 1
    if (
      next < ws.count &&
      kind[next] === TokenKind.word &&
      (before[next] ?? 0) <= Boundary.glued &&
      ((flags[next] ?? 0) & TokenFlag.digits) === 0
    ) {
      const nextSize = (to[next] ?? 0) - (from[next] ?? 0)
      if (size + nextSize >= 5 && size + nextSize <= 24) {
        const id = joined(t, next)
        if (id >= 0) {
          push(t, next, id, Repair.joined, 88)
          return 2
        }
      }
    }
    if (
      t > 0 &&
      size + 2 >= 5 &&
      kind[t - 1] === TokenKind.word &&
      (before[t] ?? 0) <= Boundary.glued &&
      reading.count > 0 &&
      reading.end[reading.count - 1] === ws.end[t - 1]
    ) {
      const beforeSize = (to[t - 1] ?? 0) - (from[t - 1] ?? 0)
      if (beforeSize >= 1 && size + beforeSize >= 5 && size + beforeSize <= 24) {
        const id = joined(t - 1, t)
        if (id >= 0) {
          const at = reading.count - 1
          carried = reading.before[at] ?? 0
          reading.count = at
          push(t - 1, t, id, Repair.joined, 88)
          return 1
        }
      }
    }
    if (size >= 3 && !(flag & TokenFlag.digits)) {
      const inside =
        (flag & TokenFlag.capitalised) !== 0 && !(flag & TokenFlag.shouted) && (before[t] ?? 0) < Boundary.sentence
      scratch.repaired.language = languageAround(t)
      // Three capitals name a thing (`SAV`).
      const typo =
        (size > 3 || !(flag & TokenFlag.shouted)) &&
        repairTypo(tables, ws.folded, tokenFrom, tokenTo, scratch.powers, scratch.repaired)
      if (typo && (!inside || isMisspeltGroup(tokenFrom, tokenTo))) {
        push(t, t, scratch.repaired.id, Repair.typo, scratch.repaired.confidence)
        return 1
      }
      if (size >= 5) {
        const { language } = scratch.repaired
        const parts = splitGlued(
          tables,
          ws.folded,
          tokenFrom,
          tokenTo,
          scratch.parts,
          scratch.split,
          inside ? -1 : language,
        )
        if (parts > 0) {
          for (let p = 0; p < parts; p++) push(t, t, scratch.parts[p] ?? -1, Repair.split, 92)
          return 1
        }
      }
      if (!inside && size <= 24) {
        const id = alike(tokenFrom, tokenTo)
        if (id >= 0) {
          push(t, t, id, Repair.sound, 80)
          return 1
        }
      }
      if (size >= 5 && size <= 24 && !inside) {
        let reversed = 0
        for (let i = tokenTo - 1; i >= tokenFrom; i--)
          reversed = (Math.imul(reversed, HASH_BASE) + (ws.folded[i] ?? 0)) | 0
        const units = scratch.units
        let count = 0
        for (let i = tokenTo - 1; i >= tokenFrom; i--) units[count++] = ws.folded[i] ?? 0
        const id = findWord(tables, reversed, units, 0, count)
        if (hasWordBit(tables, id, WordBit.masked)) {
          push(t, t, id, Repair.reversed, 85)
          return 1
        }
      }
    }
    push(t, t, -1, Repair.exact, 100)
    return 1
  }

  /** A word with digits among its letters, between apostrophes (`l'h0mm3`), with what is left of `'s` and `n't`; returns the tokens taken. */
  function readDigits(t: number, size: number): number {
    const id = decodeLeet(tables, ws, from[t] ?? 0, to[t] ?? 0, scratch.units)
    const next = t + 1
    const clitic =
      leet && next < ws.count && before[next] === Boundary.glued && kind[next] === TokenKind.number
        ? LEET_CLITICS.get(ws.units[ws.start[next] ?? 0] ?? 0)
        : undefined
    if (clitic !== undefined && (ws.end[next] ?? 0) - (ws.start[next] ?? 0) === 1) {
      const whole = decodeLeet(tables, ws, from[t] ?? 0, to[t] ?? 0, scratch.units, clitic)
      const word = whole >= 0 ? whole : id
      if (word >= 0) {
        push(t, next, word, Repair.leet, 92)
        return 2
      }
    }
    if (id < 0) return 0
    const isHot = hasWordBit(tables, id, HOT)
    if (!leet && (size < SHORTEST_PLAIN || !(isHot || isWoven(ws, ws.start[t] ?? 0, ws.end[t] ?? 0)))) return 0
    push(t, t, id, Repair.leet, 92)
    return 1
  }

  /** Digits alone after an elided word (`c'357`). */
  function readElided(t: number): boolean {
    if (t === 0 || before[t] !== Boundary.glued || kind[t - 1] !== TokenKind.word) return false
    if ((to[t - 1] ?? 0) - (from[t - 1] ?? 0) !== 1 || (to[t] ?? 0) - (from[t] ?? 0) < 3) return false
    const id = decodeLeet(tables, ws, from[t] ?? 0, to[t] ?? 0, scratch.units)
    if (id < 0) return false
    push(t, t, id, Repair.leet, 90)
    return true
  }

  /** Whether the words around speak for a language: `dont` stands for two words in English, and is one in French. */
  function leansTo(language: number, t: number): boolean {
    let lead = 0
    for (let i = Math.max(0, t - AROUND); i <= t + AROUND && i < ws.count; i++) {
      if (i === t || kind[i] !== TokenKind.word) continue
      const id = findWord(tables, hash[i] ?? 0, ws.folded, from[i] ?? 0, to[i] ?? 0)
      const vote = id < 0 ? 0 : (tables.wordVote[id] ?? 0)
      if (vote !== 0) lead += (vote >> 2) - 1 === language ? vote & 3 : -(vote & 3)
    }
    return lead > 0
  }

  /** The language that the words around speak for, -1 for none. */
  function languageAround(t: number): number {
    for (let language = 0; language < tables.languages.length; language++) if (leansTo(language, t)) return language
    return -1
  }

  /** A capital inside a sentence is mostly a name; a group with a letter missing or two swapped is none (`Muslm`), unless only its end is missing (`Nigeria`). */
  function isMisspeltGroup(tokenFrom: number, tokenTo: number): boolean {
    const { id, confidence } = scratch.repaired
    if (confidence < SURE_SLIP || !isGroup(id)) return false
    const wordFrom = tables.wordFrom[id] ?? 0
    if ((tables.wordTo[id] ?? 0) - wordFrom <= tokenTo - tokenFrom)
      return (tables.wordTo[id] ?? 0) - wordFrom === tokenTo - tokenFrom
    for (let i = tokenFrom; i < tokenTo; i++) if (ws.folded[i] !== tables.units[wordFrom + i - tokenFrom]) return true
    return false
  }

  function isGroup(id: number): boolean {
    return hasSense(tables, id, GROUP, GROUP) || hasSense(tables, id, GROUP_ADJECTIVE, GROUP_ADJECTIVE)
  }

  /** Every letter twice: `iiddiioott`. */
  function isDoubled(tokenFrom: number, tokenTo: number): boolean {
    for (let i = tokenFrom; i + 1 < tokenTo; i += 2) if (ws.folded[i] !== ws.folded[i + 1]) return false
    return true
  }

  /** The word that two tokens make together, if repair may lead there, or -1. */
  function joined(first: number, second: number): number {
    const units = scratch.units
    let count = 0
    for (let i = from[first] ?? 0; i < (to[first] ?? 0); i++) units[count++] = ws.folded[i] ?? 0
    for (let i = from[second] ?? 0; i < (to[second] ?? 0); i++) units[count++] = ws.folded[i] ?? 0
    const id = findWord(tables, hashUnits(units, 0, count), units, 0, count)
    return hasWordBit(tables, id, WordBit.repaired | WordBit.mended) ? id : -1
  }

  /** A known word once repeated letters are written once or twice, or -1. */
  function collapsed(tokenFrom: number, tokenTo: number): number {
    const units = scratch.units
    for (let mode = 0; mode < 4; mode++) {
      let count = 0
      let runIndex = 0
      for (let i = tokenFrom; i < tokenTo; ) {
        const unit = ws.folded[i] ?? 0
        let length = 1
        while (i + length < tokenTo && ws.folded[i + length] === unit) length++
        let keep = length
        if (length >= 3) {
          keep = mode === 0 ? 1 : mode === 1 ? 2 : (runIndex & 1) === (mode & 1) ? 1 : 2
          runIndex++
        } else if (length === 2 && mode === 0) keep = 2
        for (let c = 0; c < keep; c++) units[count++] = unit
        i += length
      }
      const id = findWord(tables, hashUnits(units, 0, count), units, 0, count)
      if (id >= 0) return id
    }
    // Every letter once: `coonnnaaard`.
    let count = 0
    for (let i = tokenFrom; i < tokenTo; i++)
      if (count === 0 || units[count - 1] !== ws.folded[i]) units[count++] = ws.folded[i] ?? 0
    const once = findWord(tables, hashUnits(units, 0, count), units, 0, count)
    if (once >= 0 && count >= 3) return once
    return alikeUnits(units, count)
  }

  function alike(tokenFrom: number, tokenTo: number): number {
    let word = ''
    for (let i = tokenFrom; i < tokenTo; i++) word += String.fromCharCode(ws.folded[i] ?? 0)
    return soundAlike(word)
  }

  function alikeUnits(units: Uint16Array, count: number): number {
    let word = ''
    for (let i = 0; i < count; i++) word += String.fromCharCode(units[i] ?? 0)
    return soundAlike(word)
  }

  /** A word that sounds the same, at most two letters longer or shorter, or -1. */
  function soundAlike(word: string): number {
    if (word.length < 4) return -1
    const id = tables.repair.sounds.get(soundHash(word)) ?? -1
    if (id < 0) return -1
    const size = (tables.wordTo[id] ?? 0) - (tables.wordFrom[id] ?? 0)
    return Math.abs(size - word.length) <= 2 ? id : -1
  }

  /** Letters written apart (`f u c k`, `c.o.n`): joined, whole or cut into words; returns the tokens taken. */
  function readSpaced(first: number): number {
    let last = first
    const units = scratch.units
    let count = 0
    let hash = 0
    let best = 0
    let bestWord = -1
    let whole = -1
    // In the middle of a stretch a word may begin only after another one, or after a letter that is a word itself.
    if (
      first > 0 &&
      first !== spacedEnd &&
      kind[first - 1] === TokenKind.word &&
      (to[first - 1] ?? 0) - (from[first - 1] ?? 0) === 1 &&
      !LETTER_WORDS.has(ws.folded[from[first - 1] ?? 0] ?? 0)
    )
      return 0
    while (
      last < ws.count &&
      count < 40 &&
      kind[last] === TokenKind.word &&
      (to[last] ?? 0) - (from[last] ?? 0) === 1
    ) {
      const unit = ws.folded[from[last] ?? 0] ?? 0
      units[count++] = unit
      hash = (Math.imul(hash, HASH_BASE) + unit) | 0
      last++
      if (count < 3) continue
      const id = findWord(tables, hash, units, 0, count)
      whole = id
      if (hasWordBit(tables, id, HOT)) {
        best = count
        bestWord = id
      }
    }
    // A stretch that is a word from end to end is that word, be it ever so harmless.
    if (count >= SHORTEST_PLAIN && whole >= 0) {
      best = count
      bestWord = whole
    }
    if (best >= 4 || (best >= 3 && best === count)) {
      push(first, first + best - 1, bestWord, Repair.spaced, 95)
      spacedEnd = first + best
      return best
    }
    if (count > SHORTEST_PLAIN && ELIDED.has(units[0] ?? 0)) {
      const id = findWord(tables, hashUnits(units, 1, count), units, 1, count)
      if (id >= 0) {
        push(first, first, findWord(tables, units[0] ?? 0, units, 0, 1), Repair.exact, 100)
        push(first + 1, last - 1, id, Repair.spaced, 92)
        return count
      }
    }
    // Only once for each stretch of single letters: what follows is linear in the stretch.
    if (count < 5 || first < spacedUntil) return 0
    spacedUntil = last
    if (count >= 7) {
      const parts = splitGlued(tables, units, 0, count, scratch.parts, scratch.split)
      if (parts > 0) {
        for (let p = 0; p < parts; p++) push(first, last - 1, scratch.parts[p] ?? -1, Repair.spaced, 90)
        return count
      }
    }
    scratch.repaired.language = languageAround(first)
    if (repairTypo(tables, units, 0, count, scratch.powers, scratch.repaired)) {
      push(first, last - 1, scratch.repaired.id, Repair.spaced, scratch.repaired.confidence - 5)
      return count
    }
    // A word that no lexicon knows is still one word, and not so many letters; the letter before it may be a word of its own.
    if (LETTER_WORDS.has(units[0] ?? 0)) {
      if (!LETTER_WORDS.has(units[1] ?? 0)) spacedUntil = 0
      return 0
    }
    push(first, last - 1, -1, Repair.exact, 100)
    return count
  }

  /** A run with symbols or digits among its letters: leet and masked letters; returns the tokens taken. */
  function readRun(first: number): number {
    const number = run[first] ?? 0
    let last = first
    while (last + 1 < ws.count && run[last + 1] === number) last++
    const runEnd = ws.runEnd[number] ?? 0
    const runStart = ws.runStart[number] ?? 0
    // A lone letter before the run belongs to it: half a word is none.
    if (
      first > 0 &&
      kind[first - 1] === TokenKind.word &&
      (to[first - 1] ?? 0) - (from[first - 1] ?? 0) === 1 &&
      !LETTER_WORDS.has(ws.folded[from[first - 1] ?? 0] ?? 0)
    )
      return 0
    if (runEnd - runStart > 40 || isNumber(ws, runStart, runEnd)) return 0
    const woven = isWoven(ws, runStart, runEnd)
    for (let variant = 0; variant <= MASKED; variant++) {
      const count = foldRun(runStart, runEnd, variant)
      if (count < 3) return 0
      const { units } = scratch
      let masked = false
      let changed = false
      for (let i = 0; i < count; i++) if (units[i] === 0) masked = true
      changed = folds > 0
      if (!masked && !changed && last === first) return 0
      if (masked) {
        const id = repairMasked(tables, units, 0, count)
        if (id >= 0) {
          push(first, last, id, Repair.masked, 85)
          return last - first + 1
        }
        continue
      }
      const id = findWord(tables, hashUnits(units, 0, count), units, 0, count)
      if (id >= 0 && (hasWordBit(tables, id, HOT) || leet || (woven && count >= SHORTEST_PLAIN))) {
        push(first, last, id, Repair.leet, 95)
        return last - first + 1
      }
      if (folds > 0 && count >= 5) {
        const parts = splitGlued(tables, units, 0, count, scratch.parts, scratch.split)
        if (parts > 0) {
          for (let p = 0; p < parts; p++) push(first, last, scratch.parts[p] ?? -1, Repair.leet, 88)
          return last - first + 1
        }
        const doubled = collapse(count)
        if (doubled >= 0) {
          push(first, last, doubled, Repair.leet, 88)
          return last - first + 1
        }
        scratch.repaired.language = languageAround(first)
        if (folds <= 3 && repairTypo(tables, units, 0, count, scratch.powers, scratch.repaired)) {
          push(first, last, scratch.repaired.id, Repair.leet, scratch.repaired.confidence - 5)
          return last - first + 1
        }
      }
    }
    return 0
  }

  function collapse(count: number): number {
    const units = scratch.units
    let size = 0
    for (let i = 0; i < count; i++) if (size === 0 || units[size - 1] !== units[i]) units[size++] = units[i] ?? 0
    if (size === count || size < 4) return -1
    const id = findWord(tables, hashUnits(units, 0, size), units, 0, size)
    return hasWordBit(tables, id, WordBit.repaired) ? id : -1
  }

  /** Writes a run's letters to the scratch units, signs read as letters, masks as 0; returns how many. */
  function foldRun(runStart: number, runEnd: number, variant: number): number {
    const units = scratch.units
    folds = 0
    let count = 0
    let trailing = 0
    for (let i = runStart; i < runEnd; i++) {
      const unit = ws.units[i] ?? 0
      if (unit < TABLE_SIZE) {
        const cls = ws.chars.kind[unit] ?? 0
        if (cls === CharClass.letter) {
          units[count++] = ws.chars.folded[unit] ?? 0
          const second = ws.chars.second[unit] ?? 0
          if (second !== 0) units[count++] = second
          trailing = count
          continue
        }
        const isBracket = unit === 40 || unit === 60
        const read =
          isBracket && !(isLetterAt(i - 1) && isLetterAt(i + 1))
            ? 0
            : unit < 128
              ? (LEET[variant % 3]?.[unit] ?? 0)
              : unit === 0x20ac
                ? 101
                : unit === 0xa3
                  ? 108
                  : unit === 0xa2
                    ? 99
                    : 0
        const isMask =
          read === MASK ||
          (variant === MASKED && (unit === 95 || unit === 46) && isLetterAt(i - 1) && isLetterAt(i + 1))
        if (isMask) {
          if (count > 0) units[count++] = 0
          if (unit === 42) trailing = count
        } else if (read !== 0) {
          units[count++] = read
          folds++
          // `?` and `!` at the end are punctuation.
          if (unit !== 33) trailing = count
        }
      } else {
        // Already folded by the tokeniser: take the token's own units.
        for (let t = first(i); t >= 0 && t < ws.count && (ws.start[t] ?? 0) <= i; t++) {
          if (ws.start[t] !== i && !((ws.start[t] ?? 0) <= i && (ws.end[t] ?? 0) > i)) continue
          if (kind[t] === TokenKind.emoji && count > 0) {
            units[count++] = 0
            i = (ws.end[t] ?? i + 1) - 1
            break
          }
          if (kind[t] !== TokenKind.word) break
          for (let j = from[t] ?? 0; j < (to[t] ?? 0); j++) units[count++] = ws.folded[j] ?? 0
          i = (ws.end[t] ?? i + 1) - 1
          trailing = count
          break
        }
      }
      if (count > 60) break
    }
    return trailing
  }

  function isLetterAt(position: number): boolean {
    const unit = ws.units[position] ?? 0
    return unit < TABLE_SIZE && ws.chars.kind[unit] === CharClass.letter
  }

  /** First token that ends after a position of the current run. */
  function first(position: number): number {
    let low = 0
    let high = ws.count - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ws.end[middle] ?? 0) > position) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** `a`, `i`, `u`, `y`: letters that are words in a text. */
const LETTER_WORDS: ReadonlySet<number> = new Set([97, 105, 117, 121])

/** Letters of a harmless word that is read in spaced letters and signs; shorter ones are too often something else. */
const SHORTEST_PLAIN = 4

/** Words before and after that tell which language a word is meant in. */
const AROUND = 4

/** Letters that French and English words lose their vowel behind or stand alone with (`s'empêcher`, `n'est`). */
const ELIDED: ReadonlySet<number> = new Set([...'cdjlmnst'].map((letter) => letter.charCodeAt(0)))

/** A digit behind an apostrophe, and what is left of the clitic that it stands for: `Mu5l1m'5`, `c4n'7`. */
const LEET_CLITICS: ReadonlyMap<number, string> = new Map([
  ['5'.charCodeAt(0), ''],
  ['7'.charCodeAt(0), 't'],
])
