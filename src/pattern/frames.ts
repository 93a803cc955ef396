import { FEATURES } from '../lexicon/features.js'
import type { Reading } from '../lexicon/reading.js'
import { categoriesNamed, categoryId, type LexiconTables } from '../lexicon/tables.js'
import { Boundary, type Workspace } from '../text/workspace.js'
import { ChunkKind } from './chunk-kinds.js'
import type { Frame, FrameName } from './frame.js'
import { hasValue } from './has-value.js'
import { hasAny, hasCategory, isPresent, type Scene } from './scene.js'
import { wordAt } from './word-at.js'

/** What remains of a weight under frames, in thousandths. */
export function weightUnder(frames: readonly Frame[], weight: number): number {
  return Math.round(frames.reduce((rest, { factor }) => rest * factor, weight) * 1000) / 1000
}

const ID = {
  i: categoryId('i'),
  you: categoryId('you'),
  your: categoryId('your'),
  be: categoryId('be'),
  have: categoryId('have'),
  do: categoryId('do'),
  modal: categoryId('modal'),
  say: categoryId('say'),
  think: categoryId('think'),
  denounce: categoryId('denounce'),
  distance: categoryId('distance'),
  endorse: categoryId('endorse'),
  report: categoryId('report'),
  self: categoryId('self'),
  question: categoryId('question'),
  conjunction: categoryId('conjunction'),
  negator: categoryId('negator'),
  relative: categoryId('relative'),
  preposition: categoryId('preposition'),
  cue: categoryId('cue'),
}

/** A `say` verb damps what stands at most this many words after it. */
const REPORT_REACH = 14

/**
 * The frames around the words `[from, to)`.
 *
 * Bounds: a word of denunciation alone damps nothing, or "that's sad" would launder any threat; it counts only together with a quotation or a report.
 */
export function findFrames(
  tables: LexiconTables,
  ws: Workspace,
  reading: Reading,
  scene: Scene,
  from: number,
  to: number,
  immune: ReadonlySet<string>,
): Frame[] {
  if (immune.has('all')) return []
  const frames: Frame[] = []
  const add = (name: FrameName, factor: number) => {
    if (!immune.has(name)) frames.push({ name, factor })
  }
  const sentence = reading.sentence[from] ?? 0
  let sentenceStart = from
  while (sentenceStart > 0 && from - sentenceStart < SENTENCE_REACH && reading.sentence[sentenceStart - 1] === sentence)
    sentenceStart--
  const endorsed = anyOf(scene, sentenceStart, from, ID.endorse)
  if (crossesQuotation(reading, from, to)) add('across a quotation', 0.2)
  const quote = quoteOf(reading, from, to)
  if (quote > 0) {
    let outside = 0
    let denounced = false
    for (let i = Math.max(0, from - QUOTE_REACH); i < reading.count && i < to + QUOTE_REACH; i++) {
      if (reading.quote[i] === quote) continue
      outside++
      if (hasCategory(scene, i, ID.denounce) || hasCategory(scene, i, ID.say) || hasCategory(scene, i, ID.report))
        denounced = true
    }
    if (outside >= 2) add(denounced ? 'quoted and denounced' : 'quoted', denounced ? 0.08 : 0.38)
    else add('reposted', 0.9)
  }
  if (!endorsed) {
    const said = sayBefore(tables, reading, scene, sentenceStart, from)
    if (said >= 0 || saidAfter(tables, reading, scene, to) || isWhatYouSay(tables, reading, scene, sentence, to)) {
      const denounced = isPresent(scene, ID.denounce) || isPresent(scene, ID.report)
      add(denounced ? 'reported and denounced' : 'reported', denounced ? 0.12 : 0.45)
    }
    if (anyOf(scene, sentenceStart, from, ID.distance)) add('distanced', 0.4)
    if (isGenuineQuestion(ws, reading, scene, sentence, sentenceStart)) add('question', 0.55)
  }
  if (isPresent(scene, ID.report)) add('asks for help', 0.35)
  if (conditionBefore(tables, reading, scene, from)) add('condition', 0.6)
  if (isSaidFondly(tables, reading, scene, Math.max(sentenceStart, from - FOND_REACH), to)) add('fondly', 0.5)
  if (
    isSelf(tables, ws, reading, scene, from, to) ||
    isConfessed(tables, reading, scene) ||
    blamesSelf(tables, reading, scene, from, to)
  )
    add('of oneself', 0.15)
  return frames
}

/** Words within which a fond word turns a name, and what the names are. */
const FOND_REACH = 3
const NAMES = categoriesNamed('insult', 'slur', 'dehuman')

