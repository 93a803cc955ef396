import { decodeHTML } from 'entities'
import { CharClass, TABLE_SIZE } from './char-table.js'
import { type FoldedCodePoint, foldCodePoint } from './fold-code-point.js'
import { HASH_BASE } from './hash-units.js'
import { Boundary, growWorkspace, MAX_TOKEN, MAX_UNITS, TokenFlag, TokenKind, type Workspace } from './workspace.js'

/**
 * Cuts a text into tokens, folding as it reads.
 *
 * Fills the workspace: spans of the original, folded units, hashes, boundaries, sentences, clauses, quotations, runs.
 * Bounds: `MAX_UNITS` units are read; the rest marks the workspace as not complete. One pass, linear in the text's length.
 */
export function tokenize(workspace: Workspace, text: string): void {
  const length = Math.min(text.length, MAX_UNITS)
  growWorkspace(workspace, length + 2)
  const units = workspace.units
  for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i)
  units[length] = 32
  units[length + 1] = 32
  workspace.text = text
  workspace.length = length
  workspace.complete = length === text.length
  workspace.count = 0
  workspace.exclamations = 0
  workspace.capitals = 0
  workspace.letters = 0
  workspace.digits = 0
  workspace.contactish = false
  readTokens(workspace)
}

/** The one pass. It looks like a machine because it is one: no allocation, no call per letter. */
function readTokens(ws: Workspace): void {
  const {
    units,
    folded,
    chars,
    start,
    end,
    from,
    to,
    hash,
    kind,
    flags,
    before,
    sentence,
    clause,
    quote,
    run,
    runStart,
    runEnd,
    runMixed,
    asked,
  } = ws
  const classes = chars.kind
  const folds = chars.folded
  const seconds = chars.second
  const uppers = chars.upper
  const length = ws.length
  let i = 0
  let fp = 0
  let tokens = 0
  let boundary: number = Boundary.sentence
  let sentences = 0
  let clauses = 0
  let quotes = 0
  let openQuote = 0
  let openQuoteToken = 0
  let openSingle = false
  let runs = 0
  let inRun = false
  let hashtag = false
  asked[0] = 0

  while (i < length) {
    const unit = units[i] ?? 32
    let cls = unit < TABLE_SIZE ? (classes[unit] ?? 0) : 0
    let point: FoldedCodePoint | undefined
    let size = 1
    if (unit >= TABLE_SIZE) {
      point = readPoint(ws, i)
      size = sizeAt(ws, i)
      cls = point.kind
    } else if (cls === CharClass.ampersand) {
      const entity = entityAt(ws, i)
      if (entity !== null) {
        point = entity.point
        size = entity.size
        cls = point.kind
      }
    }
    if (cls === CharClass.space) {
      i += size
      inRun = false
      hashtag = false
      if (boundary === Boundary.glued) boundary = Boundary.blank
      continue
    }
    if (cls === CharClass.ignored || cls === CharClass.mark) {
      i += size
      continue
    }
    if (!inRun && cls !== CharClass.newline) {
      inRun = true
      runs++
      runStart[runs] = i
      runMixed[runs] = 0
    }
    if (cls === CharClass.letter || cls === CharClass.digit) {
      if ((unit | 32) === 104 || (unit | 32) === 119) {
        const link = linkEnd(ws, i)
        if (link > i) {
          push(i, link, fp, fp, 0, TokenKind.link, 0)
          ws.contactish = true
          i = link
          runEnd[runs] = i
          boundary = Boundary.blank
          continue
        }
      }
      // A word: letters and digits, with what hides between them.
      const wordStart = i
      const wordFrom = fp
      let wordEnd = i
      let h = 0
      let letters = 0
      let uppersSeen = 0
      let digits = 0
      let flag = hashtag ? TokenFlag.hashtag : 0
      let last = 0
      let repeat = 1
      let foreign = 0
      let lastUpper = 1
      let split = 0 // 1: elision, token ends before the apostrophe; 2: clitic follows
      while (i < length) {
        const u = units[i] ?? 32
        // Most letters are plain and small: the short way.
        if (u >= 97 && u <= 122) {
          letters++
          lastUpper = 0
          if (u === last) {
            if (++repeat === 3) flag |= TokenFlag.elongated
          } else repeat = 1
          last = u
          if (fp - wordFrom < MAX_TOKEN) {
            folded[fp++] = u
            h = (Math.imul(h, HASH_BASE) + u) | 0
          }
          wordEnd = ++i
          continue
        }
        if (u < TABLE_SIZE) {
          const k = classes[u] ?? 0
          if (k === CharClass.letter) {
            const isUpper = uppers[u] ?? 0
            if (hashtag && isUpper === 1 && lastUpper === 0 && letters > 1) break
            lastUpper = isUpper
            uppersSeen += isUpper
            letters++
            const f = folds[u] ?? 0
            if (f === last) {
              if (++repeat === 3) flag |= TokenFlag.elongated
            } else repeat = 1
            last = f
            if (fp - wordFrom < MAX_TOKEN) {
              folded[fp++] = f
              h = (Math.imul(h, HASH_BASE) + f) | 0
              const second = seconds[u] ?? 0
              if (second !== 0) {
                folded[fp++] = second
                h = (Math.imul(h, HASH_BASE) + second) | 0
              }
            }
            i++
            wordEnd = i
            continue
          }
          if (k === CharClass.digit) {
            digits++
            lastUpper = 1
            if (fp - wordFrom < MAX_TOKEN) {
              folded[fp++] = u
              h = (Math.imul(h, HASH_BASE) + u) | 0
            }
            last = u
            i++
            wordEnd = i
            continue
          }
          if (k === CharClass.ignored) {
            flag |= TokenFlag.hidden
            i++
            continue
          }
          if (k === CharClass.apostrophe) {
            const kindOfSplit = apostropheAt(ws, i, 1, wordFrom, fp)
            if (kindOfSplit === APOSTROPHE_JOIN) {
              i++
              continue
            }
            if (kindOfSplit !== APOSTROPHE_END) split = kindOfSplit
            break
          }
          if (k === CharClass.ampersand) {
            const entity = entityAt(ws, i)
            if (entity !== null && entity.point.kind === CharClass.letter) {
              for (let j = 0; j < entity.point.folded.length && fp - wordFrom < MAX_TOKEN; j++) {
                const f = entity.point.folded.charCodeAt(j)
                folded[fp++] = f
                h = (Math.imul(h, HASH_BASE) + f) | 0
              }
              letters++
              flag |= TokenFlag.hidden
              i += entity.size
              wordEnd = i
              continue
            }
          }
          break
        }
        const next = readPoint(ws, i)
        const width = sizeAt(ws, i)
        if (next.kind === CharClass.letter || next.kind === CharClass.digit) {
          if (next.kind === CharClass.letter) letters++
          else digits++
          if (next.confused) flag |= TokenFlag.confused
          for (let j = 0; j < next.folded.length && fp - wordFrom < MAX_TOKEN; j++) {
            const f = next.folded.charCodeAt(j)
            if (f > 0x7f) foreign++
            if (f === last) {
              if (++repeat === 3) flag |= TokenFlag.elongated
            } else repeat = 1
            last = f
            folded[fp++] = f
            h = (Math.imul(h, HASH_BASE) + f) | 0
          }
          i += width
          wordEnd = i
          continue
        }
        if (next.kind === CharClass.mark || next.kind === CharClass.ignored) {
          flag |= TokenFlag.hidden
          i += width
          // A combining mark is part of the letter before it.
          if (next.kind === CharClass.mark) wordEnd = i
          continue
        }
        if (next.kind === CharClass.apostrophe) {
          const kindOfSplit = apostropheAt(ws, i, width, wordFrom, fp)
          if (kindOfSplit === APOSTROPHE_JOIN) {
            i += width
            continue
          }
          if (kindOfSplit !== APOSTROPHE_END) split = kindOfSplit
        }
        break
      }
      ws.letters += letters
      ws.capitals += uppersSeen
      ws.digits += digits
      if (letters > 0 && digits > 0) {
        flag |= TokenFlag.digits
        runMixed[runs] = 1
      }
      if (uppersSeen > 1 && uppersSeen === letters) flag |= TokenFlag.shouted
      if (letters > 0 && uppers[units[wordStart] ?? 0] === 1) flag |= TokenFlag.capitalised
      if (split === APOSTROPHE_NOT) {
        // don't → do + nt
        let shorter = 0
        for (let j = wordFrom; j < fp - 1; j++) shorter = (Math.imul(shorter, HASH_BASE) + (folded[j] ?? 0)) | 0
        push(wordStart, wordEnd - 1, wordFrom, fp - 1, shorter, TokenKind.word, flag)
        boundary = Boundary.glued
        folded[fp] = 110
        folded[fp + 1] = 116
        const negator = (Math.imul(110, HASH_BASE) + 116) | 0
        i = apostropheTail(ws, i)
        push(wordEnd - 1, i, fp, fp + 2, negator, TokenKind.word, flag)
        fp += 2
        ws.letters++
      } else {
        const tokenKind =
          letters === 0 ? TokenKind.number : foreign > 0 && foreign === letters ? TokenKind.foreign : TokenKind.word
        push(wordStart, wordEnd, wordFrom, fp, h, tokenKind, flag)
        if (split !== 0) i = skipApostrophe(ws, i)
      }
      boundary = Boundary.glued
      runEnd[runs] = i
      continue
    }
    runEnd[runs] = i + size
    switch (cls) {
      case CharClass.newline:
        inRun = false
        boundary = Boundary.sentence
        hashtag = false
        break
      case CharClass.stop: {
        const next = classAt(ws, i + size)
        const inside = boundary === Boundary.glued && (next === CharClass.letter || next === CharClass.digit)
        if (unit === 33) ws.exclamations++
        if (unit === 46 && classAt(ws, i + 1) === CharClass.stop) {
          if (boundary < Boundary.clause) boundary = Boundary.clause
          if (units[i + 1] === 46) {
            i += size
            while (units[i] === 46) i++
            size = 0
          }
        } else if (inside) {
          // `f.u.c.k`, `f!ck`, `12.50` stay together; `nul.Jamais` does not.
          const single = tokens > 0 && (to[tokens - 1] ?? 0) - (from[tokens - 1] ?? 0) <= 1
          const nextSingle = classAt(ws, i + size + 1) !== CharClass.letter
          if (unit === 46 && !single && !nextSingle && next === CharClass.letter)
            boundary = isUpperAt(ws, i + size) ? Boundary.sentence : Boundary.clause
          else runMixed[runs] = 1
        } else if (unit === 46 && tokens > 0 && isInitial(ws, start[tokens - 1] ?? 0, end[tokens - 1] ?? 0, i)) {
          // `Philip K. Dick`: an initial ends no sentence.
        } else {
          if (unit === 63 || unit === 0xff1f) asked[sentences] = 1
          boundary = Boundary.sentence
        }
        break
      }
      case CharClass.comma:
      case CharClass.open:
      case CharClass.close:
        if (boundary < Boundary.clause) boundary = Boundary.clause
        if (cls !== CharClass.comma) runMixed[runs] = 1
        break
      case CharClass.hyphen:
        if (boundary === Boundary.blank && classAt(ws, i + size) === CharClass.space) boundary = Boundary.clause
        break
      case CharClass.quote: {
        quotes++
        if (openQuote === 0) {
          openQuote = quotes
          openQuoteToken = tokens
        } else {
          openQuote = 0
        }
        break
      }
      case CharClass.apostrophe: {
        const next = classAt(ws, i + size)
        if (openQuote === 0 && !openSingle && next === CharClass.letter && hasClosingApostrophe(ws, i + size)) {
          openSingle = true
          quotes++
          openQuote = quotes
          openQuoteToken = tokens
        } else if (openSingle && next !== CharClass.letter) {
          openSingle = false
          openQuote = 0
        }
        break
      }
      case CharClass.at: {
        const stop = mentionEnd(ws, i + size)
        if (boundary !== Boundary.glued && stop > i + size + 1) {
          push(i, stop, fp, fp, 0, TokenKind.mention, 0)
          runMixed[runs] = 1
          i = stop
          runEnd[runs] = i
          size = 0
          boundary = Boundary.blank
        } else {
          runMixed[runs] = 1
          ws.contactish = true
          boundary = Boundary.glued
        }
        break
      }
      case CharClass.hash:
        hashtag = true
        runMixed[runs] = 1
        break
      case CharClass.symbol:
        runMixed[runs] = 1
        if (boundary === Boundary.blank) boundary = Boundary.glued
        break
      case CharClass.less:
        runMixed[runs] = 1
        break
      case CharClass.emoji: {
        const wordFrom = fp
        let h = 0
        const sign = point?.folded ?? ''
        for (let j = 0; j < sign.length; j++) {
          folded[fp++] = sign.charCodeAt(j)
          h = (Math.imul(h, HASH_BASE) + sign.charCodeAt(j)) | 0
        }
        if (boundary === Boundary.glued) runMixed[runs] = 1
        push(i, i + size, wordFrom, fp, h, TokenKind.emoji, 0)
        if (boundary < Boundary.clause) boundary = Boundary.glued
        break
      }
      default:
        if (cls === CharClass.joiner) runMixed[runs] = 1
        break
    }
    i += size
  }
  // A quotation that never closes is none.
  if (openQuote !== 0) for (let t = openQuoteToken; t < tokens; t++) if (quote[t] === openQuote) quote[t] = 0
  ws.count = tokens
  ws.runs = runs
  ws.sentences = sentences + 1
  if (ws.digits >= 8) ws.contactish = true

  function push(
    tokenStart: number,
    tokenEnd: number,
    tokenFrom: number,
    tokenTo: number,
    h: number,
    tokenKind: number,
    flag: number,
  ): void {
    if (tokens > 0) {
      if (boundary === Boundary.sentence) {
        sentences++
        clauses++
        asked[sentences] = 0
      } else if (boundary === Boundary.clause) clauses++
    }
    start[tokens] = tokenStart
    end[tokens] = tokenEnd
    from[tokens] = tokenFrom
    to[tokens] = tokenTo
    hash[tokens] = h
    kind[tokens] = tokenKind
    flags[tokens] = flag
    before[tokens] = boundary
    sentence[tokens] = sentences
    clause[tokens] = clauses
    quote[tokens] = openQuote
    run[tokens] = runs
    tokens++
    boundary = Boundary.blank
  }
}

