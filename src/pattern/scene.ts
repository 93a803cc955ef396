import { FEATURES } from '../lexicon/features.js'
import type { Reading } from '../lexicon/reading.js'
import { type CategoryBits, categoryId, type LexiconTables, TermFlag } from '../lexicon/tables.js'
import { Boundary, TokenFlag, TokenKind } from '../text/workspace.js'
import { ChunkKind } from './chunk-kinds.js'
import { hasValue } from './has-value.js'

/**
 * Who and what a text speaks of: category bits of every word, the chunks that refer to people, negators.
 * Parallel arrays, reused from text to text.
 */
export interface Scene {
  /** Bits of the categories that begin at each word. */
  bits0: Int32Array
  bits1: Int32Array
  bits2: Int32Array
  /** Number of each word among those that patterns name, 0 for others. */
  literal: Int32Array
  /** Chunk kinds that begin at each word. */
  chunkBits: Int32Array
  chunkHead: Int32Array
  /** Negators up to and without each word. */
  negators: Int32Array
  chunks: number
  chunkStart: Int32Array
  chunkLength: Int32Array
  chunkKind: Int32Array
  chunkNext: Int32Array
  /** Word that carries the meaning. */
  chunkHeadWord: Int32Array
  /** Group id (a value id), 0 for none. */
  chunkGroup: Int32Array
  /** 0 to 100: how far the chunk speaks of a whole group. */
  chunkScope: Int32Array
  /** Index of the group chunk a pronoun is bound to, -1 for none. */
  chunkBound: Int32Array
  /** Bits of all categories, of all chunk kinds in the text. */
  present: Int32Array
}

export function createScene(words: number): Scene {
  return { chunks: 0, present: new Int32Array(4), ...createArrays(words) }
}

/** The place of the highest bit that is set; -1 where none is. */
export function highestBit(bits: number): number {
  return 31 - Math.clz32(bits)
}

export function growScene(scene: Scene, words: number): void {
  if (scene.bits0.length < words) Object.assign(scene, createArrays(words))
}

function createArrays(words: number) {
  const array = () => new Int32Array(words)
  return {
    bits0: array(),
    bits1: array(),
    bits2: array(),
    literal: array(),
    chunkBits: array(),
    chunkHead: array(),
    negators: array(),
    chunkStart: array(),
    chunkLength: array(),
    chunkKind: array(),
    chunkNext: array(),
    chunkHeadWord: array(),
    chunkGroup: array(),
    chunkScope: array(),
    chunkBound: array(),
  }
}

const VERBAL =
  FEATURES.past |
  FEATURES.participle |
  FEATURES.gerund |
  FEATURES.future |
  FEATURES.present |
  FEATURES.imperative |
  FEATURES.subjunctive |
  FEATURES.conditional

const ID = {
  slur: categoryId('slur'),
  insult: categoryId('insult'),
  insultAdj: categoryId('insult-adj'),
  dehuman: categoryId('dehuman'),
  negative: categoryId('negative'),
  profanity: categoryId('profanity'),
  demean: categoryId('demean'),
  animal: categoryId('animal'),
  group: categoryId('group'),
  groupAdj: categoryId('group-adj'),
  object: categoryId('object'),
  brand: categoryId('brand'),
  personNoun: categoryId('person-noun'),
  role: categoryId('role'),
  safe: categoryId('safe'),
  cue: categoryId('cue'),
  family: categoryId('family'),
  you: categoryId('you'),
  your: categoryId('your'),
  third: categoryId('third'),
  they: categoryId('they'),
  possessive: categoryId('possessive'),
  be: categoryId('be'),
  determiner: categoryId('determiner'),
  quantifier: categoryId('quantifier'),
  negator: categoryId('negator'),
  intensifier: categoryId('intensifier'),
  adverb: categoryId('adverb'),
  positive: categoryId('positive'),
  preposition: categoryId('preposition'),
  hate: categoryId('hate'),
  violence: categoryId('violence'),
  exclude: categoryId('exclude'),
}

