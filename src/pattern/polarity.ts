import type { Reading } from '../lexicon/reading.js'
import { categoryId } from '../lexicon/tables.js'
import { hasCategory, isPresent, type Scene } from './scene.js'

/** Negators count this many words before a match, and this many after it (`ne tue pas`), inside the clause and before a conjunction. */
const REACH_BEFORE = 6
const REACH_AFTER = 2

/** A denied opinion (`I do not think that …`) reaches this far. */
const OPINION_REACH = 14

/** Whether an odd number of negators stands in the scope of the words `[from, to)`. */
export function negatedAround(reading: Reading, scene: Scene, from: number, to: number): boolean {
  const clause = reading.clause[from] ?? 0
  let start = from
  while (
    start > 0 &&
    from - start < REACH_BEFORE &&
    reading.clause[start - 1] === clause &&
    !opensProposition(scene, start)
  )
    start--
  const lastClause = reading.clause[to - 1] ?? clause
  let end = to
  while (
    end < reading.count &&
    end - to < REACH_AFTER &&
    reading.clause[end] === lastClause &&
    !hasCategory(scene, end, CONJUNCTION)
  )
    end++
  const denied = opinionDenied(reading, scene, start, from) ? 1 : 0
  return (((scene.negators[end] ?? 0) - (scene.negators[start] ?? 0) + denied) & 1) === 1
}

/** `do not think …`: a negated verb of opinion before the words that were counted, in the clause. */
function opinionDenied(reading: Reading, scene: Scene, start: number, from: number): boolean {
  if (!isPresent(scene, THINK)) return false
  for (let i = start; i > 0 && from - i <= OPINION_REACH && reading.clause[i] === reading.clause[from]; i--)
    if (hasCategory(scene, i, THINK) && i - 1 < start && hasCategory(scene, i - 1, NEGATOR)) return true
  return false
}

const THINK = categoryId('think')
const NEGATOR = categoryId('negator')
const CONJUNCTION = categoryId('conjunction')
const SUBJECTS = ['i', 'you', 'third', 'they', 'we'].map(categoryId)

/** A conjunction stands before the word and a subject at it: what was negated before is another proposition (`… never change so we should …`). */
function opensProposition(scene: Scene, at: number): boolean {
  return hasCategory(scene, at - 1, CONJUNCTION) && SUBJECTS.some((subject) => hasCategory(scene, at, subject))
}
