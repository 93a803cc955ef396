import { FEATURES } from '../lexicon/features.js'
import { categoriesNamed, categoryId, type LexiconTables, TermFlag } from '../lexicon/tables.js'
import type { Evidence } from '../signals/signal.js'
import { Boundary, TokenFlag } from '../text/workspace.js'
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
import { hasCategory, isPresent } from './scene.js'
import { speaksOfThing, standsForThing } from './speaks-of-thing.js'
import { wordAt } from './word-at.js'

const INSULT = categoriesNamed('insult')
const ID = {
  insult: categoryId('insult'),
  insultAdj: categoryId('insult-adj'),
  dehuman: categoryId('dehuman'),
  demean: categoryId('demean'),
  animal: categoryId('animal'),
  violence: categoryId('violence'),
  violenceWeak: categoryId('violence-weak'),
  weapon: categoryId('weapon'),
  death: categoryId('death'),
  suicide: categoryId('suicide'),
  sexual: categoryId('sexual'),
  bodySexual: categoryId('body-sexual'),
  body: categoryId('body'),
  stalk: categoryId('stalk'),
  private: categoryId('private'),
  family: categoryId('family'),
  brand: categoryId('brand'),
  object: categoryId('object'),
  be: categoryId('be'),
  i: categoryId('i'),
  we: categoryId('we'),
  you: categoryId('you'),
  your: categoryId('your'),
  possessive: categoryId('possessive'),
  modal: categoryId('modal'),
  want: categoryId('want'),
  preposition: categoryId('preposition'),
  determiner: categoryId('determiner'),
  profanity: categoryId('profanity'),
  cue: categoryId('cue'),
  conjunction: categoryId('conjunction'),
  third: categoryId('third'),
  they: categoryId('they'),
}

/** What refers back to a third person. */
const OWN = [ID.third, ID.they, ID.possessive]

const PEOPLE = ChunkKind.you | ChunkKind.staff | ChunkKind.third | ChunkKind.they | ChunkKind.name

const NO_FRAMES_OFF: ReadonlySet<string> = new Set()
const CONDITION_OFF: ReadonlySet<string> = new Set(['condition'])
/** `do you want me to …` threatens also where it asks. */
const QUESTION_OFF: ReadonlySet<string> = new Set(['condition', 'question', 'of oneself'])

/** Weights: act tier, but below what a full construction earns. */
const WEIGHT = {
  insult: 0.66,
  plural: 0.58,
  modified: 0.64,
  predicate: 0.62,
  threat: 0.72,
  weak: 0.6,
  weapon: 0.58,
  wish: 0.68,
  suicide: 0.82,
  remark: 0.58,
  stalk: 0.58,
} as const

/** Only terms that are meant badly this often, in per cent, carry a constellation by themselves. */
const SURE = 75

/**
 * Evidence from kinds of words alone, in any language: an insult and a person, an intention and a deed, a wish and a death. No construction is
 * needed, so it holds for sentences that nobody thought of; frames, negation and objects take it back.
 */
export function findConstellations(analyzer: Analyzer, evidence: Evidence[]): void {
  const { scene, reading } = analyzer
  const wanted = (id: number) => isPresent(scene, id)
  const insulting =
    wanted(ID.insult) || wanted(ID.insultAdj) || wanted(ID.dehuman) || wanted(ID.demean) || wanted(ID.animal)
  const violent = wanted(ID.violence) || wanted(ID.violenceWeak) || wanted(ID.weapon) || wanted(ID.death)
  const intimate = wanted(ID.sexual) || wanted(ID.bodySexual) || wanted(ID.stalk)
  if (!insulting && !violent && !intimate && !wanted(ID.suicide)) return
  for (let i = 0; i < reading.count; i++) {
    if (insulting) findInsult(analyzer, i, evidence)
    if (violent) findThreat(analyzer, i, evidence)
    if (intimate) findIntimacy(analyzer, i, evidence)
    if (wanted(ID.suicide)) findSuicide(analyzer, i, evidence)
  }
}