/** What may follow a noun; any other word after an adjective of age is the noun. */
const GOES_ON = (
  [
    'be',
    'have',
    'do',
    'modal',
    'want',
    'let',
    'negator',
    'adverb',
    'intensifier',
    'preposition',
    'relative',
    'conjunction',
    'determiner',
    'i',
    'we',
    'you',
    'third',
    'they',
    'possessive',
    'insult',
    'insult-adj',
    'negative',
    'dehuman',
    'slur',
    'group',
    'group-adj',
    'role',
    'person-noun',
    'hate',
    'disgust',
    'deserve',
  ] as const
).map(categoryId)

/** Languages whose adjectives of origin and colour follow their noun. */
const NOUN_FIRST: ReadonlySet<string> = new Set(['fr', 'es', 'it', 'pt'])

const ADJECTIVE_BIT = 1 << ID.groupAdj
const GROUP_BITS = (1 << ID.group) | ADJECTIVE_BIT

/** Whether a category begins at a word. */
export function hasCategory(scene: Scene, at: number, category: number): boolean {
  const bits = category < 32 ? scene.bits0[at] : category < 64 ? scene.bits1[at] : scene.bits2[at]
  return ((bits ?? 0) & (1 << (category & 31))) !== 0
}

/** Whether one of some categories begins at a word. */
export function hasAny({ bits0, bits1, bits2 }: Scene, at: number, [first, second, third]: CategoryBits): boolean {
  return (((bits0[at] ?? 0) & first) | ((bits1[at] ?? 0) & second) | ((bits2[at] ?? 0) & third)) !== 0
}

/** Whether a category stands anywhere in the text. */
export function isPresent({ present }: Scene, category: number): boolean {
  return ((present[category >> 5] ?? 0) & (1 << (category & 31))) !== 0
}

/** Whether one of some categories stands anywhere in the text. */
export function isAnyPresent({ present }: Scene, [first, second, third]: CategoryBits): boolean {
  return (((present[0] ?? 0) & first) | ((present[1] ?? 0) & second) | ((present[2] ?? 0) & third)) !== 0
}

/** Finds category bits, chunks, their binding, and negators. One pass over the words, each looking back at most eight. */
export function readScene(tables: LexiconTables, literals: Int32Array, reading: Reading, scene: Scene): void {
  growScene(scene, reading.word.length)
  readBits(tables, reading, scene)
  for (let i = 0; i < reading.count; i++) {
    const word = reading.word[i] ?? -1
    scene.literal[i] = word < 0 ? 0 : (literals[word] ?? 0)
  }
  readChunks(tables, reading, scene)
  bindPronouns(reading, scene)
}

function readBits(tables: LexiconTables, reading: Reading, scene: Scene): void {
  const { bits0, bits1, bits2, negators, present } = scene
  const { termCategory } = tables
  let p0 = 0
  let p1 = 0
  let p2 = 0
  let negated = 0
  let coveredUntil = 0
  let deniedUntil = 0
  for (let i = 0; i < reading.count; i++) {
    let b0 = 0
    let b1 = 0
    let b2 = 0
    for (let mark = reading.head[i] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
      const category = termCategory[reading.markTerm[mark] ?? 0] ?? 0
      if (category < 32) b0 |= 1 << category
      else if (category < 64) b1 |= 1 << (category & 31)
      else b2 |= 1 << (category & 31)
      const length = reading.markLength[mark] ?? 1
      // A negator inside a longer phrase (`nothing but`) is no negation, unless the phrase is one.
      if (category === ID.negator) deniedUntil = Math.max(deniedUntil, i + length)
      else if (length > 1 && i + length > coveredUntil) coveredUntil = i + length
    }
    bits0[i] = b0
    bits1[i] = b1
    bits2[i] = b2
    p0 |= b0
    p1 |= b1
    p2 |= b2
    negators[i] = negated
    if (hasCategory(scene, i, ID.negator) && i >= coveredUntil) {
      negated++
      // A negator of several words (`plus jamais`) denies once.
      coveredUntil = Math.max(coveredUntil, deniedUntil)
    }
    scene.chunkBits[i] = 0
    scene.chunkHead[i] = -1
  }
  negators[reading.count] = negated
  if ((p0 & GROUP_BITS) !== 0) p0 = clearThings(tables, reading, scene)
  present[0] = p0
  present[1] = p1
  present[2] = p2
  present[3] = 0
  scene.chunks = 0
}