const APOSTROPHE_END = 0
const APOSTROPHE_ELISION = 1
const APOSTROPHE_CLITIC = 2
const APOSTROPHE_NOT = 3
const APOSTROPHE_JOIN = 4

const ELISIONS: ReadonlySet<string> = new Set([
  'c',
  'd',
  'j',
  'l',
  'm',
  'n',
  's',
  't',
  'y',
  'qu',
  'jusqu',
  'lorsqu',
  'puisqu',
  'quoiqu',
  'quelqu',
])
const CLITICS: ReadonlySet<string> = new Set(['m', 're', 'll', 've', 'd', 's'])

/** What an apostrophe inside a word does: ends an elided word, stands before a clitic, or joins. */
function apostropheAt(ws: Workspace, at: number, width: number, wordFrom: number, wordTo: number): number {
  const after = at + width
  if (classAt(ws, after) !== CharClass.letter) return APOSTROPHE_END
  const size = wordTo - wordFrom
  let word = ''
  if (size <= 6) for (let j = wordFrom; j < wordTo; j++) word += String.fromCharCode(ws.folded[j] ?? 0)
  let rest = ''
  for (let j = after; j < after + 4 && classAt(ws, j) === CharClass.letter; j++) {
    const unit = ws.units[j] ?? 0
    rest += unit < TABLE_SIZE ? String.fromCharCode(ws.chars.folded[unit] ?? 0) : '?'
  }
  if (rest === 't' && ws.folded[wordTo - 1] === 110 && size > 1) return APOSTROPHE_NOT
  if (ELISIONS.has(word) && !(word === 'y' && rest.startsWith('all'))) return APOSTROPHE_ELISION
  if (CLITICS.has(rest)) return APOSTROPHE_CLITIC
  return APOSTROPHE_JOIN
}

