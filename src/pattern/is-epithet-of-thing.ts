import { categoryId } from '../lexicon/tables.js'
import { Boundary } from '../text/workspace.js'
import type { Analyzer } from './analyzer.js'
import { ChunkKind } from './chunk-kinds.js'
import { hasCategory } from './scene.js'

const ID = {
  determiner: categoryId('determiner'),
  adverb: categoryId('adverb'),
  intensifier: categoryId('intensifier'),
  object: categoryId('object'),
  role: categoryId('role'),
  you: categoryId('you'),
  your: categoryId('your'),
}

const PERSON = ChunkKind.staff | ChunkKind.name | ChunkKind.group
const PRONOUN = ChunkKind.third | ChunkKind.they

/** `this pushchair folds when it likes, the bitch`: the words are all their clause says but for an article, and a thing, but no person, is named in their sentence. */
export function isEpithetOfThing(analyzer: Analyzer, from: number, to: number): boolean {
  const { scene, reading } = analyzer
  if (to < reading.count && (reading.before[to] ?? 0) < Boundary.clause) return false
  let start = from
  while (start > 0 && (reading.before[start] ?? 0) < Boundary.clause) {
    start--
    if (![ID.determiner, ID.adverb, ID.intensifier].some((id) => hasCategory(scene, start, id))) return false
  }
  if (start === from) return false
  const sentence = reading.sentence[from]
  let first = from
  while (first > 0 && reading.sentence[first - 1] === sentence) first--
  let thing = false
  for (let i = first; i < reading.count && reading.sentence[i] === sentence; i++) {
    if (i >= start && i < to) continue
    const kinds = scene.chunkBits[i] ?? 0
    if ((kinds & PERSON) !== 0 || hasCategory(scene, i, ID.you) || hasCategory(scene, i, ID.your)) return false
    if ((kinds & PRONOUN) !== 0 && (scene.chunkLength[scene.chunkHead[i] ?? -1] ?? 1) > 1) return false
    thing ||= hasCategory(scene, i, ID.object) && !hasCategory(scene, i, ID.role)
  }
  return thing
}
