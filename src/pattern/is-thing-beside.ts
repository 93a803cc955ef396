import { type CategoryBits, categoriesNamed } from '../lexicon/tables.js'
import { Boundary } from '../text/workspace.js'
import type { Analyzer } from './analyzer.js'
import { hasAny } from './scene.js'

const THING = categoriesNamed('object', 'brand')

/** Whether a thing follows at `to` in the same clause, so that the word before describes it (`a dumbass idea`), and it is none of `others` as well. */
export function isThingBeside({ scene, reading }: Analyzer, to: number, others: CategoryBits): boolean {
  return (
    to < reading.count &&
    (reading.before[to] ?? 0) < Boundary.clause &&
    hasAny(scene, to, THING) &&
    !hasAny(scene, to, others)
  )
}
