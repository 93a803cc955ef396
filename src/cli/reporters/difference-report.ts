import type { DifferenceReport } from '../../prove/differences/count-differences.js'

/** A comparison and what it was of. */
export interface ShownDifferences {
  readonly before: string
  readonly after: string
  readonly report: DifferenceReport
  /** Lines that were no comments. */
  readonly broken: number
  /** The guard that holds, when one does. */
  readonly guard?: string | undefined
}
