import { categoryId } from '../lexicon/tables.js'
import type { Analyzer } from './analyzer.js'
import { hasValue } from './has-value.js'
import { isOwn } from './is-own.js'
import { hasCategory } from './scene.js'

const FAMILY = categoryId('family')
const CUE = categoryId('cue')

/** Whether the words at a place are `my nephew`, `mes potes`: what is said of one's own is no attack on others. */
export function isOwnFamily(analyzer: Analyzer, at: number): boolean {
  if (!isOwn(analyzer, at)) return false
  return (
    hasCategory(analyzer.scene, at + 1, FAMILY) || hasValue(analyzer.tables, analyzer.reading, at + 1, CUE, 'crony')
  )
}