/** Takes the group from adjectives that belong to a thing (`Asian food`, `cuisine arabe`). Returns the first category bits of all words. */
function clearThings(tables: LexiconTables, reading: Reading, scene: Scene): number {
  const { bits0 } = scene
  let first = 0
  for (let i = 0; i < reading.count; i++) {
    if (((bits0[i] ?? 0) & GROUP_BITS) !== 0 && belongsToThing(tables, reading, scene, i))
      bits0[i] = (bits0[i] ?? 0) & ~GROUP_BITS
    first |= bits0[i] ?? 0
  }
  return first
}

/** Whether every word for a group that begins here may be an adjective, and a thing stands where its noun stands in the language. */
function belongsToThing(tables: LexiconTables, reading: Reading, scene: Scene, at: number): boolean {
  let noun = -1
  for (let mark = reading.head[at] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
    const term = reading.markTerm[mark] ?? 0
    const category = tables.termCategory[term]
    if (category !== ID.group && category !== ID.groupAdj) continue
    const end = at + (reading.markLength[mark] ?? 1)
    const follows = NOUN_FIRST.has(tables.languages[tables.termLanguage[term] ?? 0] ?? '')
    noun = follows ? at - 1 : end
    if (follows) continue
    if (ownsThing(reading, scene, end)) continue
    const features = reading.markFeatures[mark] ?? 0
    const isPlural = (features & FEATURES.plural) !== 0 && (features & FEATURES.singular) === 0
    if (isPlural || ((scene.bits0[end - 1] ?? 0) & ADJECTIVE_BIT) === 0) return false
  }
  if (ownsThing(reading, scene, noun)) return true
  if (noun < 0 || noun >= reading.count || (reading.before[Math.max(at, noun)] ?? 0) >= Boundary.clause) return false
  if (hasCategory(scene, noun, ID.object) || hasCategory(scene, noun, ID.brand)) return isThing(scene, noun)
  // What no lexicon knows is a noun here, but for `a Muslim touching …`.
  return (
    reading.kind[noun] === TokenKind.word &&
    reading.head[noun] === -1 &&
    !(noun > at && hasValue(tables, reading, at - 1, ID.determiner, 'indefinite'))
  )
}

/** `men's jeans`: the clitic at a word is a genitive, for a thing follows it. */
function ownsThing(reading: Reading, scene: Scene, at: number): boolean {
  return (
    at + 1 < reading.count &&
    reading.before[at] === Boundary.glued &&
    (reading.end[at] ?? 0) - (reading.start[at] ?? 0) <= 2 &&
    hasCategory(scene, at, ID.be) &&
    isThing(scene, at + 1)
  )
}

/** A word for a thing or a place, and for nothing else that is said of people. */
function isThing(scene: Scene, at: number): boolean {
  return (
    (hasCategory(scene, at, ID.object) || hasCategory(scene, at, ID.brand)) &&
    !GOES_ON.some((id) => hasCategory(scene, at, id))
  )
}