function skipApostrophe(ws: Workspace, at: number): number {
  return at + sizeAt(ws, at)
}

/** End of the `'t` of a negated verb. */
function apostropheTail(ws: Workspace, at: number): number {
  return at + sizeAt(ws, at) + 1
}

function hasClosingApostrophe(ws: Workspace, from: number): boolean {
  const limit = Math.min(ws.length, from + 300)
  for (let j = from; j < limit; j++) {
    if (classAt(ws, j) !== CharClass.apostrophe) continue
    const next = classAt(ws, j + 1)
    if (next !== CharClass.letter && next !== CharClass.digit) return true
  }
  return false
}

function classAt(ws: Workspace, at: number): number {
  if (at >= ws.length) return CharClass.space
  const unit = ws.units[at] ?? 32
  return unit < TABLE_SIZE ? (ws.chars.kind[unit] ?? 0) : readPoint(ws, at).kind
}

/** One capital letter directly before a full stop. */
function isInitial(ws: Workspace, tokenStart: number, tokenEnd: number, stop: number): boolean {
  return tokenEnd === stop && tokenEnd - tokenStart === 1 && isUpperAt(ws, tokenStart)
}

function isUpperAt(ws: Workspace, at: number): boolean {
  const unit = ws.units[at] ?? 32
  return unit < TABLE_SIZE && ws.chars.upper[unit] === 1
}

