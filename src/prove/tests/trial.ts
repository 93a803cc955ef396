import type { Comment } from '../../comment/comment.js'
import type { Ledger } from '../../ledger/ledger.js'
import type { FactSource, FactValue } from '../../rule-set/facts.js'
import type { Expectation } from './test-schema.js'

/** Where a test is written. */
export interface TrialPlace {
  readonly file: string
  /** JSON Pointer into the file, or into the line of a file of cases. */
  readonly path: string
  readonly line?: number
  readonly column?: number
}

/** One comment to be judged, what is known besides it, and what is expected. */
export interface TrialStep {
  readonly comment: Comment
  /** Epoch ms. */
  readonly now: number
  readonly context?: Readonly<Record<string, string | number | boolean | null>>
  /** History facts by name, in place of counting. */
  readonly counts?: Readonly<Record<string, number>>
  /** Signals set by hand, over what is measured; `null` is unknown. */
  readonly signals?: Readonly<Record<string, number | null>>
  /** Facts of the page, by name, as an example gives them. */
  readonly given?: FactSource['given']
  readonly expect: Expectation
  readonly place: TrialPlace
}

/** Decisions one after the other, each on what the ones before left behind. */
export interface Timeline {
  readonly kind: 'timeline'
  readonly name: string
  readonly past: Ledger
  readonly steps: readonly TrialStep[]
  readonly place: TrialPlace
}

/** What is tried: one rule with facts set by hand, one rule on a comment, or decisions one after the other. */
export type Trial =
  | {
      readonly kind: 'table'
      readonly name: string
      readonly ruleId: string
      readonly facts: Readonly<Record<string, FactValue>>
      readonly wanted: boolean | null
      readonly place: TrialPlace
    }
  | {
      readonly kind: 'example'
      readonly name: string
      readonly ruleId: string
      readonly step: TrialStep
      readonly wanted: boolean
      readonly place: TrialPlace
    }
  | Timeline