function readChunks(tables: LexiconTables, reading: Reading, scene: Scene): void {
  const { count, kind, flags, word, before } = reading
  // Set by groupAdjectiveBeside for its caller in the same breath.
  let adjectiveAfter = false
  let adjectiveLength = 0
  for (let i = 0; i < count; i++) {
    if (kind[i] === TokenKind.mention) {
      add(i, 1, ChunkKind.name, i, 0, 100)
      continue
    }
    for (let mark = reading.head[i] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
      const term = reading.markTerm[mark] ?? 0
      const length = reading.markLength[mark] ?? 1
      switch (tables.termCategory[term]) {
        case ID.group:
        case ID.slur:
          if (tables.termCategory[term] === ID.group && !hasCategory(scene, i, ID.group)) break
          if (tables.termCategory[term] === ID.slur && (tables.termFlags[term] ?? 0) & TermFlag.aimed) break
          if (tables.values[tables.termValue[term] ?? 0] === 'age' && describesNext(i + length)) break
          noun(i, length, ChunkKind.group, tables.termValue[term] ?? 0)
          break
        case ID.personNoun: {
          if (tables.values[tables.termValue[term] ?? 0] === 'age' && describesNext(i + length)) break
          // `d'être` is the verb, `un être` the noun.
          if (i > 0 && hasCategory(scene, i, ID.be) && hasCategory(scene, i - 1, ID.preposition)) break
          const group = groupAdjectiveBeside(i, length)
          if (group > 0) noun(i, length + (adjectiveAfter ? adjectiveLength : 0), ChunkKind.group, group)
          else if (hasDeterminer(i)) noun(i, length, ChunkKind.third, 0)
          break
        }
        case ID.role: {
          if (hasCategory(scene, i, ID.safe)) break
          const group = groupAdjectiveBeside(i, length)
          noun(i, length, ChunkKind.staff, group)
          break
        }
        case ID.family:
          if (
            i > 0 &&
            (hasCategory(scene, i - 1, ID.your) || hasCategory(scene, i - 1, ID.possessive)) &&
            (before[i] ?? 0) < Boundary.clause
          )
            noun(i, length, ChunkKind.third, 0)
          break
        case ID.insult:
        case ID.dehuman:
        case ID.demean:
          // What is a name only for somebody (`viper`) is nobody by itself.
          if (
            ((tables.termFlags[term] ?? 0) & TermFlag.aimed) === 0 &&
            !hasCategory(scene, i, ID.animal) &&
            hasDeterminer(i)
          )
            noun(i, length, ChunkKind.third, 0)
          break
        case ID.you:
          add(i, length, ChunkKind.you, i, 0, 100)
          break
        case ID.cue:
          if (tables.values[tables.termValue[term] ?? 0] === 'vocative' && isSetOff(i, i + length))
            add(i, length, ChunkKind.you, i, 0, 100)
          break
        case ID.third:
          if (isPronoun(term, i)) add(i, length, ChunkKind.third, i, 0, 100)
          break
        case ID.they:
          if (isPronoun(term, i)) add(i, length, ChunkKind.they, i, 0, 100)
          break
        default:
          break
      }
    }
    const isName =
      ((flags[i] ?? 0) & (TokenFlag.capitalised | TokenFlag.shouted)) === TokenFlag.capitalised &&
      (word[i] ?? 0) < 0 &&
      kind[i] === TokenKind.word &&
      (before[i] ?? 0) < Boundary.sentence
    if (isName) add(i, 1, ChunkKind.name, i, 0, 100)
  }

  function add(at: number, length: number, chunkKind: number, head: number, group: number, scope: number): void {
    const chunk = scene.chunks
    if (chunk >= scene.chunkStart.length) return
    scene.chunks++
    scene.chunkStart[chunk] = at
    scene.chunkLength[chunk] = length
    scene.chunkKind[chunk] = chunkKind
    scene.chunkHeadWord[chunk] = head
    scene.chunkGroup[chunk] = group
    scene.chunkScope[chunk] = scope
    scene.chunkBound[chunk] = -1
    scene.chunkNext[chunk] = scene.chunkHead[at] ?? -1
    scene.chunkHead[at] = chunk
    scene.chunkBits[at] = (scene.chunkBits[at] ?? 0) | chunkKind
    scene.present[3] = (scene.present[3] ?? 0) | chunkKind
  }

  /** `…, pal.`, `Pal, …`: a comma or an end on one side at least, and nothing on the other that makes it a noun of the sentence. */
  function isSetOff(from: number, to: number): boolean {
    const opens = from === 0 || (before[from] ?? 0) >= Boundary.clause
    const ends = to >= count || (before[to] ?? 0) >= Boundary.clause
    return ends && (opens || !(isModifier(from - 1) || hasCategory(scene, from - 1, ID.preposition)))
  }

  /** A plain noun follows, so that a word of age is an adjective (`old tyres`). */
  function describesNext(next: number): boolean {
    if (next >= count || (before[next] ?? 0) >= Boundary.clause || kind[next] !== TokenKind.word) return false
    return !GOES_ON.some((id) => hasCategory(scene, next, id))
  }

  /** A clitic (`les` in `les tuer`) is a pronoun before a verb and an article elsewhere. */
  function isPronoun(term: number, i: number): boolean {
    if (tables.values[tables.termValue[term] ?? 0] !== 'clitic') return true
    return stepsToVerb(reading, i)
  }

  /** A noun with the words before it that belong to it; also without them, so that patterns may name them. */
  function noun(head: number, length: number, chunkKind: number, group: number): void {
    let start = head
    let scope = scopeOfBareNoun(head)
    let addressed = false
    for (let i = head - 1; i >= 0 && head - i <= 6 && (before[i + 1] ?? 0) < Boundary.clause; i--) {
      if (hasCategory(scene, i, ID.you) && i === start - 1) {
        addressed = true
        break
      }
      if (!isModifier(i) && !(chunkKind !== ChunkKind.group && i === head - 1 && isNamedAfter(i))) break
      if (endsDeterminer(i)) i -= 2
      start = i
      scope = Math.min(scope, scopeOf(i, head, scope))
      add(start, head + length - start, chunkKind, head, group, scope)
    }
    add(head, length, chunkKind, head, group, addressed ? 100 : scope)
    if (addressed && chunkKind === ChunkKind.group)
      add(start - 1, head + length - start + 1, ChunkKind.group, head, group, 100)
  }

  function isModifier(i: number): boolean {
    if (hasCategory(scene, i, ID.hate) || hasCategory(scene, i, ID.violence) || hasCategory(scene, i, ID.exclude))
      return false
    if (
      hasCategory(scene, i, ID.determiner) ||
      hasCategory(scene, i, ID.quantifier) ||
      hasCategory(scene, i, ID.possessive) ||
      hasCategory(scene, i, ID.your) ||
      hasCategory(scene, i, ID.intensifier) ||
      hasCategory(scene, i, ID.insultAdj) ||
      hasCategory(scene, i, ID.negative) ||
      hasCategory(scene, i, ID.profanity) ||
      hasCategory(scene, i, ID.groupAdj) ||
      hasCategory(scene, i, ID.positive)
    )
      return true
    return (
      hasCategory(scene, i, ID.preposition) &&
      i > 0 &&
      (hasCategory(scene, i - 1, ID.quantifier) || hasCategory(scene, i - 1, ID.insult) || endsDeterminer(i))
    )
  }

  /** The last word of a determiner of three (`those kinds of`). */
  function endsDeterminer(i: number): boolean {
    const first = i - 2
    if (first < 0 || !hasCategory(scene, first, ID.determiner)) return false
    for (let mark = reading.head[first] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1)
      if (reading.markLength[mark] === 3 && tables.termCategory[reading.markTerm[mark] ?? 0] === ID.determiner)
        return true
    return false
  }

  function hasDeterminer(i: number): boolean {
    for (let j = i - 1; j >= 0 && i - j <= 4 && (before[j + 1] ?? 0) < Boundary.clause; j--) {
      if (
        hasCategory(scene, j, ID.determiner) ||
        hasCategory(scene, j, ID.possessive) ||
        hasCategory(scene, j, ID.your) ||
        hasCategory(scene, j, ID.quantifier)
      )
        return true
      if (!isModifier(j) && !(j === i - 1 && isNamedAfter(j))) return false
    }
    return false
  }

  /** One word between a possessive and a person (`your marketing guy`): what the person does. */
  function isNamedAfter(i: number): boolean {
    return (
      i > 0 && kind[i] === TokenKind.word && (before[i] ?? 0) < Boundary.clause && hasCategory(scene, i - 1, ID.your)
    )
  }

  function scopeOfBareNoun(head: number): number {
    for (let mark = reading.head[head] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1)
      if ((reading.markFeatures[mark] ?? 0) & FEATURES.plural) return 100
    return 90
  }

  /** How far a determiner or quantifier narrows a group: `my` and numbers are few people, `the` singular is one. */
  function scopeOf(i: number, head: number, bare: number): number {
    if (hasCategory(scene, i, ID.possessive)) return 45
    for (let mark = reading.head[i] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
      const term = reading.markTerm[mark] ?? 0
      const value = tables.values[tables.termValue[term] ?? 0]
      if (value === 'number') return 50
      if (value === 'some') return 70
      // One person, not the group.
      if ((value === 'definite' || value === 'demonstrative') && bare < 100 && i < head) return 40
      if (value === 'indefinite' && bare < 100) return 90
    }
    return 100
  }

  /** The group of an adjective beside a person noun (`gay people`, `personnes handicapées`), 0 for none. */
  function groupAdjectiveBeside(i: number, length: number): number {
    adjectiveAfter = false
    for (let j = i - 1; j >= 0 && i - j <= 2 && (before[j + 1] ?? 0) < Boundary.clause; j--) {
      const group = groupAdjective(j)
      if (group > 0) return group
    }
    for (let j = i + length; j < count && j - i <= 3 && (before[j] ?? 0) < Boundary.clause; j++) {
      const group = groupAdjective(j)
      if (group > 0) {
        adjectiveAfter = true
        adjectiveLength = j - i - length + 1
        return group
      }
      if (!hasCategory(scene, j, ID.insultAdj) && !hasCategory(scene, j, ID.adverb)) break
    }
    return 0
  }

  function groupAdjective(i: number): number {
    for (let mark = reading.head[i] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
      const term = reading.markTerm[mark] ?? 0
      if (tables.termCategory[term] === ID.groupAdj && hasCategory(scene, i, ID.groupAdj))
        return tables.termValue[term] ?? 0
    }
    return 0
  }
}

