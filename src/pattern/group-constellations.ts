import { FEATURES } from '../lexicon/features.js'
import { categoriesNamed, categoryId, isOneOf, LAST_HARMFUL, uniteCategories } from '../lexicon/tables.js'
import type { Evidence } from '../signals/signal.js'
import { Boundary } from '../text/workspace.js'
import { addEvidence } from './add-evidence.js'
import type { Analyzer } from './analyzer.js'
import { ChunkKind } from './chunk-kinds.js'
import { findFrames } from './frames.js'
import { negatedAround } from './polarity.js'
import { hasAny, hasCategory, isAnyPresent } from './scene.js'
import { wordAt } from './word-at.js'

const ID = {
  be: categoryId('be'),
  have: categoryId('have'),
  i: categoryId('i'),
  we: categoryId('we'),
  they: categoryId('they'),
  third: categoryId('third'),
  modal: categoryId('modal'),
  deserve: categoryId('deserve'),
  preposition: categoryId('preposition'),
  relative: categoryId('relative'),
  conjunction: categoryId('conjunction'),
  adverb: categoryId('adverb'),
  intensifier: categoryId('intensifier'),
  negator: categoryId('negator'),
  say: categoryId('say'),
  think: categoryId('think'),
  hate: categoryId('hate'),
  hateNoun: categoryId('hate-noun'),
  disgust: categoryId('disgust'),
  exclude: categoryId('exclude'),
  object: categoryId('object'),
  brand: categoryId('brand'),
  positive: categoryId('positive'),
  question: categoryId('question'),
  you: categoryId('you'),
  endorse: categoryId('endorse'),
  animal: categoryId('animal'),
  determiner: categoryId('determiner'),
}

/** What nobody may be called. */
const PREDICATES = categoriesNamed('insult', 'insult-adj', 'dehuman', 'negative', 'crime', 'demean', 'animal', 'slur')
/** What may be done to nobody. */
const DEEDS = categoriesNamed(
  'violence',
  'violence-weak',
  'exclude',
  'death',
  'destroy',
  'suicide',
  'harm-fate',
  'weapon',
)
const FEELINGS = categoriesNamed('hate', 'hate-noun', 'disgust', 'exclude')
const CATEGORIES = uniteCategories(PREDICATES, DEEDS, FEELINGS)

const WEIGHT = { attribution: 0.66, norm: 0.72, emotion: 0.68, exclusion: 0.66 } as const

/** Less of a group than this, in per cent, is a person or some people. */
const WHOLE = 85
/** Words between a group and what is said of it. */
const REACH = 12
/** Words of no kind that may stand between a copula and its predicate (`sont de vulgaires …`). */
const STRANGERS = 2

const NO_QUESTION: ReadonlySet<string> = new Set(['question'])

/**
 * Evidence against groups from kinds of words and their order: a group, a copula, something nobody may be called; a group, `should`, a deed; a
 * speaker, a feeling, a group. What a preposition holds (`the toilets for women are …`) is not what the sentence speaks of.
 */
export function findGroupConstellations(analyzer: Analyzer, evidence: Evidence[]): void {
  const { scene } = analyzer
  if (((scene.present[3] ?? 0) & ChunkKind.group) === 0) return
  if (!isAnyPresent(scene, CATEGORIES)) return
  let end = 0
  for (let chunk = 0; chunk < scene.chunks; chunk = end) {
    const head = scene.chunkHeadWord[chunk] ?? 0
    let longest = chunk
    for (end = chunk + 1; end < scene.chunks && scene.chunkHeadWord[end] === head; end++)
      if ((scene.chunkStart[end] ?? 0) < (scene.chunkStart[longest] ?? 0)) longest = end
    chunk = longest
    const bound = scene.chunkBound[chunk] ?? -1
    if (bound < 0 && scene.chunkKind[chunk] !== ChunkKind.group) continue
    if ((scene.chunkScope[bound >= 0 ? bound : chunk] ?? 0) < WHOLE) continue
    const from = scene.chunkStart[chunk] ?? 0
    const to = from + (scene.chunkLength[chunk] ?? 1)
    if (describes(analyzer, head, to)) continue
    if (isSubject(analyzer, from)) readPredicate(analyzer, chunk, from, to, evidence)
    readFeeling(analyzer, chunk, from, to, evidence)
  }
}