interface Mark {
  readonly category: number
  readonly severity: number
  readonly sureness: number
  readonly features: number
  readonly value: string
  readonly aimed: boolean
  readonly to: number
}

/** The surest mark of a category at a word, or null. */
function markAt(analyzer: Analyzer, at: number, category: number): Mark | null {
  const { reading, tables } = analyzer
  if (!hasCategory(analyzer.scene, at, category)) return null
  let best: Mark | null = null
  for (let mark = reading.head[at] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
    const term = reading.markTerm[mark] ?? 0
    if (tables.termCategory[term] !== category) continue
    const found = toMark(tables, term, reading.markFeatures[mark] ?? 0, at + (reading.markLength[mark] ?? 1))
    if (best === null || found.sureness > best.sureness || found.to > best.to) best = found
  }
  return best
}

function toMark(tables: LexiconTables, term: number, features: number, to: number): Mark {
  return {
    category: tables.termCategory[term] ?? 0,
    severity: tables.termSeverity[term] ?? 2,
    sureness: tables.termSureness[term] ?? 100,
    features,
    value: tables.values[tables.termValue[term] ?? 0] ?? '',
    aimed: ((tables.termFlags[term] ?? 0) & TermFlag.aimed) !== 0,
    to,
  }
}

/** An insulting noun for a person; a person described or modified by an insulting word. */
function findInsult(analyzer: Analyzer, at: number, evidence: Evidence[]): void {
  const low = markAt(analyzer, at, ID.dehuman) ?? markAt(analyzer, at, ID.demean) ?? markAt(analyzer, at, ID.animal)
  if (low !== null && low.sureness >= SURE && isSaidOf(analyzer, at))
    push(analyzer, 'demeaning', WEIGHT.predicate, at, low.to, 'predicate', evidence)
  const insult = markAt(analyzer, at, ID.insult)
  if (insult !== null && insult.value !== 'mild' && insult.sureness >= SURE && insult.severity >= 2) {
    if (
      isOfThing(analyzer, insult.to) ||
      isEpithetOfThing(analyzer, at, insult.to) ||
      isNamePart(analyzer, at, insult.to) ||
      isThingBeside(analyzer, insult.to, INSULT) ||
      speaksOfThing(analyzer, at, insult.to)
    )
      return
    if (isOfOwn(analyzer, at)) return
    // A word that is an insult only when aimed: somebody is called it, or it is an address.
    if (insult.aimed && !isSaidOf(analyzer, at)) {
      // Everyday words (a hamster, a lump) need to be said to somebody's face.
      if (insult.value === 'homonym' ? !followsYou(analyzer, at) : !isExclaimed(analyzer, at, insult.to)) return
    }
    const plural = (insult.features & FEATURES.plural) !== 0 && (insult.features & FEATURES.singular) === 0
    const person = personInSentence(analyzer, at, plural ? PEOPLE & ~ChunkKind.you & ~ChunkKind.they : PEOPLE)
    if (plural) {
      if (person) push(analyzer, 'demeaning', WEIGHT.plural, at, insult.to, 'insult', evidence)
    } else if (person || isExclaimed(analyzer, at, insult.to))
      push(analyzer, 'demeaning', person ? WEIGHT.insult + 0.04 : WEIGHT.insult, at, insult.to, 'insult', evidence)
    return
  }
  const adjective = markAt(analyzer, at, ID.insultAdj)
  if (adjective === null || adjective.value === 'mild' || adjective.sureness < SURE || adjective.severity < 2) return
  const role = roleModifiedBy(analyzer, at)
  if (role >= 0) push(analyzer, 'demeaning', WEIGHT.modified, at, role + 1, 'modified', evidence)
}

