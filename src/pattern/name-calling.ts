import { FEATURES } from '../lexicon/features.js'
import { categoriesNamed, categoryId, isOneOf, TermFlag } from '../lexicon/tables.js'
import type { Evidence } from '../signals/signal.js'
import { Boundary, TokenKind } from '../text/workspace.js'
import { addEvidence } from './add-evidence.js'
import type { Analyzer } from './analyzer.js'
import { ChunkKind } from './chunk-kinds.js'
import { findFrames } from './frames.js'
import { hasValue } from './has-value.js'
import { isEpithetOfThing } from './is-epithet-of-thing.js'
import { isOfThing } from './is-of-thing.js'
import { isOwn } from './is-own.js'
import { isOwnFamily } from './is-own-family.js'
import { isThingBeside } from './is-thing-beside.js'
import { negatedAround } from './polarity.js'
import { hasAny, hasCategory, isAnyPresent } from './scene.js'
import { speaksOfThing } from './speaks-of-thing.js'
import { wordAt } from './word-at.js'

const ROLE = categoriesNamed('role')
const ID = {
  insult: categoryId('insult'),
  insultAdj: categoryId('insult-adj'),
  dehuman: categoryId('dehuman'),
  demean: categoryId('demean'),
  animal: categoryId('animal'),
  negative: categoryId('negative'),
  profanity: categoryId('profanity'),
  be: categoryId('be'),
  i: categoryId('i'),
  you: categoryId('you'),
  your: categoryId('your'),
  have: categoryId('have'),
  determiner: categoryId('determiner'),
  quantifier: categoryId('quantifier'),
  possessive: categoryId('possessive'),
  intensifier: categoryId('intensifier'),
  adverb: categoryId('adverb'),
  negator: categoryId('negator'),
  preposition: categoryId('preposition'),
  conjunction: categoryId('conjunction'),
  relative: categoryId('relative'),
  role: categoryId('role'),
  object: categoryId('object'),
  brand: categoryId('brand'),
  cue: categoryId('cue'),
}

const NAMES = categoriesNamed('insult', 'insult-adj', 'dehuman', 'demean', 'animal')
const SOMEBODY = ChunkKind.staff | ChunkKind.third | ChunkKind.name
const NO_QUESTION: ReadonlySet<string> = new Set(['question'])

/**
 * How somebody is called a name, and how sure, in per cent, a word must be to count there: the tighter the bond with a person, the more
 * words it makes an insult (`a viper` is an animal, `your lawyer is a viper` is not).
 */
const BONDS = {
  said: { least: 25, weight: 0.68 },
  apposed: { least: 25, weight: 0.64 },
  of: { least: 35, weight: 0.66 },
  called: { least: 15, weight: 0.7 },
  exclaimed: { least: 50, weight: 0.6 },
  pointed: { least: 75, weight: 0.62 },
} as const

type Bond = keyof typeof BONDS

/** Evidence that a person is called something, by the bond between the two. */
export function findNameCalling(analyzer: Analyzer, evidence: Evidence[]): void {
  const { scene, reading } = analyzer
  if (!isAnyPresent(scene, NAMES)) return
  for (let i = 0; i < reading.count; i++) {
    const name = nameAt(analyzer, i)
    if (name === null || isOfThing(analyzer, name.to) || isThingBeside(analyzer, name.to, ROLE)) continue
    if (isEpithetOfThing(analyzer, i, name.to)) continue
    const bond = bondOf(analyzer, i, name)
    if (bond === null || name.sureness < leastOf(bond, name) || speaksOfThing(analyzer, i, name.to)) continue
    // An emoji after `this` stands beside it, and is not what it points at.
    if (bond === 'pointed' && (reading.kind[i] === TokenKind.emoji || followsThing(analyzer, i))) continue
    push(analyzer, i, name, bond, evidence)
  }
}

