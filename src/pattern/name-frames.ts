import { categoriesNamed, categoryId } from '../lexicon/tables.js'
import type { Analyzer } from './analyzer.js'
import type { Frame } from './frame.js'
import { hasValue } from './has-value.js'
import { hasCategory, isAnyPresent, isPresent, type Scene } from './scene.js'
import { wordAt } from './word-at.js'

/** A name, in the words `[from, to)`. */
interface Named {
  readonly signal: string
  readonly from: number
  readonly to: number
}

/**
 * Frames of the names that somebody is called: spoken among friends or with delight, or told of somebody in a story.
 *
 * Bounds: 40 words around the name are looked at, for a story its sentence alone.
 */
export function nameFrames(analyzer: Analyzer, found: Named): readonly Frame[] {
  if (!NAMES.has(found.signal) || !isPresent(analyzer.scene, ID.cue)) return NONE
  if (isAmongFriends(analyzer, found)) return AMONG_FRIENDS
  if (isDelighted(analyzer, found)) return WITH_DELIGHT
  return isTold(analyzer, found) ? IN_A_STORY : NONE
}

const NONE: readonly Frame[] = []
const AMONG_FRIENDS: readonly Frame[] = [{ name: 'among friends', factor: 0.5 }]
const WITH_DELIGHT: readonly Frame[] = [{ name: 'with delight', factor: 0.6 }]
const IN_A_STORY: readonly Frame[] = [{ name: 'in a story', factor: 0.5 }]

const ID = {
  cue: categoryId('cue'),
  you: categoryId('you'),
  your: categoryId('your'),
  slur: categoryId('slur'),
  negator: categoryId('negator'),
}

/** Signals of what somebody is called. */
const NAMES: ReadonlySet<string> = new Set(['demeaning', 'slur'])

const REACH = 40

/** What nobody says to a friend, or of one. */
const HARSH = categoriesNamed('hate', 'disgust', 'violence', 'exclude', 'death')
const SOUR = categoriesNamed('negator', 'irony', 'failure', 'hate', 'disgust', 'violence', 'exclude', 'death')

/** A wish or a word that only friends have for each other is near by, and is not denied. */
function isAmongFriends(analyzer: Analyzer, found: Named): boolean {
  const { scene } = analyzer
  return !isAnyPresent(scene, HARSH) && isNear(analyzer, found, 'friendship', (at) => !isDenied(scene, at))
}

function isDenied(scene: Scene, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 5; i--) if (hasCategory(scene, i, ID.negator)) return true
  return false
}

/** Delight is spoken near by, and nothing is denied, mocked or complained of: a coarse name may be one of affection. */
function isDelighted(analyzer: Analyzer, found: Named): boolean {
  return !isAnyPresent(analyzer.scene, SOUR) && isNear(analyzer, found, 'delight')
}

/** A cue stands within reach of the name, at a word that will do. */
function isNear(
  { reading, tables }: Analyzer,
  { from, to }: Named,
  cue: string,
  willDo: (at: number) => boolean = () => true,
): boolean {
  for (let i = Math.max(0, from - REACH); i < reading.count && i < to + REACH; i++)
    if (hasValue(tables, reading, i, ID.cue, cue) && willDo(i)) return true
  return false
}

/**
 * The sentence speaks of a film, a book or its characters, and to nobody: whoever is called names is one of them. Somebody who is likened to something out of a
 * film stands outside it, and what names a group names it everywhere.
 */
function isTold(analyzer: Analyzer, { from, to }: Named): boolean {
  const { reading, scene, tables } = analyzer
  for (let i = from; i < to; i++)
    if (hasCategory(scene, i, ID.slur) && !hasValue(tables, reading, i, ID.slur, 'women')) return false
  const sentence = reading.sentence[from]
  let told = false
  for (let i = Math.max(0, from - REACH); i < reading.count && i < to + REACH; i++) {
    if (reading.sentence[i] !== sentence) continue
    if (hasCategory(scene, i, ID.you) || hasCategory(scene, i, ID.your)) return false
    told ||= hasValue(tables, reading, i, ID.cue, 'story') && !isLikened(analyzer, i)
  }
  return told
}

/** `like a villain`, `straight out of a film`, `digne d'un film`. */
function isLikened(analyzer: Analyzer, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 4; i--) if (LIKENINGS.has(wordAt(analyzer, i))) return true
  return false
}

const LIKENINGS: ReadonlySet<string> = new Set([
  'like',
  'as',
  'out',
  'off',
  'comme',
  'sorti',
  'sortie',
  'digne',
  'genre',
])
