import type { Comment } from '../../comment/comment.js'
import type { Decision } from '../../decision/decision.js'
import type { Totals } from '../totals.js'

/** Turns decisions into text, piece by piece as they come. */
export interface Reporter {
  readonly begin: () => string
  readonly decided: (comment: Comment, decision: Decision) => string
  readonly end: (totals: Totals) => string
}