function sizeAt(ws: Workspace, at: number): number {
  const unit = ws.units[at] ?? 0
  if (unit < 0xd800 || unit > 0xdbff) return 1
  const low = ws.units[at + 1] ?? 0
  return low >= 0xdc00 && low <= 0xdfff ? 2 : 1
}

const SEEN_LIMIT = 4096

function readPoint(ws: Workspace, at: number): FoldedCodePoint {
  const unit = ws.units[at] ?? 0
  const point = sizeAt(ws, at) === 2 ? (unit - 0xd800) * 0x400 + ((ws.units[at + 1] ?? 0) - 0xdc00) + 0x10000 : unit
  return fold(ws, point)
}

function fold(ws: Workspace, point: number): FoldedCodePoint {
  const known = ws.seen.get(point)
  if (known !== undefined) return known
  if (ws.seen.size >= SEEN_LIMIT) ws.seen.clear()
  const folded = foldCodePoint(point, ws.confusables)
  ws.seen.set(point, folded)
  return folded
}

const LONGEST_ENTITY = 32

/** A character reference (`&eacute;`, `&#101;`) at `at`, or null. */
function entityAt(ws: Workspace, at: number): { readonly point: FoldedCodePoint; readonly size: number } | null {
  const limit = Math.min(ws.length, at + LONGEST_ENTITY)
  let j = at + 1
  while (j < limit && ws.units[j] !== 59) {
    const unit = ws.units[j] ?? 0
    const plain = (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || unit === 35
    if (!plain) return null
    j++
  }
  if (j >= limit || j === at + 1) return null
  const decoded = decodeHTML(ws.text.slice(at, j + 1))
  const point = decoded.codePointAt(0)
  if (point === undefined || decoded.length > 2 || decoded === '&') return null
  if (point >= TABLE_SIZE) return { point: fold(ws, point), size: j + 1 - at }
  const unit = ws.chars.folded[point] ?? 0
  return {
    point: { kind: ws.chars.kind[point] ?? 0, folded: String.fromCharCode(unit), confused: false },
    size: j + 1 - at,
  }
}

/** End of a link that begins at `at`, or `at`. */
function linkEnd(ws: Workspace, at: number): number {
  const { units } = ws
  const first = (units[at] ?? 0) | 32
  if (first !== 104 && first !== 119) return at
  const isWeb =
    first === 119 && ((units[at + 1] ?? 0) | 32) === 119 && ((units[at + 2] ?? 0) | 32) === 119 && units[at + 3] === 46
  let isHttp = false
  if (
    first === 104 &&
    ((units[at + 1] ?? 0) | 32) === 116 &&
    ((units[at + 2] ?? 0) | 32) === 116 &&
    ((units[at + 3] ?? 0) | 32) === 112
  ) {
    const colon = ((units[at + 4] ?? 0) | 32) === 115 ? at + 5 : at + 4
    isHttp = units[colon] === 58 && units[colon + 1] === 47 && units[colon + 2] === 47
  }
  if (!isWeb && !isHttp) return at
  let j = at
  while (j < ws.length) {
    const k = classAt(ws, j)
    if (k === CharClass.space || k === CharClass.newline || k === CharClass.quote || k === CharClass.close) break
    j++
  }
  while (j > at && (classAt(ws, j - 1) === CharClass.stop || classAt(ws, j - 1) === CharClass.comma)) j--
  return j
}

function mentionEnd(ws: Workspace, at: number): number {
  let j = at
  while (j < ws.length) {
    const k = classAt(ws, j)
    const joins =
      (k === CharClass.stop && ws.units[j] === 46) ||
      k === CharClass.hyphen ||
      (k === CharClass.joiner && ws.units[j] === 95)
    if (k !== CharClass.letter && k !== CharClass.digit && !joins) break
    j++
  }
  while (j > at && (ws.units[j - 1] === 46 || ws.units[j - 1] === 45)) j--
  return j
}
