import { categoryId } from '../lexicon/tables.js'
import type { Analyzer } from './analyzer.js'
import { hasValue } from './has-value.js'
import { isPresent } from './scene.js'

const CUE = categoryId('cue')

/** Whether a cue of a value stands anywhere in the text. */
export function holdsCue({ reading, scene, tables }: Analyzer, value: string): boolean {
  if (!isPresent(scene, CUE)) return false
  for (let i = 0; i < reading.count; i++) if (hasValue(tables, reading, i, CUE, value)) return true
  return false
}
