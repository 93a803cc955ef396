import { FEATURES } from '../lexicon/features.js'
import { categoryId } from '../lexicon/tables.js'
import type { Evidence } from '../signals/signal.js'
import { Boundary } from '../text/workspace.js'
import { addEvidence } from './add-evidence.js'
import type { Analyzer } from './analyzer.js'
import { ChunkKind } from './chunk-kinds.js'
import { findFrames } from './frames.js'
import { negatedAround } from './polarity.js'
import { hasCategory, isPresent } from './scene.js'
import { wordAt } from './word-at.js'

const ID = {
  violence: categoryId('violence'),
  violenceWeak: categoryId('violence-weak'),
  body: categoryId('body'),
  weapon: categoryId('weapon'),
  i: categoryId('i'),
  we: categoryId('we'),
  you: categoryId('you'),
  third: categoryId('third'),
  they: categoryId('they'),
  conjunction: categoryId('conjunction'),
  relative: categoryId('relative'),
  determiner: categoryId('determiner'),
  object: categoryId('object'),
  brand: categoryId('brand'),
  adverb: categoryId('adverb'),
  cue: categoryId('cue'),
}

const SOMEBODY = ChunkKind.staff | ChunkKind.third | ChunkKind.name | ChunkKind.group
const FRAMES_OFF: ReadonlySet<string> = new Set(['condition', 'question'])

const WEIGHT = { body: 0.72, plain: 0.66 } as const

/** A verb must be meant so at least this often, in per cent: with a body part, with a provocation, with neither. */
const LEAST = { body: 15, provoked: 30, alone: 85 } as const

/**
 * A speaker who, in the present tense, does harm to somebody: `the next one who … I break his nose`. The present announces something where a
 * provocation (`the next who`, `if`) or a time to come stands in the sentence, or where the harm names a part of the body.
 */
export function findAnnouncedHarm(analyzer: Analyzer, evidence: Evidence[]): void {
  const { scene, reading } = analyzer
  if (!isPresent(scene, ID.violence) && !isPresent(scene, ID.violenceWeak)) return
  for (let i = 1; i < reading.count; i++) {
    const sureness = deedAt(analyzer, i)
    if (sureness < 0) continue
    const clitic = cliticBefore(analyzer, i)
    if (clitic < 0) continue
    const hurts = namesBody(analyzer, i)
    const dative = DATIVE.has(wordAt(analyzer, clitic))
    if (!dative && !speaksOfSomebody(analyzer, i)) continue
    if (dative && !hurts && namesThing(analyzer, i)) continue
    const provoked = isProvoked(analyzer, i)
    const least = hurts && dative ? LEAST.body : provoked ? LEAST.provoked : LEAST.alone
    if (sureness >= least) push(analyzer, clitic, i + 1, hurts ? WEIGHT.body : WEIGHT.plain, evidence)
  }
}

/** How sure the harmful verb at a word is, in per cent, in a form that may announce; -1 for none. */
function deedAt(analyzer: Analyzer, at: number): number {
  const { reading, tables, scene } = analyzer
  if (!hasCategory(scene, at, ID.violence) && !hasCategory(scene, at, ID.violenceWeak)) return -1
  let best = -1
  for (let mark = reading.head[at] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
    const term = reading.markTerm[mark] ?? 0
    const category = tables.termCategory[term]
    if (category !== ID.violence && category !== ID.violenceWeak) continue
    const features = reading.markFeatures[mark] ?? 0
    if ((features & (FEATURES.present | FEATURES.future)) === 0) continue
    best = Math.max(best, tables.termSureness[term] ?? 100)
  }
  return best
}