/** `Your kettle is …, who made that …`: only a thing was spoken of in the sentence before somebody pointed. */
function followsThing({ scene, reading }: Analyzer, at: number): boolean {
  let thing = false
  for (let i = at - 1; i >= 0 && reading.sentence[i] === reading.sentence[at]; i--) {
    if (((scene.chunkBits[i] ?? 0) & SOMEBODY) !== 0) return false
    thing ||= hasCategory(scene, i, ID.object) || hasCategory(scene, i, ID.brand)
  }
  return thing
}

/** `bande de …` is said of a firm as often as of people: there the word must be an insult more often than not. */
function leastOf(bond: Bond, name: Name): number {
  return bond === 'called' && name.isPlural ? CALLED_TOGETHER : BONDS[bond].least
}

const CALLED_TOGETHER = 60

interface Name {
  readonly to: number
  readonly sureness: number
  readonly isNoun: boolean
  readonly isPlural: boolean
  readonly isLow: boolean
}

/** The surest insulting reading of the words at a place; what names conduct (`liar`) or is mild without aim does not count. */
function nameAt(analyzer: Analyzer, at: number): Name | null {
  const { reading, tables, scene } = analyzer
  if (!hasAny(scene, at, NAMES)) return null
  let best: Name | null = null
  for (let mark = reading.head[at] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
    const term = reading.markTerm[mark] ?? 0
    const category = tables.termCategory[term] ?? 0
    if (!isOneOf(category, NAMES)) continue
    const value = tables.values[tables.termValue[term] ?? 0] ?? ''
    if (value === 'conduct' || value === 'soft') continue
    if ((tables.termSeverity[term] ?? 2) < 2 && category === ID.insult) continue
    if (category === ID.insultAdj && value === 'mild') continue
    const features = reading.markFeatures[mark] ?? 0
    const sureness =
      category === ID.animal ? Math.min(ANIMAL, tables.termSureness[term] ?? 100) : (tables.termSureness[term] ?? 100)
    if (best !== null && best.sureness >= sureness) continue
    best = {
      to: at + (reading.markLength[mark] ?? 1),
      sureness,
      isNoun: category !== ID.insultAdj,
      isPlural: (features & FEATURES.plural) !== 0 && (features & FEATURES.singular) === 0,
      isLow:
        category === ID.dehuman || category === ID.demean || ((tables.termFlags[term] ?? 0) & TermFlag.aimed) !== 0,
    }
  }
  return best
}

/** An animal is a name only where somebody is said to be one. */
const ANIMAL = 40

function bondOf(analyzer: Analyzer, at: number, name: Name): Bond | null {
  const first = firstOfPhrase(analyzer, at)
  if (first.calls === 'called') return isOwnBeast(analyzer, first.at, at) ? null : 'called'
  if (isSaid(analyzer, first.at, name)) return 'said'
  if (!name.isNoun) return null
  if (isOfStaff(analyzer, name.to)) return 'of'
  if (isApposed(analyzer, first.at, name.to)) return 'apposed'
  if (first.calls === 'exclaimed' && hasCategory(analyzer.scene, at, ID.insult) && endsSoon(analyzer, name.to))
    return 'exclaimed'
  return first.calls === 'pointed' && !name.isPlural ? 'pointed' : null
}

/** `ma grosse chienne`: an animal of the speaker's. */
function isOwnBeast(analyzer: Analyzer, first: number, at: number): boolean {
  return hasCategory(analyzer.scene, at, ID.animal) && (isOwn(analyzer, first - 1) || isOwn(analyzer, first))
}

interface Phrase {
  readonly at: number
  readonly calls: string
}

/** Where the noun phrase around a word begins, and how it is introduced: `espèce de`, `what a`, `that`. */
function firstOfPhrase(analyzer: Analyzer, at: number): Phrase {
  const { reading, tables } = analyzer
  let calls = ''
  let first = at
  for (let i = at - 1; i >= 0 && at - i <= 5 && (reading.before[i + 1] ?? 0) < Boundary.clause; i--) {
    let part = false
    for (let mark = reading.head[i] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
      const term = reading.markTerm[mark] ?? 0
      const value = tables.values[tables.termValue[term] ?? 0] ?? ''
      const reaches = i + (reading.markLength[mark] ?? 1) >= first
      if (tables.termCategory[term] === ID.cue && (value === 'called' || value === 'exclaimed') && reaches) {
        calls = calls === 'called' ? calls : value
        part = true
      }
      if (value === 'demonstrative' && calls === '') calls = 'pointed'
    }
    if (!part && !isModifier(analyzer, i)) break
    first = i
  }
  return { at: first, calls }
}

