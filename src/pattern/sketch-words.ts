import { GRAMMAR_CATEGORIES } from '../lexicon/categories.js'
import type { Reading } from '../lexicon/reading.js'
import { categoriesNamed } from '../lexicon/tables.js'
import { endOfStem, tokenAt } from '../text/stem.js'
import { TokenFlag, TokenKind, type Workspace } from '../text/workspace.js'
import type { Scene } from './scene.js'

/** Numbers of the min-hash, which come first in a sketch. */
export const LIKENESS_SIZE = 8

/** Most themes that a sketch holds. */
const MOST_THEMES = 12

/** Words that are read. */
const READ = 200

/** Shorter words are no theme; longer ones are compared by their first letters, so that inflected forms meet. */
const LEAST_LETTERS = 3
const STEM = 7

/** Words of these kinds are everybody's: they tell nothing about what a comment turns round. */
const COMMON = categoriesNamed(
  ...GRAMMAR_CATEGORIES,
  'want',
  'let',
  'say',
  'think',
  'question',
  'failure',
  'praise',
  'positive',
  'thanks',
  'refund',
  'irony',
  'order',
  'brand',
  'greeting',
  'bait',
  'profanity',
  'urgent',
)

/**
 * What later comments are compared with: a min-hash of the words and word pairs, of which two texts share about as many numbers as they share
 * words; then the themes, a hash for each word that is not everybody's.
 *
 * Bounds: 8 numbers of 31 bits, then at most 12; the first 200 words; empty for a text without words.
 */
export function sketchWords(
  reading: Reading,
  scene: Scene,
  workspace: Workspace,
  scratch: SketchScratch,
): readonly number[] {
  const count = Math.min(reading.count, READ)
  if (count === 0) return []
  const { least, found } = scratch
  least.fill(HIGHEST)
  let previous = 0
  for (let i = 0; i < count; i++) {
    const hash = reading.hash[i] ?? 0
    lower(least, spread(hash))
    if (i > 0) lower(least, spread(Math.imul(previous, 31) ^ hash))
    previous = hash
  }
  const themes = findThemes(found, count, reading, scene, workspace)
  const sketch: number[] = []
  for (let k = 0; k < LIKENESS_SIZE; k++) sketch.push(least[k] ?? 0)
  for (let i = 0; i < themes; i++) sketch.push(found[i] ?? 0)
  return sketch
}

const HIGHEST = 0x7fffffff

/** What a text is sketched in: the least hash of each permutation, and the themes found. */
export interface SketchScratch {
  readonly least: Int32Array
  readonly found: Int32Array
}

export function createSketchScratch(): SketchScratch {
  return { least: new Int32Array(LIKENESS_SIZE), found: new Int32Array(MOST_THEMES) }
}

/** Odd factors: multiplication by each is a permutation of the 31-bit numbers. */
const FACTORS = Int32Array.from({ length: LIKENESS_SIZE }, (_, k) => Math.imul(k + 1, 0x9e3779b2) | 1)

/** Takes the hash of a word or pair into every minimum. */
function lower(least: Int32Array, hash: number): void {
  for (let k = 0; k < LIKENESS_SIZE; k++) {
    const value = Math.imul(hash, FACTORS[k] ?? 1) & HIGHEST
    if (value < (least[k] ?? 0)) least[k] = value
  }
}

/** Where there are more themes than fit, those with the least hashes stay: the same ones in every text. Returns how many were found. */
function findThemes(found: Int32Array, count: number, reading: Reading, scene: Scene, workspace: Workspace): number {
  const [common0, common1, common2] = COMMON
  let themes = 0
  let token = 0
  for (let i = 0; i < count; i++) {
    if ((reading.kind[i] ?? 0) !== TokenKind.word || ((reading.flags[i] ?? 0) & TokenFlag.digits) !== 0) continue
    if (
      (((scene.bits0[i] ?? 0) & common0) | ((scene.bits1[i] ?? 0) & common1) | ((scene.bits2[i] ?? 0) & common2)) !==
      0
    )
      continue
    token = tokenAt(workspace, token, reading.start[i] ?? 0)
    const theme = stemHash(workspace, workspace.from[token] ?? 0, workspace.to[token] ?? 0)
    if (theme >= 0) themes = insertTheme(found, theme, themes)
  }
  return themes
}

/** Keeps the themes in order, each once. */
function insertTheme(found: Int32Array, theme: number, themes: number): number {
  let place = themes
  while (place > 0 && (found[place - 1] ?? 0) > theme) place--
  if (place >= MOST_THEMES || (place > 0 && found[place - 1] === theme)) return themes
  const kept = themes < MOST_THEMES ? themes + 1 : themes
  for (let i = kept - 1; i > place; i--) found[i] = found[i - 1] ?? 0
  found[place] = theme
  return kept
}

/** Hash of the first letters without a plural ending, -1 for a word too short. */
function stemHash({ folded }: Workspace, from: number, to: number): number {
  if (to - from < LEAST_LETTERS) return -1
  const end = endOfStem(folded, from, to, STEM, LEAST_LETTERS)
  let hash = 0
  for (let i = from; i < end; i++) hash = Math.imul(hash ^ (folded[i] ?? 0), 0x01000193)
  return spread(hash)
}

function spread(value: number): number {
  const mixed = Math.imul(value ^ (value >>> 16), 0x45d9f3b)
  return (mixed ^ (mixed >>> 15)) & 0x7fffffff
}
