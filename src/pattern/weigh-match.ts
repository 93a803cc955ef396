import { categoryId, LAST_HARMFUL } from '../lexicon/tables.js'
import type { Evidence } from '../signals/signal.js'
import { addEvidence } from './add-evidence.js'
import type { Analyzer } from './analyzer.js'
import type { Frame } from './frame.js'
import { findFrames } from './frames.js'
import { isHostileSignal } from './hostile-signals.js'
import { matchAt, nextStart, startProgram } from './match-pattern.js'
import { negatedAround } from './polarity.js'
import type { CompiledPattern } from './seal-patterns.js'
import { speaksOfThing, standsForThing } from './speaks-of-thing.js'
import { targetOf } from './target-of.js'

const PROFANITY = categoryId('profanity')

/**
 * Adds what a match says to the evidence: at whom it is aimed, under which frames, and how sure its words are.
 *
 * Bounds: nothing for a match that is negated where it must not be, excused, or said of a thing.
 */
export function weighMatch(
  analyzer: Analyzer,
  pattern: CompiledPattern,
  from: number,
  to: number,
  evidence: Evidence[],
): void {
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

/** An excuse may begin so many words before the match. */
const EXCUSE_REACH = 8

function isExcused(analyzer: Analyzer, pattern: CompiledPattern, from: number, to: number): boolean {
  const { machine, reading } = analyzer
  let reach = from
  while (reach > 0 && from - reach < EXCUSE_REACH && reading.sentence[reach - 1] === reading.sentence[from]) reach--
  for (const program of pattern.unless) {
    const { first } = program
    let started = false
    for (let at = nextStart(machine, first, reach, to); at < to; at = nextStart(machine, first, at + 1, to)) {
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
