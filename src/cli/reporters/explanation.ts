import type { Comment } from '../../comment/comment.js'
import type { Decision } from '../../decision/decision.js'
import type { JudgedRule } from '../judged-rules.js'

/** Everything that is shown about one comment. */
export interface Explanation {
  readonly comment: Comment
  /** The text as terms and patterns see it. */
  readonly normalForm: string
  readonly decision: Decision
  readonly rules: readonly JudgedRule[]
}
