import type { Reading } from '../lexicon/reading.js'
import type { Scene } from './scene.js'

/** Negators count this many words before a match, and this many after it (`ne tue pas`), inside the clause. */
const REACH_BEFORE = 5
const REACH_AFTER = 2

/** Whether an odd number of negators stands in the scope of the words `[from, to)`. */
export function negatedAround(reading: Reading, scene: Scene, from: number, to: number): boolean {
  const clause = reading.clause[from] ?? 0
  let start = from
  while (start > 0 && from - start < REACH_BEFORE && reading.clause[start - 1] === clause) start--
  const lastClause = reading.clause[to - 1] ?? clause
  let end = to
  while (end < reading.count && end - to < REACH_AFTER && reading.clause[end] === lastClause) end++
  return (((scene.negators[end] ?? 0) - (scene.negators[start] ?? 0)) & 1) === 1
}
