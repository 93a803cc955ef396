import { categoryId } from '../lexicon/tables.js'
import type { Analyzer } from './analyzer.js'
import { isOwn } from './is-own.js'
import { hasCategory } from './scene.js'

const FAMILY = categoryId('family')

/** Whether the words at a place are `my nephew`, `mon fils`: what is said of one's own is no attack on others. */
export function isOwnFamily(analyzer: Analyzer, at: number): boolean {
  return isOwn(analyzer, at) && hasCategory(analyzer.scene, at + 1, FAMILY)
}
