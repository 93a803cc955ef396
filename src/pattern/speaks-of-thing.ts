import { categoryId } from '../lexicon/tables.js'
import { Boundary, TokenFlag, TokenKind } from '../text/workspace.js'
import type { Analyzer } from './analyzer.js'
import { ChunkKind } from './chunk-kinds.js'
import { hasCategory, stepsToVerb } from './scene.js'
import { wordAt } from './word-at.js'

const ID = {
  be: categoryId('be'),
  have: categoryId('have'),
  determiner: categoryId('determiner'),
  possessive: categoryId('possessive'),
  your: categoryId('your'),
  quantifier: categoryId('quantifier'),
  object: categoryId('object'),
  brand: categoryId('brand'),
  animal: categoryId('animal'),
  preposition: categoryId('preposition'),
  positive: categoryId('positive'),
  negative: categoryId('negative'),
  insult: categoryId('insult'),
  insultAdj: categoryId('insult-adj'),
  dehuman: categoryId('dehuman'),
  demean: categoryId('demean'),
  slur: categoryId('slur'),
  intensifier: categoryId('intensifier'),
  adverb: categoryId('adverb'),
  modal: categoryId('modal'),
  third: categoryId('third'),
}

const ANYONE = ChunkKind.you | ChunkKind.staff | ChunkKind.third | ChunkKind.they | ChunkKind.name | ChunkKind.group
const NAMES = [ID.insult, ID.dehuman, ID.demean, ID.slur]

/** How far before a word its subject, and after it a thing pointed at, are looked for. */
const REACH = 10

/**
 * Whether what is said from the word `from` on is said of a thing: the noun before the nearest `be` or `have` is none (`my laptop is …`), or a thing is pointed at
 * right after the words, where their end `to` is given (`… that keyboard`). An animal is a thing here, and so is any noun that names no person.
 */
export function speaksOfThing(analyzer: Analyzer, from: number, to?: number): boolean {
  return (
    (to !== undefined && isThing(analyzer, pointedAt(analyzer, to))) || isThing(analyzer, subjectOf(analyzer, from))
  )
}

/** How far before a pronoun the noun it stands for is looked for. */
const PRONOUN_REACH = 14

/**
 * How surely the words `[from, to)` are of a thing that was named before (`vos affiches, il faut les brûler`): `known` where a pronoun in them stands for a word
 * of things, `likely` where it stands for a plain noun that no lexicon knows, `no` where they name a person or none is spoken of before.
 */
export function standsForThing(analyzer: Analyzer, from: number, to: number): 'known' | 'likely' | 'no' {
  const { scene, reading } = analyzer
  let pronoun = -1
  for (let i = from; i < to; i++) {
    const kinds = isImpersonal(analyzer, i) ? 0 : (scene.chunkBits[i] ?? 0) & ANYONE
    if (kinds === 0) {
      if (isClitic(analyzer, i)) pronoun = i
      continue
    }
    if (kinds !== ChunkKind.they && kinds !== ChunkKind.third) return 'no'
    const chunk = scene.chunkHead[i] ?? -1
    if ((scene.chunkLength[chunk] ?? 1) !== 1 || (scene.chunkBound[chunk] ?? -1) >= 0) return 'no'
    pronoun = i
  }
  if (pronoun < 0) return 'no'
  const sentence = reading.sentence[pronoun] ?? 0
  for (let i = from - 1; i >= 0 && from - i <= PRONOUN_REACH && sentence - (reading.sentence[i] ?? 0) <= 1; i--) {
    if (isImpersonal(analyzer, i)) continue
    if (((scene.chunkBits[i] ?? 0) & ANYONE & ~ChunkKind.you) !== 0) return 'no'
    // What something is said to be (`… sont une plaie`) is not what is spoken of.
    if (!opensPhrase(analyzer, i) || i + 1 >= from || (i > 0 && hasCategory(scene, i - 1, ID.be))) continue
    // Vermin may be meant as such, where no group is spoken of.
    const isVermin = hasCategory(scene, i + 1, ID.dehuman) && ((scene.present[3] ?? 0) & ChunkKind.group) === 0
    if (!isThing(analyzer, i + 1)) return isVermin ? 'likely' : 'no'
    return isKnownThing(analyzer, i + 1) ? 'known' : 'likely'
  }
  return 'no'
}