/** Whether the next word of the clause is a verb, so that an article is a pronoun (`les brûler`). */
export function stepsToVerb({ count, before, head, markNext, markFeatures }: Reading, at: number): boolean {
  const next = at + 1
  if (next >= count || (before[next] ?? 0) >= Boundary.clause) return false
  for (let mark = head[next] ?? -1; mark >= 0; mark = markNext[mark] ?? -1) {
    const features = markFeatures[mark] ?? 0
    if ((features & VERBAL) !== 0 || (features & (FEATURES.base | FEATURES.singular)) === FEATURES.base) return true
  }
  return false
}

/** Binds `they` to the latest group of the same or the two sentences before, unless someone else was spoken of since. */
function bindPronouns(reading: Reading, scene: Scene): void {
  const pronouns = ChunkKind.they | ChunkKind.third
  if (((scene.present[3] ?? 0) & ChunkKind.group) === 0 || ((scene.present[3] ?? 0) & pronouns) === 0) return
  let group = -1
  let groupSentence = -9
  for (let i = 0; i < reading.count; i++) {
    for (let chunk = scene.chunkHead[i] ?? -1; chunk >= 0; chunk = scene.chunkNext[chunk] ?? -1) {
      const kind = scene.chunkKind[chunk] ?? 0
      if (kind === ChunkKind.group) {
        group = chunk
        groupSentence = reading.sentence[i] ?? 0
      } else if (kind === ChunkKind.staff) group = -1
      else if (kind === ChunkKind.they && group >= 0 && (reading.sentence[i] ?? 0) - groupSentence <= 2)
        scene.chunkBound[chunk] = group
      else if (
        kind === ChunkKind.third &&
        group >= 0 &&
        scene.chunkHeadWord[chunk] === i &&
        (scene.chunkLength[chunk] ?? 1) === 1 &&
        (scene.chunkScope[group] ?? 0) < 100 &&
        (reading.sentence[i] ?? 0) - groupSentence <= 1
      )
        scene.chunkBound[chunk] = group
    }
  }
}
