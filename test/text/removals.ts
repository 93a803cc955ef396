import type { Action, Decision } from '../../src/index.js'
import { REMOVAL_KINDS } from '../../src/rule-set/action.js'

/** The actions of a decision that take a comment or its author out of sight. */
export function removals(decision: Decision): readonly Action[] {
  return decision.actions.filter((action) => REMOVAL_KINDS.some((kind) => kind === action.kind))
}