/** An article that stands for its noun: before a verb, or at the end of the clause (`éliminons-les`). */
function isClitic(analyzer: Analyzer, at: number): boolean {
  const { scene, reading } = analyzer
  if (!hasCategory(scene, at, ID.determiner) || !CLITICS.has(wordAt(analyzer, at))) return false
  const ends = at + 1 >= reading.count || (reading.before[at + 1] ?? 0) >= Boundary.clause
  return ends || stepsToVerb(reading, at)
}

/** Articles that are pronouns as well, in the languages that have such. */
const CLITICS: ReadonlySet<string> = new Set(['le', 'la', 'les', 'l', 'lo', 'los', 'las', 'li', 'gli', 'os', 'as'])

/** `il` in `il faut`. */
function isImpersonal({ scene }: Analyzer, at: number): boolean {
  return hasCategory(scene, at, ID.modal) && hasCategory(scene, at, ID.third)
}

/** A word for a thing, a place or an animal stands at a word or in the two after it. */
function isKnownThing({ scene, reading }: Analyzer, at: number): boolean {
  for (let i = at; i < reading.count && i - at <= 2 && (i === at || (reading.before[i] ?? 0) < Boundary.clause); i++)
    if ([ID.object, ID.brand, ID.animal].some((id) => hasCategory(scene, i, id))) return true
  return false
}

/** The noun after an article at `to`, -1 for none. */
function pointedAt(analyzer: Analyzer, to: number): number {
  const { scene, reading } = analyzer
  if (to + 1 >= reading.count || (reading.before[to] ?? 0) >= Boundary.sentence) return -1
  if (((scene.chunkBits[to] ?? 0) & ANYONE) !== 0 || !opensPhrase(analyzer, to)) return -1
  return to + 1
}

function opensPhrase(analyzer: Analyzer, at: number): boolean {
  const { scene } = analyzer
  return (
    (hasCategory(scene, at, ID.determiner) ||
      hasCategory(scene, at, ID.possessive) ||
      hasCategory(scene, at, ID.your)) &&
    !hasCategory(scene, at, ID.preposition)
  )
}

/** The first noun phrase of the clause, where a copula or `have` stands between it and the words; -1 for none. */
function subjectOf(analyzer: Analyzer, from: number): number {
  const { scene, reading } = analyzer
  let verb = from - 1
  while (verb >= 0 && from - verb <= 5 && reading.clause[verb] === reading.clause[from] && !isVerb(analyzer, verb))
    verb--
  if (verb <= 0 || !isVerb(analyzer, verb) || reading.clause[verb] !== reading.clause[from]) return -1
  let start = verb
  while (start > 0 && verb - start < REACH && reading.clause[start - 1] === reading.clause[verb]) start--
  for (let i = start; i < verb; i++) {
    if (((scene.chunkBits[i] ?? 0) & ANYONE) !== 0) return -1
    if (opensPhrase(analyzer, i) && i + 1 < verb) return i + 1
  }
  return -1
}

function isVerb(analyzer: Analyzer, at: number): boolean {
  const { scene } = analyzer
  return (hasCategory(scene, at, ID.be) || hasCategory(scene, at, ID.have)) && !hasCategory(scene, at, ID.determiner)
}

/** No person: a word for a thing, a place, an animal, or a plain noun that no lexicon of people knows. */
function isThing(analyzer: Analyzer, at: number): boolean {
  const { scene, reading } = analyzer
  if (at < 0) return false
  let noun = at
  while (noun + 1 < reading.count && noun - at < 2 && isModifier(analyzer, noun)) noun++
  if (((scene.chunkBits[noun] ?? 0) & ANYONE) !== 0) return false
  if (hasCategory(scene, noun, ID.object) || hasCategory(scene, noun, ID.brand)) return true
  if (NAMES.some((id) => hasCategory(scene, noun, id)) && !hasCategory(scene, noun, ID.animal)) return false
  if (hasCategory(scene, noun, ID.insultAdj) || reading.kind[noun] !== TokenKind.word) return false
  return ((reading.flags[noun] ?? 0) & TokenFlag.capitalised) === 0 || (reading.before[noun] ?? 0) >= Boundary.sentence
}

function isModifier(analyzer: Analyzer, at: number): boolean {
  const { scene } = analyzer
  return (
    hasCategory(scene, at, ID.positive) ||
    hasCategory(scene, at, ID.negative) ||
    hasCategory(scene, at, ID.intensifier) ||
    hasCategory(scene, at, ID.adverb) ||
    hasCategory(scene, at, ID.quantifier)
  )
}