/** The group's word describes a thing after it (`old sofas`). */
function describes(analyzer: Analyzer, head: number, to: number): boolean {
  const { scene, reading } = analyzer
  if (to >= reading.count || (reading.before[to] ?? 0) >= Boundary.clause) return false
  return (
    hasCategory(scene, to, ID.object) ||
    hasCategory(scene, to, ID.brand) ||
    (hasCategory(scene, to, ID.animal) && !hasCategory(scene, to, ID.be)) ||
    (isOfAge(analyzer, head) && isStranger(analyzer, to))
  )
}

/** Adjectives of age stand before things more often than not. */
function isOfAge(analyzer: Analyzer, at: number): boolean {
  const { reading, tables } = analyzer
  for (let mark = reading.head[at] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1)
    if (tables.values[tables.termValue[reading.markTerm[mark] ?? 0] ?? 0] === 'age') return true
  return false
}

/** The words from `at` on open a clause, or only a conjunction, an adverb, a word of asking or thinking stands before them. */
function isSubject(analyzer: Analyzer, at: number): boolean {
  const { scene, reading } = analyzer
  const before = at - 1
  if (before < 0 || (reading.before[at] ?? 0) >= Boundary.clause) return !hasCategory(scene, at, ID.preposition)
  return LICENCES.some((id) => hasCategory(scene, before, id)) && !hasCategory(scene, before, ID.preposition)
}

const LICENCES = [ID.relative, ID.conjunction, ID.adverb, ID.think, ID.question, ID.intensifier, ID.you, ID.endorse]

/** An article that is also a preposition with one (`des`). */
const ARTICLES: ReadonlySet<string> = new Set(['des', 'de', 'd', 'of', 'like', 'comme'])

/** What follows the group: a copula and what it is called, or `should` and a deed. */
function readPredicate(analyzer: Analyzer, chunk: number, from: number, end: number, evidence: Evidence[]): void {
  const { scene, reading } = analyzer
  let link: 'none' | 'be' | 'norm' = 'none'
  let strangers = 0
  for (let i = end; i < reading.count && i - end < REACH; i++) {
    const boundary = reading.before[i] ?? 0
    if (boundary >= Boundary.sentence || reading.quote[i] !== reading.quote[from]) return
    if (boundary >= Boundary.clause && (link !== 'none' || !resumes(analyzer, i))) return
    if (link !== 'none' && (hasCategory(scene, i, ID.positive) || hasCategory(scene, i, ID.object))) return
    if (link === 'be' && hasAny(scene, i, PREDICATES)) {
      if (isMeant(analyzer, i))
        push(analyzer, { chunk, name: 'attribution', from, to: i + lengthAt(analyzer, i) }, evidence)
      return
    }
    if (link === 'norm' && hasAny(scene, i, DEEDS)) {
      if (isDone(analyzer, i)) push(analyzer, { chunk, name: 'norm', from, to: i + lengthAt(analyzer, i) }, evidence)
      return
    }
    if (isNorm(analyzer, i)) link = 'norm'
    else if (hasCategory(scene, i, ID.be)) {
      if (isSupposed(analyzer, from, i)) return
      if (link === 'none') link = 'be'
      strangers = 0
    } else if (link === 'be') {
      if (hasCategory(scene, i, ID.say) || hasCategory(scene, i, ID.have)) return
      if (PATIENTS.has(wordAt(analyzer, i))) return
      if (hasCategory(scene, i, ID.preposition) && !ARTICLES.has(wordAt(analyzer, i))) return
      if (isStranger(analyzer, i) && ++strangers > STRANGERS) return
    } else if (link === 'none' && hasCategory(scene, i, ID.disgust) && speakerBefore(analyzer, i)) {
      push(analyzer, { chunk, name: 'emotion', from, to: i + lengthAt(analyzer, i) }, evidence)
      return
    }
  }
}

