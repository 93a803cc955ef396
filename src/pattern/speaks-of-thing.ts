import { categoryId } from '../lexicon/tables.js'
import { Boundary, TokenFlag, TokenKind } from '../text/workspace.js'
import type { Analyzer } from './analyzer.js'
import { ChunkKind } from './chunk-kinds.js'
import { hasCategory } from './scene.js'

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
