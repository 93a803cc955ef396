import type { Evidence } from '../signals/signal.js'
import type { Analyzer, Presence } from './analyzer.js'
import { matchAt, nextStart, startProgram } from './match-pattern.js'
import { NEED_SIZE } from './pack-patterns.js'
import { FIRST_ROW, signatureOf } from './program.js'
import { highestBit } from './scene.js'
import { CALL_SHIFT, CallFlag, type Calls, type LanguageIndex, ROW_SIZE } from './seal-patterns.js'
import { weighMatch } from './weigh-match.js'

/** Once a text has given this many pieces of evidence, constructions in its further sentences add nothing. */
const MOST_EVIDENCE = 200

/** A program that crosses sentences reaches back so far. */
const SENTENCES_BACK = 3

/**
 * Tries the programs that a sentence calls up: those indexed under something in it, whose needs are all in it. Programs that may cross
 * sentences are tried once, on what the whole text holds.
 */
export function callPatterns(analyzer: Analyzer, evidence: Evidence[]): void {
  const { reading } = analyzer
  let from = 0
  while (from < reading.count) {
    const sentence = reading.sentence[from] ?? 0
    let to = from + 1
    while (to < reading.count && reading.sentence[to] === sentence) to++
    matchSentence(analyzer, from, to, evidence)
    if (analyzer.machine.budget <= 0 || evidence.length > MOST_EVIDENCE) return
    from = to
  }
}

/** Before the numbers of turns no longer fit 32 bits, all marks are wiped. */
const MOST_TURNS = 0x3fffffff

function matchSentence(analyzer: Analyzer, from: number, to: number, evidence: Evidence[]): void {
  const { reading, sentence, whole, turn, patterns } = analyzer
  if (turn.value === MOST_TURNS) analyzer.tried.fill(0)
  turn.value = (turn.value % MOST_TURNS) + 1
  turn.from = from
  turn.to = to
  readBits(analyzer, from, to, sentence.bits)
  sentence.literals.fill(0)
  sentence.signature = readLiterals(analyzer, from, to, sentence.literals)
  if (from === 0) {
    // The literals of later sentences count for the first one as well: fewer would save steps, and so change what the budget is spent on.
    const later = readLiterals(analyzer, to, reading.count, sentence.literals)
    whole.signature = sentence.signature | later
    whole.literals.set(sentence.literals)
    if (to === reading.count) whole.bits.set(sentence.bits)
    else readBits(analyzer, 0, reading.count, whole.bits)
  }
  const language = reading.language[from] ?? -1
  for (let l = 0; l < patterns.byLanguage.length; l++) {
    const index = patterns.byLanguage[l]
    if (index !== undefined && (language === -1 ? reading.active[l] === 1 : language === l))
      callUp(analyzer, index, from, to, evidence)
  }
}

/** Adds the literals of the words `[from, to)` to a set of them, as bits. Returns their signature. */
function readLiterals(analyzer: Analyzer, from: number, to: number, literals: Int32Array): number {
  const { reading, scene, patterns } = analyzer
  const { termLiterals, valuedBits } = patterns
  const [valued0, valued1, valued2] = valuedBits
  let signature = 0
  for (let i = from; i < to; i++) {
    const literal = scene.literal[i] ?? 0
    literals[literal >> 5] = (literals[literal >> 5] ?? 0) | (1 << (literal & 31))
    signature |= signatureOf(literal)
    const bits =
      ((scene.bits0[i] ?? 0) & valued0) | ((scene.bits1[i] ?? 0) & valued1) | ((scene.bits2[i] ?? 0) & valued2)
    if (bits === 0) continue
    for (let mark = reading.head[i] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
      const valued = termLiterals[reading.markTerm[mark] ?? 0] ?? 0
      literals[valued >> 5] = (literals[valued >> 5] ?? 0) | (1 << (valued & 31))
      signature |= signatureOf(valued)
    }
  }
  // What no pattern names is no literal.
  literals[0] = (literals[0] ?? 0) & ~1
  return signature
}

function callUp(analyzer: Analyzer, index: LanguageIndex, from: number, to: number, evidence: Evidence[]): void {
  const { sentence, scene, reading, patterns } = analyzer
  const { byCategory, byChunk } = index
  analyzer.called.fill(0)
  attemptAll(analyzer, index.always, 0, evidence)
  for (let third = 0; third < 3; third++)
    for (let bits = sentence.bits[third] ?? 0; bits !== 0; bits &= ~(1 << highestBit(bits)))
      attemptAll(analyzer, byCategory, third * 32 + highestBit(bits), evidence)
  for (let chunks = sentence.bits[3] ?? 0; chunks !== 0; chunks &= ~(1 << highestBit(chunks)))
    attemptAll(analyzer, byChunk, highestBit(chunks), evidence)
  const { termLiterals, valuedBits } = patterns
  const [valued0, valued1, valued2] = valuedBits
  for (let i = from; i < to; i++) {
    callLiteral(analyzer, index, scene.literal[i] ?? 0, evidence)
    const bits =
      ((scene.bits0[i] ?? 0) & valued0) | ((scene.bits1[i] ?? 0) & valued1) | ((scene.bits2[i] ?? 0) & valued2)
    if (bits === 0) continue
    for (let mark = reading.head[i] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1)
      callLiteral(analyzer, index, termLiterals[reading.markTerm[mark] ?? 0] ?? 0, evidence)
  }
}