/** `que … soient`: a subjunctive after `that` asserts nothing. */
function isSupposed(analyzer: Analyzer, from: number, at: number): boolean {
  const features = featuresAt(analyzer, at, ID.be)
  const told = FEATURES.present | FEATURES.past | FEATURES.future | FEATURES.conditional | FEATURES.base
  return (
    (features & FEATURES.subjunctive) !== 0 &&
    (features & told) === 0 &&
    hasCategory(analyzer.scene, from - 1, ID.relative)
  )
}

/** A clause that goes on about what stands before its comma: `…, they are`, `…, c'est`, `…, are all`. */
function resumes(analyzer: Analyzer, at: number): boolean {
  const { scene } = analyzer
  return (
    hasCategory(scene, at, ID.be) ||
    hasCategory(scene, at, ID.they) ||
    hasCategory(scene, at, ID.modal) ||
    hasCategory(scene, at, ID.negator) ||
    wordAt(analyzer, at) === 'c' ||
    (hasCategory(scene, at + 1, ID.be) && hasCategory(scene, at, ID.third))
  )
}

function isNorm(analyzer: Analyzer, at: number): boolean {
  const { scene } = analyzer
  return (
    hasCategory(scene, at, ID.deserve) || (hasCategory(scene, at, ID.modal) && modalValue(analyzer, at) === 'should')
  )
}

function modalValue(analyzer: Analyzer, at: number): string {
  const { reading, tables } = analyzer
  for (let mark = reading.head[at] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
    const term = reading.markTerm[mark] ?? 0
    if (tables.termCategory[term] === ID.modal) return tables.values[tables.termValue[term] ?? 0] ?? ''
  }
  return ''
}

/** `me`, `nous` within two words before: the feeling is the speaker's. */
function speakerBefore(analyzer: Analyzer, at: number): boolean {
  const { scene } = analyzer
  for (let i = at - 1; i >= 0 && at - i <= 2; i--)
    if (hasCategory(scene, i, ID.i) || hasCategory(scene, i, ID.we)) return true
  return false
}

/** A word that no closed class explains. */
function isStranger(analyzer: Analyzer, at: number): boolean {
  const { scene } = analyzer
  return (
    !hasCategory(scene, at, ID.adverb) &&
    !hasCategory(scene, at, ID.intensifier) &&
    !hasCategory(scene, at, ID.negator) &&
    !hasCategory(scene, at, ID.preposition) &&
    !hasCategory(scene, at, ID.relative) &&
    !hasCategory(scene, at, ID.they) &&
    (scene.chunkBits[at] ?? 0) === 0
  )
}

/** The word is no copula, and is meant badly often enough to say so by itself. */
function isMeant(analyzer: Analyzer, at: number): boolean {
  const { scene, reading, tables } = analyzer
  if (hasCategory(scene, at, ID.be) || hasCategory(scene, at, ID.have)) return false
  for (let mark = reading.head[at] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
    const term = reading.markTerm[mark] ?? 0
    const category = tables.termCategory[term] ?? 0
    if (!isOneOf(category, PREDICATES)) continue
    if ((tables.termSureness[term] ?? 100) >= SURE && tables.values[tables.termValue[term] ?? 0] !== 'soft') return true
  }
  return false
}

/** Less sure than this, in per cent, a word says nothing by itself. */
const SURE = 40

