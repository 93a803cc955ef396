import { annotateWords } from '../lexicon/annotate-words.js'
import { readWords } from '../lexicon/read-words.js'
import { categoriesNamed, categoryId, LAST_HARMFUL } from '../lexicon/tables.js'
import type { Evidence } from '../signals/signal.js'
import { tokenize } from '../text/tokenize.js'
import { addEvidence } from './add-evidence.js'
import type { Analysis } from './analysis.js'
import type { Analyzer } from './analyzer.js'
import { findAnnouncedHarm } from './announced-harm.js'
import { findCoOccurrence } from './co-occurrence.js'
import { findConstellations } from './constellations.js'
import { type Frame, findFrames } from './frames.js'
import { findGroupConstellations } from './group-constellations.js'
import { isHostileSignal } from './hostile-signals.js'
import { leaveLoneWord } from './leave-lone-word.js'
import { type Machine, matchAt, STEP_BUDGET, startProgram } from './match-pattern.js'
import { findNameCalling } from './name-calling.js'
import { NEED_SIZE } from './pack-patterns.js'
import { negatedAround } from './polarity.js'
import { holdsLiteral, type Program, signatureOf, type Things } from './program.js'
import { highestBit, isAnyPresent, readScene } from './scene.js'
import type { CompiledPattern, LanguageIndex } from './seal-patterns.js'
import { findSignsTogether } from './signs.js'
import { sketchWords } from './sketch-words.js'
import { findSlurs } from './slurs.js'
import { speaksOfThing, standsForThing } from './speaks-of-thing.js'
import { targetOf } from './target-of.js'
import { unreadSpans } from './unread-spans.js'
import { weighWords } from './weigh-words.js'

/** Once a text has given this many pieces of evidence, constructions in its further sentences add nothing. */
const MOST_EVIDENCE = 200

/**
 * Reads a text and returns what its words say.
 *
 * Bounds: 65,536 units are read and 200,000 steps of the pattern machine are made; beyond either `complete` is false.
 * Errors: none; any string is a text.
 */
export function analyzeText(analyzer: Analyzer, text: string): Analysis {
  const { workspace, reading, scene, machine, tables } = analyzer
  tokenize(workspace, text)
  readWords(tables, workspace, reading, analyzer.scratch)
  annotateWords(tables, workspace, reading)
  readScene(tables, analyzer.patterns.literals, reading, scene)
  machine.budget = STEP_BUDGET
  const evidence: Evidence[] = []
  matchPatterns(analyzer, evidence)
  findSlurs(analyzer, evidence)
  findConstellations(analyzer, evidence)
  findGroupConstellations(analyzer, evidence)
  findSignsTogether(analyzer, evidence)
  findNameCalling(analyzer, evidence)
  findAnnouncedHarm(analyzer, evidence)
  findCoOccurrence(analyzer, evidence)
  leaveLoneWord(analyzer, evidence)
  const leaning = weighWords(analyzer, evidence)
  evidence.sort(byPosition)
  return {
    lang:
      reading.textLanguage >= 0
        ? (analyzer.languages[reading.textLanguage] ?? 'und')
        : reading.foreign === ''
          ? 'und'
          : reading.foreign,
    evidence,
    complete: workspace.complete && machine.budget > 0,
    unread: unreadSpans(reading),
    sketch: sketchWords(reading, scene, workspace, analyzer.sketch),
    leaning,
    addressed: isAnyPresent(scene, ADDRESS),
    personal: isAnyPresent(scene, SPEAKER),
    ownLife: isAnyPresent(scene, LIFE),
  }
}

const ADDRESS = categoriesNamed('you', 'your')
const SPEAKER = categoriesNamed('i', 'we')
const LIFE = categoriesNamed('possessive', 'third', 'family')

