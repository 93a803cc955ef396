import type { Comment } from '../comment/comment.js'
import type { Ledger } from '../ledger/ledger.js'
import type { Analysis } from '../pattern/analysis.js'
import { combineEvidence } from './combine-evidence.js'
import type { Evidence, Signal } from './signal.js'

/** All that a signal may be measured from. */
export interface MeasureInput {
  readonly comment: Comment
  readonly analysis: Analysis
  /** Evidence from words, by signal, in the order of the text. */
  readonly evidence: Readonly<Record<string, readonly Evidence[]>>
  readonly ledger: Ledger
  readonly now: number
  /** Something in the text may be a number, an address or an account worth a look. */
  readonly contactish: boolean
  readonly capitals: number
  readonly letters: number
  readonly digits: number
  /** The values of the signals measured before this one. */
  readonly measured: Readonly<Record<string, Signal>>
}

/** One measured fact: what it means, whether it can carry a removal, and how it is measured; null when it is 0. */
export interface SignalDefinition {
  readonly id: string
  readonly about: string
  readonly removalGrade: boolean
  readonly measure: (input: MeasureInput, id: string) => Signal | null
}

/** Measures a signal from the evidence that constructions and lexicons gave for it, and from nothing else. */
export function fromWords({ evidence }: MeasureInput, id: string): Signal | null {
  const found = evidence[id]
  return found === undefined ? null : combineEvidence(found)
}