function isModifier(analyzer: Analyzer, at: number): boolean {
  const { scene } = analyzer
  return (
    hasCategory(scene, at, ID.determiner) ||
    hasCategory(scene, at, ID.quantifier) ||
    hasCategory(scene, at, ID.intensifier) ||
    hasCategory(scene, at, ID.adverb) ||
    hasCategory(scene, at, ID.insultAdj) ||
    hasCategory(scene, at, ID.negative) ||
    hasCategory(scene, at, ID.profanity) ||
    hasCategory(scene, at, ID.insult)
  )
}

/** A copula before the phrase, and a person before it: `your clerk is a …`, `you are …`; `votre …, c'est un …`. */
function isSaid(analyzer: Analyzer, first: number, name: Name): boolean {
  const { scene, reading } = analyzer
  let copula = first - 1
  while (copula >= 0 && first - copula <= 2 && hasCategory(scene, copula, ID.negator)) copula--
  if (copula < 0 || !hasCategory(scene, copula, ID.be) || hasCategory(scene, copula, ID.determiner)) return false
  const sentence = reading.sentence[copula]
  // `être` after `de` has the subject of another verb, if any.
  const reach = isInfinitive(analyzer, copula) ? INFINITIVE_REACH : SUBJECT_REACH
  for (let i = copula - 1; i >= 0 && copula - i <= reach && reading.sentence[i] === sentence; i--) {
    if (hasCategory(scene, i, ID.i) && reading.clause[i] === reading.clause[copula]) return false
    const chunks = scene.chunkBits[i] ?? 0
    if ((chunks & ChunkKind.you) !== 0) return name.isNoun ? !name.isPlural : name.sureness >= PLAIN
    if (isOwnFamily(analyzer, i - 1) || isOwnFamily(analyzer, i)) return false
    if ((chunks & SOMEBODY) !== 0 && !isPlainNoun(analyzer, i)) return name.isNoun || name.sureness >= PLAIN
    if (hasCategory(scene, i, ID.object) || hasCategory(scene, i, ID.brand) || hasCategory(scene, i, ID.preposition))
      return false
  }
  return false
}

/** Words before a copula in which its subject is looked for. */
const SUBJECT_REACH = 8
const INFINITIVE_REACH = 4

function isInfinitive(analyzer: Analyzer, at: number): boolean {
  const { reading, tables } = analyzer
  let features = 0
  for (let mark = reading.head[at] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1)
    if (tables.termCategory[reading.markTerm[mark] ?? 0] === ID.be) features |= reading.markFeatures[mark] ?? 0
  return (features & FEATURES.base) !== 0 && (features & FEATURES.present) === 0
}

/** An adjective needs to be this sure: `stupid`, not `slow`. */
const PLAIN = 80

/** The chunk at a word is itself a name called, not the person. */
function isPlainNoun(analyzer: Analyzer, at: number): boolean {
  const { scene } = analyzer
  return hasAny(scene, at, NAMES)
}

/** `that idiot of a driver`, `con de vendeur`: the word, `of`, a role. */
function isOfStaff(analyzer: Analyzer, to: number): boolean {
  const { scene, reading } = analyzer
  if (
    to + 1 >= reading.count ||
    !hasCategory(scene, to, ID.preposition) ||
    (reading.before[to] ?? 0) >= Boundary.clause
  )
    return false
  return (
    hasCategory(scene, to + 1, ID.role) &&
    (reading.before[to + 1] ?? 0) < Boundary.clause &&
    OF.has(wordAt(analyzer, to))
  )
}

const OF: ReadonlySet<string> = new Set(['de', 'd', 'of'])