function byPosition(a: Evidence, b: Evidence): number {
  return (
    a.start - b.start ||
    a.end - b.end ||
    (a.signal < b.signal ? -1 : a.signal > b.signal ? 1 : 0) ||
    b.weight - a.weight ||
    (a.source < b.source ? -1 : a.source > b.source ? 1 : 0)
  )
}

/**
 * Tries the programs that a sentence calls up: those indexed under something in it, whose needs are all in it. Programs that may cross
 * sentences are tried once, on what the whole text holds.
 */
function matchPatterns(analyzer: Analyzer, evidence: Evidence[]): void {
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

function matchSentence(analyzer: Analyzer, from: number, to: number, evidence: Evidence[]): void {
  const { reading, present, whole, turn, seen, patterns } = analyzer
  readPresent(analyzer, from, to, present)
  if (from === 0 && to === reading.count) whole.set(present)
  else if (from === 0) readPresent(analyzer, 0, reading.count, whole)
  turn.value++
  turn.from = from
  turn.to = to
  if (from === 0) {
    // What stands in later sentences counts for the programs that cross them.
    turn.text = turn.value
    turn.textSignature = markSeen(analyzer, to, reading.count)
  }
  turn.signature = markSeen(analyzer, from, to)
  if (from === 0) turn.textSignature |= turn.signature
  seen[0] = 0
  const language = reading.language[from] ?? -1
  for (let l = 0; l < patterns.byLanguage.length; l++) {
    const index = patterns.byLanguage[l]
    if (index !== undefined && (language === -1 ? reading.active[l] === 1 : language === l))
      callUp(analyzer, index, from, to, evidence)
  }
}

/** Marks the literals of the words `[from, to)` as seen in this turn. Returns their signature. */
function markSeen(analyzer: Analyzer, from: number, to: number): number {
  const { reading, scene, seen, turn, patterns } = analyzer
  const { termLiterals, valuedBits } = patterns
  const [valued0, valued1, valued2] = valuedBits
  let signature = 0
  for (let i = from; i < to; i++) {
    const literal = scene.literal[i] ?? 0
    seen[literal] = turn.value
    signature |= signatureOf(literal)
    const bits =
      ((scene.bits0[i] ?? 0) & valued0) | ((scene.bits1[i] ?? 0) & valued1) | ((scene.bits2[i] ?? 0) & valued2)
    if (bits === 0) continue
    for (let mark = reading.head[i] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
      const valued = termLiterals[reading.markTerm[mark] ?? 0] ?? 0
      seen[valued] = turn.value
      signature |= signatureOf(valued)
    }
  }
  return signature
}

function callUp(analyzer: Analyzer, index: LanguageIndex, from: number, to: number, evidence: Evidence[]): void {
  const { present, scene, reading, patterns } = analyzer
  attemptAll(analyzer, index.always, evidence)
  for (let third = 0; third < 3; third++) {
    for (let bits = present[third] ?? 0; bits !== 0; bits &= ~(1 << highestBit(bits))) {
      const entries = index.byCategory[third * 32 + highestBit(bits)]
      if (entries !== undefined && entries !== null) attemptAll(analyzer, entries, evidence)
    }
  }
  for (let chunks = present[3] ?? 0; chunks !== 0; chunks &= ~(1 << highestBit(chunks))) {
    const entries = index.byChunk[highestBit(chunks)]
    if (entries !== undefined && entries !== null) attemptAll(analyzer, entries, evidence)
  }
  const { byLiteral } = index
  const { termLiterals, valuedBits } = patterns
  const [valued0, valued1, valued2] = valuedBits
  for (let i = from; i < to; i++) {
    const entries = byLiteral[scene.literal[i] ?? 0]
    if (entries !== undefined && entries !== null) attemptAll(analyzer, entries, evidence)
    const bits =
      ((scene.bits0[i] ?? 0) & valued0) | ((scene.bits1[i] ?? 0) & valued1) | ((scene.bits2[i] ?? 0) & valued2)
    if (bits === 0) continue
    for (let mark = reading.head[i] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
      const valued = byLiteral[termLiterals[reading.markTerm[mark] ?? 0] ?? 0]
      if (valued !== undefined && valued !== null) attemptAll(analyzer, valued, evidence)
    }
  }
}

/** Runs the programs whose other needs are all there, each once a sentence. */
function attemptAll(analyzer: Analyzer, entries: Int32Array, evidence: Evidence[]): void {
  const { tried, turn, present, whole, seen, patterns } = analyzer
  const { start, rows, literals, crosses: crossing } = patterns.needs
  const now = turn.value
  for (let e = 0; e < entries.length; e++) {
    const entry = entries[e] ?? 0
    if (tried[entry] === now) continue
    tried[entry] = now
    const crosses = crossing[entry] === 1
    const there = crosses ? whole : present
    const since = crosses ? turn.text : now
    const signature = crosses ? turn.textSignature : turn.signature
    const last = start[entry + 1] ?? 0
    let met = true
    for (let row = start[entry] ?? 0; row < last && met; row += NEED_SIZE) {
      met =
        (((rows[row] ?? 0) & (there[0] ?? 0)) |
          ((rows[row + 1] ?? 0) & (there[1] ?? 0)) |
          ((rows[row + 2] ?? 0) & (there[2] ?? 0)) |
          ((rows[row + 3] ?? 0) & (there[3] ?? 0))) !==
        0
      if (met || ((rows[row + 4] ?? 0) & signature) === 0) continue
      const end = rows[row + 6] ?? 0
      for (let w = rows[row + 5] ?? 0; w < end && !met; w++) met = (seen[literals[w] ?? 0] ?? 0) >= since
    }
    const found = met ? patterns.entries[entry] : undefined
    if (found !== undefined) runPattern(analyzer, found.pattern, found.program, evidence)
  }
}

/** Category bits and chunk bits of the words `[from, to)`. */
function readPresent(analyzer: Analyzer, from: number, to: number, present: Int32Array): void {
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
  present[0] = p0
  present[1] = p1
  present[2] = p2
  present[3] = p3
}

/** Runs a program from every word of the sentence that can begin it; one that crosses sentences may have begun up to three sentences before. */
function runPattern(analyzer: Analyzer, pattern: CompiledPattern, program: Program, evidence: Evidence[]): void {
  const { reading, machine, turn } = analyzer
  const { first } = program
  let started = false
  let from = turn.from
  if (program.crosses) {
    const sentence = (reading.sentence[from] ?? 0) - SENTENCES_BACK
    while (from > 0 && (reading.sentence[from - 1] ?? 0) >= sentence) from--
  }
  for (let at = from; at < turn.to; at++) {
    if (first !== null && !canStand(machine, first, at)) continue
    if (!started) {
      startProgram(machine, program)
      started = true
    }
    if (!matchAt(machine, program, at)) continue
    const end = machine.end
    // What ends in an earlier sentence was found there.
    if (end > at && end > turn.from) weigh(analyzer, pattern, at, end, evidence)
    started = false
    if (end > at + 1) at = end - 1
    if (machine.budget <= 0) return
  }
}

/** Whether one of the things stands at a word. */
function canStand({ scene, sets }: Machine, things: Things, at: number): boolean {
  const fits =
    ((scene.bits0[at] ?? 0) & things.bits0) |
    ((scene.bits1[at] ?? 0) & things.bits1) |
    ((scene.bits2[at] ?? 0) & things.bits2) |
    ((scene.chunkBits[at] ?? 0) & things.chunks)
  if (fits !== 0) return true
  const literal = scene.literal[at] ?? 0
  return (things.signature & signatureOf(literal)) !== 0 && holdsLiteral(sets, things.from, things.to, literal)
}

/** A program that crosses sentences reaches back so far. */
const SENTENCES_BACK = 3

const PROFANITY = categoryId('profanity')

function weigh(analyzer: Analyzer, pattern: CompiledPattern, from: number, to: number, evidence: Evidence[]): void {
  const { reading, scene, machine, workspace, tables } = analyzer
  const target = targetOf(analyzer, pattern)
  const value = pattern.valueCapture < 0 ? pattern.value : capturedValue(analyzer, pattern.valueCapture)
  const signal =
    pattern.signals === null
      ? pattern.signal
      : (pattern.signals.get(target.kind) ??
        (target.isPerson ? pattern.signals.get('person') : undefined) ??
        pattern.signal)
  if (signal === 'none') return
  if (signal === 'demeaning' && (machine.captureAt[0] ?? -1) < 0 && speaksOfThing(analyzer, from)) return
  if (pattern.unless.length > 0 && isExcused(analyzer, pattern, from, to)) return
  let frames: Frame[] = NO_FRAMES
  let weight = pattern.weight
  if (pattern.polarity !== 'any') {
    const odd = negatedAround(reading, scene, from, to)
    if (pattern.polarity === 'positive' && !odd) return
    if (pattern.polarity === 'negative' && odd) frames = [{ name: 'negated', factor: 0.12 }]
  }
  if (isHostileSignal(signal)) {
    frames = frames.concat(findFrames(tables, workspace, reading, scene, from, to, pattern.immune))
    weight *= surenessOf(analyzer, from, to)
    if (target.scope < 100) frames.push({ name: 'scope', factor: target.scope / 100 })
    const thing = standsForThing(analyzer, from, to)
    if (thing !== 'no') frames.push({ name: 'thing', factor: thing === 'known' ? 0.12 : 0.7 })
  }
  const { id: source, family } = pattern
  addEvidence(analyzer, { signal, from, to, weight, frames, source, family, target: target.label, value }, evidence)
}

/** Never written to. */
const NO_FRAMES: Frame[] = []

const TOPIC = categoryId('topic')

/** The label of the term captured at a place: a topic where it is one, since the same word may also be a sense of something else. */
function capturedValue(analyzer: Analyzer, capture: number): string | null {
  const { machine, reading, tables } = analyzer
  const at = machine.captureAt[capture] ?? -1
  if (at < 0) return null
  let first: string | null = null
  for (let mark = reading.head[at] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
    const term = reading.markTerm[mark] ?? 0
    const label = tables.values[tables.termValue[term] ?? 0]
    if (label === undefined || label === '') continue
    if (tables.termCategory[term] === TOPIC) return label
    first ??= label
  }
  return first
}

function isExcused(analyzer: Analyzer, pattern: CompiledPattern, from: number, to: number): boolean {
  const { machine, reading } = analyzer
  const sentence = reading.sentence[from] ?? 0
  for (const program of pattern.unless) {
    const { first } = program
    let started = false
    for (let at = Math.max(0, from - 8); at < to; at++) {
      if (reading.sentence[at] !== sentence && at < from) continue
      if (first !== null && !canStand(machine, first, at)) continue
      if (!started) startProgram(machine, program)
      started = true
      if (!matchAt(machine, program, at)) continue
      if (machine.end > from) return true
      started = false
    }
  }
  return false
}

/** How sure the harmful words of a match are meant so, and were read right: 0.6 to 1 for sureness, times the surest repair's confidence. */
function surenessOf(analyzer: Analyzer, from: number, to: number): number {
  const { reading, tables } = analyzer
  let sureness = 100
  let confidence = 100
  for (let i = from; i < to; i++) {
    let best = -1
    for (let mark = reading.head[i] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
      const term = reading.markTerm[mark] ?? 0
      const category = tables.termCategory[term] ?? 0
      if (category <= LAST_HARMFUL && category !== PROFANITY && category > 0)
        best = Math.max(best, tables.termSureness[term] ?? 100)
    }
    if (best < 0) continue
    sureness = Math.min(sureness, best)
    confidence = Math.min(confidence, reading.confidence[i] ?? 100)
  }
  return (0.6 + 0.004 * sureness) * (confidence / 100)
}
