/** A comment that switches off codes on the next line that holds something. */
export interface Directive {
  /** Where the comment stands, from 1. */
  readonly line: number
  readonly column: number
  /** The line it speaks of. */
  readonly target: number
  readonly codes: readonly string[]
  /** Why; empty when it does not say. */
  readonly reason: string
}