/** `the only bastard who …`, `you lucky sod`: a fond word begins among the words `[from, to)`, and a name within three words after it. */
function isSaidFondly(tables: LexiconTables, reading: Reading, scene: Scene, from: number, to: number): boolean {
  if (!isPresent(scene, ID.cue)) return false
  for (let i = from; i < to; i++)
    if (hasValue(tables, reading, i, ID.cue, 'fond'))
      for (let name = i + 1; name < reading.count && name - i <= FOND_REACH; name++)
        if (hasAny(scene, name, NAMES)) return true
  return false
}

/** Words before a proposition, and around a quotation, that are looked at. */
const SENTENCE_REACH = 60
const QUOTE_REACH = 120

function anyOf(scene: Scene, from: number, to: number, category: number): boolean {
  if (!isPresent(scene, category)) return false
  for (let i = from; i < to; i++) if (hasCategory(scene, i, category)) return true
  return false
}

/** The quotation that holds all the words, 0 for none. */
function quoteOf(reading: Reading, from: number, to: number): number {
  const quote = reading.quote[from] ?? 0
  for (let i = from; i < to; i++) if (reading.quote[i] !== quote) return 0
  return quote
}

/** Some of the words are quoted and others are not: nobody said them in one breath. */
function crossesQuotation(reading: Reading, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (reading.quote[i] !== reading.quote[from]) return true
  return false
}

/** A verb of saying before the words whose subject is not the speaker; a `but` between ends its reach. */
function sayBefore(tables: LexiconTables, reading: Reading, scene: Scene, sentenceStart: number, from: number): number {
  for (let i = from - 1; i >= sentenceStart && from - i <= REPORT_REACH; i--) {
    if (reading.quote[i] === reading.quote[from] && hasCategory(scene, i, ID.say) && !isInOpinion(tables, reading, i))
      return saysSpeaker(reading, scene, i, sentenceStart) || isOrder(tables, reading, scene, i) ? -1 : i
  }
  return -1
}

/** `…, sang the poet`, `…, disait-il`: a verb of saying in the past opens the next clause. */
function saidAfter(tables: LexiconTables, reading: Reading, scene: Scene, to: number): boolean {
  let i = to
  while (i < reading.count && i - to <= 3 && (reading.before[i] ?? 0) < Boundary.clause) i++
  if (i >= reading.count || reading.before[i] !== Boundary.clause || !hasCategory(scene, i, ID.say)) return false
  for (let mark = reading.head[i] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1)
    if (
      tables.termCategory[reading.markTerm[mark] ?? 0] === ID.say &&
      ((reading.markFeatures[mark] ?? 0) & (FEATURES.past | FEATURES.imperative)) === FEATURES.past
    )
      return true
  return false
}

/** `that's what your ad says`, `c'est ce que dit votre affiche`, with words of condemnation: the words are the reader's. */
function isWhatYouSay(tables: LexiconTables, reading: Reading, scene: Scene, sentence: number, to: number): boolean {
  if (!isPresent(scene, ID.denounce) || !isPresent(scene, ID.say) || !isPresent(scene, ID.your)) return false
  for (let i = to; i < reading.count && reading.sentence[i] === sentence; i++) {
    if (!hasValue(tables, reading, i, ID.cue, 'what-is-said')) continue
    let said = false
    let yours = false
    for (let j = i + 1; j < reading.count && j - i <= 7 && reading.clause[j] === reading.clause[i]; j++) {
      if (hasCategory(scene, j, ID.i)) break
      said ||= hasCategory(scene, j, ID.say)
      yours ||= hasCategory(scene, j, ID.your)
    }
    if (said && yours) return true
  }
  return false
}

/** The verb is part of a phrase of opinion (`if you ask me`), which reports nobody. */
function isInOpinion(tables: LexiconTables, reading: Reading, say: number): boolean {
  for (let i = say - 1; i >= 0 && say - i <= 3; i--)
    for (let mark = reading.head[i] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1)
      if (i + (reading.markLength[mark] ?? 1) > say && tables.termCategory[reading.markTerm[mark] ?? 0] === ID.think)
        return true
  return false
}

/** `Tell him …`, `@sam say that again`: an order has no subject, and is no report; an infinitive (`dire de …`) or a gerund (`calling her …`) is one. */
function isOrder(tables: LexiconTables, reading: Reading, scene: Scene, say: number): boolean {
  const opens = say === 0 || (reading.before[say] ?? 0) >= Boundary.clause
  const called =
    say > 0 &&
    ((scene.chunkBits[say - 1] ?? 0) & ChunkKind.name) !== 0 &&
    (say === 1 || (reading.before[say - 1] ?? 0) >= Boundary.clause)
  if (!opens && !called) return false
  if ((reading.before[say + 1] ?? 0) >= Boundary.clause) return false
  for (let mark = reading.head[say] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1)
    if (
      tables.termCategory[reading.markTerm[mark] ?? 0] === ID.say &&
      ((reading.markFeatures[mark] ?? 0) & FEATURES.imperative) !== 0
    )
      return true
  return false
}