/** `he is a …`: a person, a copula, and little between them and the word. */
function isSaidOf(analyzer: Analyzer, at: number): boolean {
  const { scene, reading } = analyzer
  let copula = -1
  for (let i = at - 1; i >= 0 && at - i <= 7 && reading.clause[i] === reading.clause[at]; i--) {
    if (copula < 0) {
      if (hasCategory(scene, i, ID.be) && at - i <= 4) copula = i
      continue
    }
    if (
      copula - i <= 3 &&
      ((scene.chunkBits[i] ?? 0) & (ChunkKind.you | ChunkKind.staff | ChunkKind.third)) !== 0 &&
      !isBeast(analyzer, i)
    )
      return !isOwnFamily(analyzer, i - 1) && !isOwnFamily(analyzer, i)
  }
  return false
}

/** `my brother is a …`, `our lads were …`: whoever is called so belongs to the speaker. */
function isOfOwn(analyzer: Analyzer, at: number): boolean {
  const { scene, reading } = analyzer
  for (let i = at - 1; i > 1 && at - i <= 4 && reading.clause[i] === reading.clause[at]; i--) {
    if (!hasCategory(scene, i, ID.be)) continue
    for (let own = i - 1; own > 0 && i - own <= 2; own--) if (isOwnFamily(analyzer, own - 1)) return true
  }
  return false
}

/** `you absolute …`: the addressee stands at most three words before. */
function followsYou(analyzer: Analyzer, at: number): boolean {
  const { scene, reading } = analyzer
  for (let i = at - 1; i >= 0 && at - i <= 3 && reading.clause[i] === reading.clause[at]; i--)
    if (hasCategory(scene, i, ID.you)) return true
  return false
}

/** `your dog`: the words that begin here speak of an animal. */
function isBeast({ scene }: Analyzer, at: number): boolean {
  for (let chunk = scene.chunkHead[at] ?? -1; chunk >= 0; chunk = scene.chunkNext[chunk] ?? -1)
    if (hasCategory(scene, scene.chunkHeadWord[chunk] ?? 0, ID.animal)) return true
  return false
}

/** A capital inside a sentence, or a hyphen beside it: a name (`Philip K. Dick`) or part of a compound (`cock-a-leekie`). */
function isNamePart(analyzer: Analyzer, at: number, to: number): boolean {
  const { reading } = analyzer
  const flags = reading.flags[at] ?? 0
  const isName =
    (flags & (TokenFlag.capitalised | TokenFlag.shouted)) === TokenFlag.capitalised &&
    (reading.before[at] ?? 0) < Boundary.clause
  return (
    isName ||
    ((flags & TokenFlag.repaired) === 0 &&
      (reading.before[at] === Boundary.glued ||
        (to < reading.count && reading.before[to] === Boundary.glued && !hasCategory(analyzer.scene, to, ID.you))))
  )
}

/** The insult is all or nearly all that its clause says, or is pointed at (`what an …`, `your …`, `that …`). */
function isExclaimed(analyzer: Analyzer, at: number, to: number): boolean {
  const { reading, scene, tables } = analyzer
  const clause = reading.clause[at]
  let before = 0
  while (before <= 4 && at - before > 0 && reading.clause[at - before - 1] === clause) before++
  let after = 0
  while (after <= 4 && to + after < reading.count && reading.clause[to + after] === clause) after++
  if (before + after <= 2) return true
  for (let i = at - 1; i >= 0 && at - i <= 3 && reading.clause[i] === clause; i--) {
    if (hasCategory(scene, i, ID.your) || hasCategory(scene, i, ID.insult)) return true
    for (let mark = reading.head[i] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1)
      if (tables.values[tables.termValue[reading.markTerm[mark] ?? 0] ?? 0] === 'demonstrative') return true
  }
  return false
}