/** Calls up the programs of a literal, once a sentence. */
function callLiteral(analyzer: Analyzer, index: LanguageIndex, literal: number, evidence: Evidence[]): void {
  const { called } = analyzer
  const bits = called[literal >> 5] ?? 0
  const bit = 1 << (literal & 31)
  if (literal === 0 || (bits & bit) !== 0) return
  called[literal >> 5] = bits | bit
  attemptAll(analyzer, index.byLiteral, literal, evidence)
}

/** Runs the programs under a key whose other needs are all there, each once a sentence. */
function attemptAll(analyzer: Analyzer, calls: Calls, key: number, evidence: Evidence[]): void {
  const { records } = calls
  const end = calls.start[key + 1] ?? 0
  for (let at = calls.start[key] ?? 0; at < end; ) {
    const head = records[at] ?? 0
    const row = at + 1
    const literals = row + ROW_SIZE
    at = literals + (records[row + ROW_SIZE - 1] ?? 0)
    const there = (head & CallFlag.crosses) === 0 ? analyzer.sentence : analyzer.whole
    if ((head & CallFlag.needs) === 0 || isMet(there, records, row, literals, at))
      attempt(analyzer, head, there, evidence)
  }
}

/** Runs a program whose second need is met, where the others are, too. */
function attempt(analyzer: Analyzer, head: number, there: Presence, evidence: Evidence[]): void {
  const { tried, turn, patterns } = analyzer
  const { start, rows, literals } = patterns.needs
  const entry = head >> CALL_SHIFT
  if (tried[entry] === turn.value) return
  tried[entry] = turn.value
  const last = start[entry + 1] ?? 0
  for (let row = (start[entry] ?? 0) + NEED_SIZE; row < last; row += NEED_SIZE)
    if (!isMet(there, rows, row, rows[row + 5] ?? 0, rows[row + 6] ?? 0, literals)) return
  runEntry(analyzer, entry, (head & CallFlag.crosses) !== 0, evidence)
}

/** Whether something of a need is there: a row of category bits, chunk bits and a signature, and a stretch of literals. */
function isMet(
  { bits, literals: there, signature }: Presence,
  rows: Int32Array,
  row: number,
  from: number,
  to: number,
  literals = rows,
): boolean {
  const met =
    ((rows[row] ?? 0) & (bits[0] ?? 0)) |
    ((rows[row + 1] ?? 0) & (bits[1] ?? 0)) |
    ((rows[row + 2] ?? 0) & (bits[2] ?? 0)) |
    ((rows[row + 3] ?? 0) & (bits[3] ?? 0))
  if (met !== 0) return true
  if (((rows[row + 4] ?? 0) & signature) === 0) return false
  for (let at = from; at < to; at++) {
    const literal = literals[at] ?? 0
    if (((there[literal >> 5] ?? 0) & (1 << (literal & 31))) !== 0) return true
  }
  return false
}

/** Category bits and chunk bits of the words `[from, to)`. */
function readBits(analyzer: Analyzer, from: number, to: number, bits: Int32Array): void {
  const { scene } = analyzer
  let p0 = 0
  let p1 = 0
  let p2 = 0
  let p3 = 0
  for (let i = from; i < to; i++) {
    p0 |= scene.bits0[i] ?? 0
    p1 |= scene.bits1[i] ?? 0
    p2 |= scene.bits2[i] ?? 0
    p3 |= scene.chunkBits[i] ?? 0
  }
  bits[0] = p0
  bits[1] = p1
  bits[2] = p2
  bits[3] = p3
}

/** Runs a program from every word of the sentence that can begin it; one that crosses sentences may have begun up to three sentences before. */
function runEntry(analyzer: Analyzer, entry: number, crosses: boolean, evidence: Evidence[]): void {
  const { machine, turn, patterns } = analyzer
  const { to } = turn
  const row = entry * FIRST_ROW
  let at = nextStart(machine, row, crosses ? sentencesBefore(analyzer, turn.from) : turn.from, to)
  const found = at < to ? patterns.entries[entry] : undefined
  if (found === undefined) return
  const { pattern, program } = found
  startProgram(machine, program)
  for (; at < to; at = nextStart(machine, row, at + 1, to)) {
    if (!matchAt(machine, program, at)) continue
    const { end } = machine
    // What ends in an earlier sentence was found there.
    if (end > at && end > turn.from) weighMatch(analyzer, pattern, at, end, evidence)
    if (end > at + 1) at = end - 1
    if (machine.budget <= 0) return
    startProgram(machine, program)
  }
}

/** The first word of the sentence so many before, where a program that crosses sentences may begin. */
function sentencesBefore({ reading }: Analyzer, from: number): number {
  const sentence = (reading.sentence[from] ?? 0) - SENTENCES_BACK
  let first = from
  while (first > 0 && (reading.sentence[first - 1] ?? 0) >= sentence) first--
  return first
}