/** `I say`, `je dis`: the speaker himself; `I was told`, `on m'a dit`: not. */
function saysSpeaker(reading: Reading, scene: Scene, say: number, sentenceStart: number): boolean {
  for (let i = say - 1; i >= sentenceStart && say - i <= 4 && (reading.before[i + 1] ?? 0) < Boundary.clause; i--) {
    if (hasCategory(scene, i, ID.you)) return false
    if (hasCategory(scene, i, ID.be)) return false
    // `the customer behind me said`: the speaker is no subject there.
    if (hasCategory(scene, i, ID.i) && i > sentenceStart && hasCategory(scene, i - 1, ID.preposition)) continue
    if (hasCategory(scene, i, ID.i))
      return !(
        i > sentenceStart &&
        !hasCategory(scene, i - 1, ID.conjunction) &&
        hasCategory(scene, i + 1, ID.have) &&
        i + 1 < say &&
        isObject(reading, i)
      )
  }
  return false
}

/** `m'`, `me`: two letters at most and not at the start of its clause. */
function isObject(reading: Reading, i: number): boolean {
  return (reading.before[i] ?? 0) < Boundary.clause && (reading.end[i] ?? 0) - (reading.start[i] ?? 0) <= 2
}

function isGenuineQuestion(ws: Workspace, reading: Reading, scene: Scene, sentence: number, first: number): boolean {
  if (ws.asked[sentence] !== 1) return false
  const leads =
    hasCategory(scene, first, ID.be) ||
    hasCategory(scene, first, ID.do) ||
    hasCategory(scene, first, ID.modal) ||
    hasCategory(scene, first, ID.have) ||
    hasCategory(scene, first, ID.question)
  return leads && !hasCategory(scene, first + 1 < reading.count ? first + 1 : first, ID.negator)
}

function conditionBefore(tables: LexiconTables, reading: Reading, scene: Scene, from: number): boolean {
  const clause = reading.clause[from] ?? 0
  for (let i = from - 1; i >= 0 && from - i <= SENTENCE_REACH && reading.clause[i] === clause; i--) {
    if (!hasCategory(scene, i, ID.conjunction)) continue
    if (hasValue(tables, reading, i, ID.conjunction, 'if')) return true
  }
  return false
}

/** `I am a …`, `I behaved like a …`, `as a …`: the speaker speaks of himself, and of nobody else between. */
function isSelf(
  tables: LexiconTables,
  ws: Workspace,
  reading: Reading,
  scene: Scene,
  from: number,
  to: number,
): boolean {
  const clause = reading.clause[from] ?? 0
  // What is said has a subject of its own.
  if (PRONOUNS.some((id) => hasCategory(scene, from, id))) return false
  if (announces(tables, reading, scene, from)) return false
  if (from > 0 && INFINITIVE.has(wordAt({ reading, workspace: ws }, from - 1))) return false
  const own = hasOwnSubject(scene, from, to)
  let likened = false
  for (let i = from - 1; i >= 0 && from - i <= SELF_REACH && reading.clause[i] === clause; i--) {
    if (hasCategory(scene, i, ID.self) && !trails(tables, reading, i)) return true
    if (hasCategory(scene, i, ID.i)) {
      if (likened && !own) return true
      continue
    }
    // `I am no … but they …`: what follows is said of others.
    if (hasCategory(scene, i, ID.conjunction) && hasValue(tables, reading, i, ID.conjunction, 'but')) break
    // `I think that it is …`: the copula belongs to another subject.
    if (likened && (hasCategory(scene, i, ID.relative) || hasCategory(scene, i, ID.think))) likened = false
    if (((scene.chunkBits[i] ?? 0) & OTHERS) !== 0 && scene.chunkHead[i] !== -1 && !isHeadOf(scene, i, from))
      return isSpokenFor(tables, reading, scene, i)
    // `I am about to hurt …` says what he does, not what he is.
    if (!likened && hasCategory(scene, i, ID.modal)) return false
    // `I am bringing …` says what he does, not what he is.
    if (hasCategory(scene, i, ID.be) && isUnderWay(ws, reading, i + 1)) return false
    if (hasCategory(scene, i, ID.be) || LIKENINGS.has(wordAt({ reading, workspace: ws }, i))) likened = true
  }
  // `a … like me`, `… et fier`
  for (let i = to; i < reading.count && i - to <= 3 && reading.clause[i] === clause; i++)
    if (hasCategory(scene, i, ID.self) || (hasCategory(scene, i, ID.i) && hasCategory(scene, i + 1, ID.be))) return true
  // `quel … je fais`
  return (
    to < reading.count &&
    reading.clause[to] === clause &&
    hasCategory(scene, to, ID.i) &&
    hasCategory(scene, to + 1, ID.do)
  )
}