/** The head of the role or person that an adjective stands before, -1 for none. */
function roleModifiedBy(analyzer: Analyzer, at: number): number {
  const { scene } = analyzer
  for (let back = 0; back <= 3 && at - back >= 0; back++) {
    for (let chunk = scene.chunkHead[at - back] ?? -1; chunk >= 0; chunk = scene.chunkNext[chunk] ?? -1) {
      const head = scene.chunkHeadWord[chunk] ?? 0
      const kind = scene.chunkKind[chunk] ?? 0
      // A name called is judged by itself: it is no person that something else is said of.
      if (head > at && (kind === ChunkKind.staff || kind === ChunkKind.third) && !hasCategory(scene, head, ID.insult))
        return head
    }
  }
  return -1
}

/** A person of the given kinds in the same sentence, within twelve words. */
function personInSentence(analyzer: Analyzer, at: number, kinds: number): boolean {
  const { scene, reading } = analyzer
  const sentence = reading.sentence[at]
  for (let i = Math.max(0, at - 12); i < reading.count && i <= at + 12; i++) {
    if (reading.sentence[i] !== sentence || ((scene.chunkBits[i] ?? 0) & kinds) === 0) continue
    for (let chunk = scene.chunkHead[i] ?? -1; chunk >= 0; chunk = scene.chunkNext[chunk] ?? -1)
      // The insult itself, taken as a reference to a person, is not the person insulted.
      if (((scene.chunkKind[chunk] ?? 0) & kinds) !== 0 && scene.chunkHeadWord[chunk] !== at) return true
  }
  return false
}

/** An intention (`I will`, future, `someone should`) or an order, a deed, a person. */
function findThreat(analyzer: Analyzer, at: number, evidence: Evidence[]): void {
  const strong = markAt(analyzer, at, ID.violence)
  const weak = strong === null ? markAt(analyzer, at, ID.violenceWeak) : null
  const deed = strong ?? weak
  if (deed !== null && deed.sureness >= (strong === null ? 40 : 60) && isAction(deed.features)) {
    const person = objectOf(analyzer, at, deed.to) && !SELVES.has(wordAt(analyzer, deed.to))
    const future = (deed.features & FEATURES.future) !== 0
    const meant = future || intends(analyzer, at)
    const harmed = person || (meant && hurtsBody(analyzer, deed.to))
    const bodily = strong !== null || (person && deed.value === 'bodily')
    if (
      harmed &&
      meant &&
      !isMishap(analyzer, at, deed.to) &&
      !isAtPlay(analyzer, deed.to) &&
      (bodily || hurtsBody(analyzer, deed.to) || nearby(analyzer, at, ID.weapon))
    )
      push(
        analyzer,
        'threat',
        strong !== null ? WEIGHT.threat : WEIGHT.weak,
        at,
        deed.to,
        'deed',
        evidence,
        announces(analyzer, at) ? QUESTION_OFF : CONDITION_OFF,
      )
  }
  const weapon = markAt(analyzer, at, ID.weapon)
  if (
    weapon !== null &&
    weapon.sureness >= 60 &&
    intends(analyzer, at) &&
    (nearby(analyzer, at, ID.your) || nearbyPerson(analyzer, at)) &&
    (nearby(analyzer, at, ID.body) || nearby(analyzer, at, ID.private) || nearby(analyzer, at, ID.violenceWeak))
  )
    push(analyzer, 'threat', WEIGHT.weapon, at, weapon.to, 'weapon', evidence, CONDITION_OFF)
  const death = markAt(analyzer, at, ID.death)
  if (death === null || death.sureness < 60) return
  const wished = (death.features & (FEATURES.subjunctive | FEATURES.imperative | FEATURES.base | FEATURES.future)) !== 0
  if (!wished) return
  const person = nearbyPerson(analyzer, at) || nearby(analyzer, at, ID.insult)
  const hoped = nearby(analyzer, at, ID.want)
  const opens = (analyzer.reading.before[at] ?? 0) >= Boundary.clause && (death.features & FEATURES.imperative) !== 0
  if (person && hoped && !nearby(analyzer, at, ID.i))
    push(analyzer, 'harm_wish', WEIGHT.wish, at, death.to, 'wish', evidence)
  else if (
    opens &&
    person &&
    !addressesThing(analyzer, death.to) &&
    standsForThing(analyzer, at, death.to + 1) === 'no'
  )
    push(analyzer, 'harm_wish', WEIGHT.wish - 0.06, at, death.to, 'curse', evidence)
}