/** The object pronoun right before the verb, with the speaker as subject before it; -1 for none. */
function cliticBefore(analyzer: Analyzer, at: number): number {
  const { reading, scene } = analyzer
  const clitic = at - 1
  if ((reading.before[at] ?? 0) >= Boundary.clause || !CLITICS.has(wordAt(analyzer, clitic))) return -1
  for (let i = clitic - 1; i >= 0 && clitic - i <= 2 && (reading.before[i + 1] ?? 0) < Boundary.clause; i--) {
    if (hasCategory(scene, i, ID.i) || hasCategory(scene, i, ID.we))
      return i > 0 && CLITICS.has(wordAt(analyzer, i)) ? -1 : clitic
    if (!CLITICS.has(wordAt(analyzer, i))) return -1
  }
  return -1
}

/** Pronouns that stand before the verb they are an object of. */
const CLITICS: ReadonlySet<string> = new Set(['te', 't', 'vous', 'le', 'la', 'les', 'l', 'lui', 'leur'])
/** Those of them that can only be a person. */
const DATIVE: ReadonlySet<string> = new Set(['te', 't', 'vous', 'lui', 'leur'])

function namesBody(analyzer: Analyzer, at: number): boolean {
  const { reading, scene } = analyzer
  for (let i = at + 1; i < reading.count && i - at <= 4 && (reading.before[i] ?? 0) < Boundary.clause; i++)
    if (hasCategory(scene, i, ID.body) || hasCategory(scene, i, ID.weapon)) return true
  return false
}

function namesThing(analyzer: Analyzer, at: number): boolean {
  const { reading, scene } = analyzer
  for (let i = at + 1; i < reading.count && i - at <= 3 && (reading.before[i] ?? 0) < Boundary.clause; i++)
    if (hasCategory(scene, i, ID.object) || hasCategory(scene, i, ID.brand) || hasCategory(scene, i, ID.determiner))
      return true
  return false
}

/** Somebody the pronoun can mean: before it in the text, or after it in the sentence (`je le …, votre chef`). */
function speaksOfSomebody(analyzer: Analyzer, at: number): boolean {
  const { reading, scene } = analyzer
  const sentence = reading.sentence[at]
  for (let i = Math.max(0, at - 25); i < reading.count && i <= at + 6; i++) {
    if (reading.sentence[i] !== sentence || i === at - 1) continue
    if (((scene.chunkBits[i] ?? 0) & SOMEBODY) !== 0 || cueAt(analyzer, i) === 'provoker') return true
    if (i < at - 1 && hasCategory(scene, i, ID.object)) return false
  }
  return false
}

/** A provocation or a time to come stands in the sentence, or a conjunction of condition. */
function isProvoked(analyzer: Analyzer, at: number): boolean {
  const { reading } = analyzer
  const sentence = reading.sentence[at]
  for (let i = Math.max(0, at - 25); i < reading.count && i <= at + 8; i++) {
    if (reading.sentence[i] !== sentence) continue
    const cue = cueAt(analyzer, i)
    if (cue === 'provoker' || cue === 'provocation' || cue === 'soon' || cue === 'if') return true
  }
  return false
}

function cueAt(analyzer: Analyzer, at: number): string {
  const { reading, tables } = analyzer
  let found = ''
  for (let mark = reading.head[at] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
    const term = reading.markTerm[mark] ?? 0
    const category = tables.termCategory[term]
    const value = tables.values[tables.termValue[term] ?? 0] ?? ''
    if (category === ID.conjunction && value === 'if') found = found === '' ? 'if' : found
    else if (category === ID.cue && CUES.has(value)) found = value
  }
  return found
}

const CUES: ReadonlySet<string> = new Set(['provoker', 'provocation', 'soon'])

function push(analyzer: Analyzer, from: number, to: number, base: number, evidence: Evidence[]): void {
  const { reading, scene, tables, workspace } = analyzer
  const frames = findFrames(tables, workspace, reading, scene, from, to, FRAMES_OFF)
  if (negatedAround(reading, scene, from, to)) frames.push({ name: 'negated', factor: 0.12 })
  const weight = base * ((reading.confidence[to - 1] ?? 100) / 100)
  const source = 'constellation/announced-harm'
  const found = { signal: 'threat', from, to, weight, frames, source, family: 'constellation', target: 'person' }
  addEvidence(analyzer, found, evidence)
}