/** `your lawyer? A viper`, `a fool, that clerk`: a comma or an end between the name and somebody in a role, and little else. */
function isApposed(analyzer: Analyzer, first: number, to: number): boolean {
  const { scene, reading } = analyzer
  if (first > 0 && (reading.before[first] ?? 0) >= Boundary.clause && !hasCategory(scene, first, ID.preposition)) {
    const apart = (reading.before[first] ?? 0) >= Boundary.sentence
    let words = 0
    for (let i = first - 1; i >= 0 && words <= 6; i--, words++) {
      if (((scene.chunkBits[i] ?? 0) & ChunkKind.staff) !== 0)
        return isTopic(analyzer, i, first) && !(apart && isTold(analyzer, i, to))
      if ((reading.before[i] ?? 0) >= Boundary.clause) break
    }
  }
  if (
    to >= reading.count ||
    (reading.before[to] ?? 0) < Boundary.clause ||
    (reading.before[to] ?? 0) >= Boundary.sentence
  )
    return false
  return ((scene.chunkBits[to] ?? 0) & ChunkKind.staff) !== 0 && opens(analyzer, first)
}

/** `moi président, …`, `me as boss, every …`: the speaker himself; each of a kind is nobody's name. */
const SELF: ReadonlySet<string> = new Set(['moi', 'me', 'myself', 'as'])
const QUANTIFIED: ReadonlySet<string> = new Set(['chaque', 'each', 'every', 'tout', 'toute'])

/** No verb stands between the person and the end of the clause: `your lawyer, …`, not `I called your lawyer yesterday about it, …`. */
function isTopic(analyzer: Analyzer, at: number, end: number): boolean {
  const { scene, reading } = analyzer
  if (at > 0 && (reading.before[at] ?? 0) < Boundary.clause && hasCategory(scene, at - 1, ID.preposition)) return false
  if (at > 0 && (hasCategory(scene, at - 1, ID.i) || SELF.has(wordAt(analyzer, at - 1)))) return false
  if (QUANTIFIED.has(wordAt(analyzer, end))) return false
  for (let i = at + 1; i < end; i++)
    if (hasCategory(scene, i, ID.have) || hasCategory(scene, i, ID.i) || hasCategory(scene, i, ID.you)) return false
  return true
}

/** `You paid architects. A pigeon paces it out.`: the next sentence goes on, or nobody in particular was spoken of. */
function isTold(analyzer: Analyzer, at: number, to: number): boolean {
  const { scene, reading, tables } = analyzer
  if (to < reading.count && (reading.before[to] ?? 0) < Boundary.clause) return true
  let known = hasCategory(scene, at, ID.your)
  for (let i = at; i >= 0 && at - i <= 2 && (i === at || (reading.before[i + 1] ?? 0) < Boundary.clause); i--)
    known ||=
      hasCategory(scene, i, ID.your) ||
      (hasCategory(scene, i, ID.determiner) && !hasValue(tables, reading, i, ID.determiner, 'indefinite'))
  return !known
}

function opens(analyzer: Analyzer, at: number): boolean {
  return at === 0 || (analyzer.reading.before[at] ?? 0) >= Boundary.clause
}

/** At most two words follow in the clause. */
function endsSoon(analyzer: Analyzer, to: number): boolean {
  const { reading } = analyzer
  let i = to
  while (i < reading.count && i - to <= 3 && (reading.before[i] ?? 0) < Boundary.clause) i++
  return i - to <= 2
}

function push(analyzer: Analyzer, from: number, name: Name, bond: Bond, evidence: Evidence[]): void {
  const { reading, scene, tables, workspace } = analyzer
  const start = bond === 'called' ? firstOfPhrase(analyzer, from).at : from
  const frames = findFrames(tables, workspace, reading, scene, start, name.to, NO_QUESTION)
  if (negatedAround(reading, scene, from, name.to)) frames.push({ name: 'negated', factor: 0.12 })
  const weight = BONDS[bond].weight * ((reading.confidence[from] ?? 100) / 100)
  const words = { from, to: name.to, weight, frames }
  const source = `name-calling/${bond}`
  addEvidence(analyzer, { signal: 'demeaning', ...words, source, family: 'constellation', target: 'person' }, evidence)
}