/** `Die, rotten network`: a thing, and no name, stands in the short clause after the comma. */
function addressesThing(analyzer: Analyzer, to: number): boolean {
  const { scene, reading } = analyzer
  for (let i = to; i < reading.count && i - to <= 6 && (reading.before[i] ?? 0) < Boundary.sentence; i++) {
    if (((scene.chunkBits[i] ?? 0) & (ChunkKind.staff | ChunkKind.name)) !== 0) return false
    if (hasCategory(scene, i, ID.object) || hasCategory(scene, i, ID.brand)) return true
  }
  return false
}

/** A verb form that can be an intention: not told as past. */
function isAction(features: number): boolean {
  const told = FEATURES.past | FEATURES.participle | FEATURES.third
  const open =
    FEATURES.base | FEATURES.future | FEATURES.imperative | FEATURES.present | FEATURES.subjunctive | FEATURES.gerund
  return (features & open) !== 0 || (features & told) === 0
}

/** A person as object: within four words after the verb, or a pronoun directly before it. */
function objectOf(analyzer: Analyzer, at: number, to: number): boolean {
  const { scene, reading } = analyzer
  for (let i = to; i < reading.count && i - to <= 5 && (reading.before[i] ?? 0) < Boundary.clause; i++) {
    if (i - to > 3 && !OF.has(wordAt(analyzer, i - 1))) continue
    if (isOwnFamily(analyzer, i)) return false
    if (isConjunction(analyzer, i)) break
    if (((scene.chunkBits[i] ?? 0) & (PEOPLE | ChunkKind.group)) !== 0 || cueAt(analyzer, i, 'provoker')) return true
    if (hasCategory(scene, i, ID.object) || hasCategory(scene, i, ID.brand)) return false
  }
  // `je vais te …`: the pronoun stands between the intention and the verb.
  const before = at - 1
  return (
    before > 0 &&
    ((scene.chunkBits[before] ?? 0) & (ChunkKind.you | ChunkKind.they | ChunkKind.third)) !== 0 &&
    reading.clause[before] === reading.clause[at] &&
    speaks(analyzer, before, 4)
  )
}

/** A word that joins (`hurt if you …`): what follows is no object. */
function isConjunction({ scene }: Analyzer, at: number): boolean {
  return hasCategory(scene, at, ID.conjunction) && (scene.chunkBits[at] ?? 0) === 0
}

/** `someone is going to get hurt`, `somebody will break their neck on these steps`: what befalls whoever comes along, which people warn of. */
function isMishap(analyzer: Analyzer, at: number, to: number): boolean {
  const { scene, reading } = analyzer
  let anyone = false
  for (let i = at - 1; i >= 0 && at - i <= 6 && reading.sentence[i] === reading.sentence[at]; i--)
    anyone ||= cueAt(analyzer, i, 'someone')
  if (!anyone) return false
  if (at > 0 && (BEFALLS.has(wordAt(analyzer, at - 1)) || hasCategory(scene, at - 1, ID.be))) return true
  return to < reading.count && OWN.some((id) => hasCategory(scene, to, id)) && !hasCategory(scene, to, ID.your)
}

/** `massacre him at tennis`, `destroy you in my review`: a game, a sport or a review is where it is done. */
function isAtPlay(analyzer: Analyzer, to: number): boolean {
  const { scene, reading } = analyzer
  for (let i = to; i < reading.count && i - to <= 6 && (reading.before[i] ?? 0) < Boundary.clause; i++) {
    if (i > to && i - to <= 4 && cueAt(analyzer, i, 'play') && hasCategory(scene, i - 1, ID.preposition)) return true
    if (cueAt(analyzer, i, 'review-place') && isWithin(analyzer, i - 1)) return true
  }
  return false
}

