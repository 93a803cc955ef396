import { FEATURES } from '../lexicon/features.js'
import { categoriesNamed, categoryId, isOneOf } from '../lexicon/tables.js'
import type { Analyzer } from './analyzer.js'
import { hasCategory, isAnyPresent } from './scene.js'

const NAMES = categoriesNamed('insult', 'insult-adj', 'dehuman', 'demean', 'slur')
const PREPOSITION = categoryId('preposition')
const DETERMINER = categoryId('determiner')
const SLUR = categoryId('slur')
const READER = categoriesNamed('you', 'your')

/** Less sure than this, in per cent, a word is no name by itself. */
const SURE = 75

/**
 * Whether the clause `[from, to)` calls the group of a chunk names and nothing in the text takes it back: no negator in the clause, no quotation, no
 * question, no reader spoken to (whoever defends a group answers somebody), no slur for the group, and neither the group nor the name hangs on a preposition.
 */
export function isSaidPlainly(analyzer: Analyzer, from: number, to: number, chunk: number): boolean {
  const { scene, reading, tables, workspace } = analyzer
  if (scene.negators[to] !== scene.negators[from] || workspace.asked[reading.sentence[from] ?? 0] === 1) return false
  if (isAnyPresent(scene, READER)) return false
  const group = scene.chunkStart[chunk] ?? 0
  if (hangs(analyzer, group, from)) return false
  // A slur for the group is judged as such.
  for (let i = group; i < group + (scene.chunkLength[chunk] ?? 1); i++) if (hasCategory(scene, i, SLUR)) return false
  for (let i = 0; i < reading.count; i++) if ((reading.quote[i] ?? 0) !== 0) return false
  for (let i = from; i < to; i++) {
    if (i >= group && i < group + (scene.chunkLength[chunk] ?? 1)) continue
    for (let mark = reading.head[i] ?? -1; mark >= 0; mark = reading.markNext[mark] ?? -1) {
      const term = reading.markTerm[mark] ?? 0
      if (!isOneOf(tables.termCategory[term] ?? 0, NAMES) || (tables.termSureness[term] ?? 100) < SURE) continue
      if (!isDone(reading.markFeatures[mark] ?? 0) && !hangs(analyzer, i, from)) return true
    }
  }
  return false
}

/** A participle tells what was done to somebody. */
function isDone(features: number): boolean {
  return (features & (FEATURES.past | FEATURES.participle)) !== 0 && (features & FEATURES.base) === 0
}

/** A preposition that is no article (`des`, `du`) stands right before the word. */
function hangs({ scene }: Analyzer, at: number, from: number): boolean {
  return at > from && hasCategory(scene, at - 1, PREPOSITION) && !hasCategory(scene, at - 1, DETERMINER)
}