/** The deed is an infinitive, a participle or a noun, and no article makes it a thing beside another (`this rotten service`). */
function isDone(analyzer: Analyzer, at: number): boolean {
  const { reading, tables } = analyzer
  for (let mark = reading.head[at] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
    const term = reading.markTerm[mark] ?? 0
    const category = tables.termCategory[term] ?? 0
    if (!isOneOf(category, DEEDS)) continue
    const features = reading.markFeatures[mark] ?? 0
    if (
      features === 0 ||
      (features & (FEATURES.base | FEATURES.participle | FEATURES.subjunctive | FEATURES.singular)) !== 0
    )
      return (tables.termSureness[term] ?? 100) >= SURE
  }
  return false
}

/** What stands before the group: a feeling of the speaker, an order or wish to be rid of it. */
function readFeeling(analyzer: Analyzer, chunk: number, from: number, to: number, evidence: Evidence[]): void {
  const { scene, reading } = analyzer
  const clause = reading.clause[from]
  for (let i = from - 1; i >= 0 && from - i <= 6 && reading.clause[i] === clause; i--) {
    if (reading.quote[i] !== reading.quote[from]) return
    if (((scene.chunkBits[i] ?? 0) & PERSONS) !== 0 && from - i > 1) return
    if (hasCategory(scene, i, ID.relative) || hasCategory(scene, i, ID.say)) return
    if (OPENERS.has(wordAt(analyzer, i))) return
    if (!hasAny(scene, i, FEELINGS)) continue
    if (i > 0 && ENDINGS.has(wordAt(analyzer, i - 1))) return
    const name = feelingAt(analyzer, i)
    if (name !== '') push(analyzer, { chunk, name, from: i, to }, evidence)
    return
  }
}

/** What follows these is another proposition (`I hate how women are …`). */
const OPENERS: ReadonlySet<string> = new Set(['how', 'when', 'why', 'seeing', 'comment', 'quand'])
/** A feeling that ends is none. */
const ENDINGS: ReadonlySet<string> = new Set([
  'stop',
  'stopped',
  'quit',
  'against',
  'without',
  'cesser',
  'contre',
  'sans',
])
/** Those to whom something is done. */
const PATIENTS: ReadonlySet<string> = new Set([
  'victim',
  'victims',
  'target',
  'targets',
  'survivors',
  'victime',
  'victimes',
  'cible',
  'cibles',
])

const PERSONS = ChunkKind.staff | ChunkKind.name

function feelingAt(analyzer: Analyzer, at: number): keyof typeof WEIGHT | '' {
  const { scene } = analyzer
  const features = featuresAt(analyzer, at, ID.exclude)
  if (features !== 0) {
    const ordered = opensClause(analyzer, at) && (features & FEATURES.imperative) !== 0
    return ordered || ((features & FEATURES.base) !== 0 && wanted(analyzer, at)) ? 'exclusion' : ''
  }
  if (hasCategory(scene, at, ID.hate) || hasCategory(scene, at, ID.hateNoun))
    return subjectIsSpeaker(analyzer, at) ? 'emotion' : ''
  const participle = (featuresAt(analyzer, at, ID.disgust) & FEATURES.participle) !== 0
  return participle && (opensClause(analyzer, at) || subjectIsSpeaker(analyzer, at)) ? 'emotion' : ''
}

function featuresAt(analyzer: Analyzer, at: number, category: number): number {
  const { reading, tables } = analyzer
  let features = 0
  for (let mark = reading.head[at] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1)
    if (tables.termCategory[reading.markTerm[mark] ?? 0] === category) features |= reading.markFeatures[mark] ?? 0
  return features
}

function opensClause(analyzer: Analyzer, at: number): boolean {
  const { reading, scene } = analyzer
  let i = at
  while (i > 0 && (reading.before[i] ?? 0) < Boundary.clause && hasCategory(scene, i - 1, ID.adverb)) i--
  return i === 0 || (reading.before[i] ?? 0) >= Boundary.clause
}