/** `on`, `in my`, `dans un`: a place follows, and it is not the reader's. */
function isWithin(analyzer: Analyzer, at: number): boolean {
  const { scene, reading } = analyzer
  for (let i = at; i >= 0 && at - i <= 3 && (reading.before[i + 1] ?? 0) < Boundary.clause; i--) {
    if (WITHIN.has(wordAt(analyzer, i))) return true
    if (hasCategory(scene, i, ID.your)) return false
  }
  return false
}

const WITHIN: ReadonlySet<string> = new Set(['in', 'on', 'with', 'via', 'through', 'sur', 'dans', 'avec', 'par', 'en'])

/** Whoever does something to himself is threatened by nobody. */
const SELVES: ReadonlySet<string> = new Set(['yourself', 'yourselves', 'urself', 'themselves', 'himself', 'herself'])

/** Verbs with which something is done to the subject. */
const BEFALLS: ReadonlySet<string> = new Set(['get', 'gets', 'getting', 'got'])

/** Words that bring in whom the words before are part of (`the next one of you`). */
const OF: ReadonlySet<string> = new Set(['of', 'de', 'd'])

/** `I`, `we` within some words before, in the clause. */
function speaks(analyzer: Analyzer, at: number, reach: number): boolean {
  const { scene, reading } = analyzer
  for (let i = at - 1; i >= 0 && at - i <= reach && reading.clause[i] === reading.clause[at]; i--)
    if (hasCategory(scene, i, ID.i) || hasCategory(scene, i, ID.we)) return true
  return false
}

/** The speaker will, or somebody should: `will`, `should`, `want` of the speaker within six words before, or a phrase that says so by itself. */
function intends(analyzer: Analyzer, at: number): boolean {
  const { scene, reading, tables } = analyzer
  if (announces(analyzer, at)) return true
  for (let i = at - 1; i >= 0 && at - i <= 6 && reading.sentence[i] === reading.sentence[at]; i--) {
    if ((reading.before[i + 1] ?? 0) >= Boundary.clause && i + 1 < at) return false
    for (let mark = reading.head[i] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
      const term = reading.markTerm[mark] ?? 0
      if (tables.termCategory[term] !== ID.modal) continue
      const value = tables.values[tables.termValue[term] ?? 0]
      if (value === 'should') return true
      if (value === 'will') return speaks(analyzer, i + 1, 4) || sendsOthers(analyzer, i)
    }
    if (hasCategory(scene, i, ID.want) && speaks(analyzer, i, 3)) return true
  }
  return false
}

/** `this close to`, `lucky I didn't`: the deed that follows is the speaker's own. */
function announces(analyzer: Analyzer, at: number): boolean {
  const { reading } = analyzer
  for (let i = at - 1; i >= 0 && at - i <= 9 && reading.sentence[i] === reading.sentence[at]; i--)
    if (cueAt(analyzer, i, 'intent')) return !isOfOthers(analyzer, i)
  return false
}

/** `if you feel like …`: not the speaker but somebody else stands before the phrase. */
function isOfOthers(analyzer: Analyzer, at: number): boolean {
  const { scene, reading } = analyzer
  for (let i = at - 1; i >= 0 && at - i <= 2 && reading.clause[i] === reading.clause[at]; i--) {
    if (hasCategory(scene, i, ID.i) || hasCategory(scene, i, ID.we)) return false
    if (hasCategory(scene, i, ID.you) || hasCategory(scene, i, ID.third) || hasCategory(scene, i, ID.they)) return true
    if (cueAt(analyzer, i, 'someone')) return true
  }
  return false
}

