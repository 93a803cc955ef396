import { categoryId } from '../lexicon/tables.js'
import { Boundary } from '../text/workspace.js'
import type { Analyzer } from './analyzer.js'
import { ChunkKind } from './chunk-kinds.js'
import { hasCategory } from './scene.js'
import { wordAt } from './word-at.js'

const ID = {
  preposition: categoryId('preposition'),
  determiner: categoryId('determiner'),
  possessive: categoryId('possessive'),
  your: categoryId('your'),
  brand: categoryId('brand'),
  object: categoryId('object'),
  animal: categoryId('animal'),
  insult: categoryId('insult'),
  profanity: categoryId('profanity'),
  dehuman: categoryId('dehuman'),
}

const ANYONE = ChunkKind.you | ChunkKind.staff | ChunkKind.third | ChunkKind.they | ChunkKind.name | ChunkKind.group

/** `a prick of a printer`: what follows `of` is no person, nor another insult, so the insult is for a thing. */
export function isOfThing(analyzer: Analyzer, to: number): boolean {
  const { reading, scene } = analyzer
  if (to >= reading.count || !hasCategory(scene, to, ID.preposition) || (reading.before[to] ?? 0) >= Boundary.clause)
    return false
  for (let i = to + 1; i < reading.count && i - to <= 3 && (reading.before[i] ?? 0) < Boundary.clause; i++) {
    if (((scene.chunkBits[i] ?? 0) & ANYONE) !== 0) return false
    if (hasCategory(scene, i, ID.brand) || hasCategory(scene, i, ID.object) || hasCategory(scene, i, ID.animal))
      return true
    if (hasCategory(scene, i, ID.insult) || hasCategory(scene, i, ID.profanity) || hasCategory(scene, i, ID.dehuman))
      return false
    if (
      !hasCategory(scene, i, ID.determiner) &&
      !hasCategory(scene, i, ID.possessive) &&
      !hasCategory(scene, i, ID.your)
    )
      return OF.has(wordAt(analyzer, to))
  }
  return false
}

const OF: ReadonlySet<string> = new Set(['of', 'de', 'd'])