/** `should`, `must`, `we will`, `I want to` within five words before. */
function wanted(analyzer: Analyzer, at: number): boolean {
  const { reading, scene } = analyzer
  for (let i = at - 1; i >= 0 && at - i <= 5 && reading.clause[i] === reading.clause[at]; i--) {
    if (hasCategory(scene, i, ID.modal)) return modalValue(analyzer, i) === 'should'
    if (hasCategory(scene, i, ID.relative)) return false
  }
  return false
}

/** The speaker stands before the word, and nobody and no `that` between. */
function subjectIsSpeaker(analyzer: Analyzer, at: number): boolean {
  const { reading, scene } = analyzer
  for (let i = at - 1; i >= 0 && at - i <= 7 && reading.clause[i] === reading.clause[at]; i--) {
    if (hasCategory(scene, i, ID.i)) return true
    if (hasCategory(scene, i, ID.relative) || ((scene.chunkBits[i] ?? 0) & ~ChunkKind.name) !== 0) return false
  }
  return false
}

function lengthAt(analyzer: Analyzer, at: number): number {
  const { reading, scene, tables } = analyzer
  let length = 1
  if (!hasAny(scene, at, CATEGORIES)) return length
  for (let mark = reading.head[at] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1)
    if ((tables.termCategory[reading.markTerm[mark] ?? 0] ?? LAST_HARMFUL + 1) <= LAST_HARMFUL)
      length = Math.max(length, reading.markLength[mark] ?? 1)
  return length
}

/** `I do not think at all that …`: the clause before `that` has an odd number of negators, however far they are. */
function isDenied(analyzer: Analyzer, from: number): boolean {
  const { scene, reading } = analyzer
  if (from === 0 || !hasCategory(scene, from - 1, ID.relative)) return false
  let start = from - 1
  while (start > 0 && from - start < DENIAL_REACH && reading.clause[start - 1] === reading.clause[from]) start--
  return (((scene.negators[from] ?? 0) - (scene.negators[start] ?? 0)) & 1) === 1
}

/** Words before `that` in which a negator counts. */
const DENIAL_REACH = 14

interface Find {
  readonly chunk: number
  readonly name: keyof typeof WEIGHT
  readonly from: number
  readonly to: number
}

function push(analyzer: Analyzer, { chunk, name, from, to }: Find, evidence: Evidence[]): void {
  const { reading, scene, tables, workspace } = analyzer
  const frames = findFrames(tables, workspace, reading, scene, from, to, NO_QUESTION)
  if (negatedAround(reading, scene, from, to) || isDenied(analyzer, from))
    frames.push({ name: 'negated', factor: 0.12 })
  if (workspace.asked[reading.sentence[from] ?? 0] === 1 && invertsSubject(analyzer, from, to))
    frames.push({ name: 'question', factor: 0.55 })
  const bound = scene.chunkBound[chunk] ?? -1
  const of = bound >= 0 ? bound : chunk
  const scope = scene.chunkScope[of] ?? 100
  if (scope < 100) frames.push({ name: 'scope', factor: scope / 100 })
  let confidence = 100
  for (let i = from; i < to; i++) confidence = Math.min(confidence, reading.confidence[i] ?? 100)
  const weight = WEIGHT[name] * (confidence / 100)
  const group = tables.values[scene.chunkGroup[of] ?? 0] ?? ''
  const target = group === '' ? 'group' : `group:${group}`
  const source = `group-constellation/${name}`
  const found = { signal: 'identity_attack', from, to, weight, frames, source, family: 'constellation', target }
  addEvidence(analyzer, found, evidence)
}

/** `are they …`: a pronoun after the copula and no `why` before it. */
function invertsSubject(analyzer: Analyzer, from: number, to: number): boolean {
  const { scene, reading } = analyzer
  if (from > 0 && (reading.before[from] ?? 0) < Boundary.clause) return false
  for (let i = from; i + 1 < to; i++)
    if (hasCategory(scene, i, ID.be) && hasCategory(scene, i + 1, ID.they)) return true
  return false
}