/** `my lads will`, `someone is going to`: others do what the speaker has in mind, unless he is afraid of it. */
function sendsOthers(analyzer: Analyzer, at: number): boolean {
  const { reading } = analyzer
  let sent = false
  for (let i = at - 1; i >= 0 && at - i <= 4 && reading.sentence[i] === reading.sentence[at]; i--) {
    if (cueAt(analyzer, i, 'someone') && at - i <= 2) sent = true
    if (cueAt(analyzer, i, 'crony') && i > 0 && isOwn(analyzer, i - 1)) sent = true
  }
  return sent && !worriesBefore(analyzer, at)
}

function worriesBefore(analyzer: Analyzer, at: number): boolean {
  const { reading } = analyzer
  for (let i = at - 1; i >= 0 && reading.sentence[i] === reading.sentence[at]; i--)
    if (cueAt(analyzer, i, 'worry')) return true
  return false
}

/** Whether a cue of a value begins at a word. */
function cueAt({ scene, reading, tables }: Analyzer, at: number, value: string): boolean {
  return hasCategory(scene, at, ID.cue) && hasValue(tables, reading, at, ID.cue, value)
}

function hurtsBody(analyzer: Analyzer, to: number): boolean {
  const { scene, reading } = analyzer
  for (let i = to; i < reading.count && i - to <= 3 && (reading.before[i] ?? 0) < Boundary.clause; i++)
    if (hasCategory(scene, i, ID.body)) return true
  return false
}

function nearby(analyzer: Analyzer, at: number, category: number): boolean {
  const { scene, reading } = analyzer
  for (let i = Math.max(0, at - 8); i < reading.count && i <= at + 8; i++)
    if (reading.clause[i] === reading.clause[at] && hasCategory(scene, i, category)) return true
  return false
}

function nearbyPerson(analyzer: Analyzer, at: number): boolean {
  const { scene, reading } = analyzer
  for (let i = Math.max(0, at - 6); i < reading.count && i <= at + 6; i++)
    if (reading.clause[i] === reading.clause[at] && ((scene.chunkBits[i] ?? 0) & (PEOPLE | ChunkKind.group)) !== 0)
      return true
  return false
}

/** A sexual remark on someone's body, a sexual demand; watching or following someone. */
function findIntimacy(analyzer: Analyzer, at: number, evidence: Evidence[]): void {
  const bodily = markAt(analyzer, at, ID.bodySexual)
  if (bodily !== null && bodily.sureness >= SURE && ownedByOther(analyzer, at))
    push(analyzer, 'harassment', WEIGHT.remark, at, bodily.to, 'body', evidence)
  const sexual = markAt(analyzer, at, ID.sexual)
  if (
    sexual !== null &&
    sexual.sureness >= SURE &&
    isAction(sexual.features) &&
    objectOf(analyzer, at, sexual.to) &&
    intends(analyzer, at)
  )
    push(analyzer, 'sexual_abuse', WEIGHT.threat, at, sexual.to, 'sexual', evidence)
  const stalk = markAt(analyzer, at, ID.stalk)
  if (
    stalk !== null &&
    stalk.sureness >= 60 &&
    // `he drives past`: somebody else does it.
    (stalk.features & FEATURES.third) === 0 &&
    speaks(analyzer, at, 5) &&
    !waitsForService(analyzer, at) &&
    (nearby(analyzer, at, ID.private) || nearby(analyzer, at, ID.family)) &&
    (nearby(analyzer, at, ID.your) || nearbyPerson(analyzer, at))
  )
    push(analyzer, 'harassment', WEIGHT.stalk, at, stalk.to, 'stalk', evidence)
}