/** A phrase of the speaker's own (`nous les`) reaches the word. */
function isSpokenFor(tables: LexiconTables, reading: Reading, scene: Scene, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 3; i--) {
    if (!hasCategory(scene, i, ID.self) || trails(tables, reading, i)) continue
    for (let mark = reading.head[i] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1)
      if (tables.termCategory[reading.markTerm[mark] ?? 0] === ID.self && i + (reading.markLength[mark] ?? 1) >= at)
        return true
  }
  return false
}

/** `What an idiot, I forgot my keys`: the exclamation is all its clause says, and the speaker goes on about himself and nobody else. */
function blamesSelf(tables: LexiconTables, reading: Reading, scene: Scene, from: number, to: number): boolean {
  if (to >= reading.count || reading.before[to] !== Boundary.clause || !hasCategory(scene, to, ID.i)) return false
  let start = from
  while (start > 0 && (reading.before[start] ?? 0) < Boundary.clause) start--
  if (!hasValue(tables, reading, start, ID.cue, 'exclaimed')) return false
  for (let i = to; i < reading.count && reading.sentence[i] === reading.sentence[from]; i++)
    if (((scene.chunkBits[i] ?? 0) & OTHERS) !== 0) return false
  return true
}

/** A copula stands among the words, and its subject before it is not the speaker (`I am no racist but they are …`). */
function hasOwnSubject(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (hasCategory(scene, i, ID.i)) return false
    if (i > from && hasCategory(scene, i, ID.be)) return true
  }
  return false
}

/** `I will …`, `I'm going to …`: the words have the speaker as their own subject. */
function announces(tables: LexiconTables, reading: Reading, scene: Scene, from: number): boolean {
  if (!hasCategory(scene, from, ID.i)) return false
  for (let i = from + 1; i < reading.count && i - from <= 3; i++)
    if (hasValue(tables, reading, i, ID.modal, 'will')) return true
  return false
}

/** `loading`, after a form of `be`: something is being done. */
function isUnderWay(ws: Workspace, reading: Reading, at: number): boolean {
  const end = reading.end[at] ?? 0
  return at < reading.count && end - (reading.start[at] ?? 0) >= 5 && /in[g'’]?$/i.test(ws.text.slice(end - 3, end))
}

/** The author owns up to something anywhere in the text (`silly me`): what is called names is himself. */
function isConfessed(tables: LexiconTables, reading: Reading, scene: Scene): boolean {
  if (!isPresent(scene, ID.self)) return false
  for (let i = 0; i < reading.count && i < QUOTE_REACH; i++)
    if (hasCategory(scene, i, ID.self) && hasValue(tables, reading, i, ID.self, 'confess')) return true
  return false
}

/** Words that speak of oneself only after what is said (`… que je suis`). */
function trails(tables: LexiconTables, reading: Reading, at: number): boolean {
  for (let mark = reading.head[at] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
    const term = reading.markTerm[mark] ?? 0
    if (tables.termCategory[term] === ID.self && tables.values[tables.termValue[term] ?? 0] !== 'after') return false
  }
  return true
}

/** The speaker may stand so many words before what he says of himself. */
const SELF_REACH = 9

const PRONOUNS = ['you', 'they', 'third'].map(categoryId)

const OTHERS = ChunkKind.you | ChunkKind.staff | ChunkKind.third | ChunkKind.they | ChunkKind.name

/** `I am this close to …` says what he does, not what he is. */
const INFINITIVE: ReadonlySet<string> = new Set(['to'])

const LIKENINGS: ReadonlySet<string> = new Set(['like', 'as', 'comme', 'como'])

/** The chunk that begins at a word is the very thing said (`an idiot`), not someone else. */
function isHeadOf(scene: Scene, at: number, from: number): boolean {
  for (let chunk = scene.chunkHead[at] ?? -1; chunk >= 0; chunk = scene.chunkNext[chunk] ?? -1)
    if (((scene.chunkKind[chunk] ?? 0) & OTHERS) !== 0 && (scene.chunkHeadWord[chunk] ?? 0) < from) return false
  return true
}