/** `we have been waiting for you`, `outside head office`: customers wait for staff, and a company's place is nobody's home. */
function waitsForService(analyzer: Analyzer, at: number): boolean {
  const { scene, reading } = analyzer
  if (WAITING.has(wordAt(analyzer, at)))
    for (let i = at - 1; i >= 0 && at - i <= 4 && reading.clause[i] === reading.clause[at]; i--)
      if (hasCategory(scene, i, ID.we)) return true
  let firm = false
  for (let i = Math.max(0, at - 8); i < reading.count && i <= at + 8; i++) {
    if (reading.clause[i] !== reading.clause[at]) continue
    if (hasCategory(scene, i, ID.your) || hasCategory(scene, i, ID.you) || hasCategory(scene, i, ID.third)) return false
    firm ||= FIRM.has(wordAt(analyzer, i)) && i > 0 && FIRM_BEFORE.has(wordAt(analyzer, i - 1))
  }
  return firm
}

const WAITING: ReadonlySet<string> = new Set([
  'wait',
  'waits',
  'waiting',
  'waited',
  'attend',
  'attends',
  'attendons',
  'attendu',
])
const FIRM: ReadonlySet<string> = new Set(['office', 'offices'])
const FIRM_BEFORE: ReadonlySet<string> = new Set(['head', 'post', 'ticket', 'box', 'main', 'booking', 'the'])

/** `your`, `her`, `of the driver`: the body is someone's who is spoken of. */
function ownedByOther(analyzer: Analyzer, at: number): boolean {
  const { scene, reading } = analyzer
  for (let i = at - 1; i >= 0 && at - i <= 3 && (reading.before[i + 1] ?? 0) < Boundary.clause; i--) {
    if (hasCategory(scene, i, ID.your)) return true
    if (hasCategory(scene, i, ID.i)) return false
    if (hasCategory(scene, i, ID.possessive))
      return !hasCategory(scene, i, ID.i) && ((scene.chunkBits[i] ?? 0) & ChunkKind.third) !== 0
  }
  return false
}

/** Telling someone to end his life; the speaker's own distress is another matter. */
function findSuicide(analyzer: Analyzer, at: number, evidence: Evidence[]): void {
  const mark = markAt(analyzer, at, ID.suicide)
  if (mark === null || mark.sureness < SURE || speaks(analyzer, at, 5) || isLonged(analyzer, at)) return
  if (isOfThingBefore(analyzer, at)) return
  push(analyzer, 'self_harm_incitement', WEIGHT.suicide, at, mark.to, 'suicide', evidence)
}

/** `this phone should …`: a thing, and nobody, stands in the clause before a modal. */
function isOfThingBefore(analyzer: Analyzer, at: number): boolean {
  const { scene, reading } = analyzer
  let modal = false
  let thing = false
  for (let i = at - 1; i >= 0 && at - i <= 6 && reading.clause[i] === reading.clause[at]; i--) {
    if (((scene.chunkBits[i] ?? 0) & PEOPLE) !== 0 && !hasCategory(scene, i, ID.object)) return false
    modal ||= hasCategory(scene, i, ID.modal)
    thing ||= modal && (hasCategory(scene, i, ID.object) || hasCategory(scene, i, ID.brand))
  }
  return thing
}

/** `want to …`, with nobody else to want it: the speaker's own wish, who left himself out. */
function isLonged({ scene, reading }: Analyzer, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 2 && reading.clause[i] === reading.clause[at]; i--)
    if (hasCategory(scene, i, ID.want))
      return i === 0 || (reading.before[i] ?? 0) >= Boundary.clause || hasCategory(scene, i - 1, ID.i)
  return false
}

function push(
  analyzer: Analyzer,
  signal: string,
  base: number,
  from: number,
  to: number,
  name: string,
  evidence: Evidence[],
  immune = NO_FRAMES_OFF,
): void {
  const { reading, scene, tables, workspace } = analyzer
  const frames = findFrames(tables, workspace, reading, scene, from, to, immune)
  if (negatedAround(reading, scene, from, to)) frames.push({ name: 'negated', factor: 0.12 })
  const weight = base * ((reading.confidence[from] ?? 100) / 100)
  const source = `constellation/${name}`
  const found = { signal, from, to, weight, frames, source, family: 'constellation', target: 'person' }
  addEvidence(analyzer, found, evidence)
}
