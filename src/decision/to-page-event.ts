import type { CommentEvent, Outcome } from '../climate/climate.js'
import type { Comment } from '../comment/comment.js'
import { REMOVAL_KINDS } from '../rule-set/action.js'
import type { CompiledRuleSet } from '../rule-set/compiled-rule-set.js'
import type { Decision } from './decision.js'
import { toClimateEvent } from './to-climate-event.js'

const NOTABLE: readonly string[] = ['start-playbook', 'publish-statement', 'hold-publishing', 'lock-thread']

/** What a decision means for its page, as an event for `reduceClimate`; `null` for a duplicate. */
export function toPageEvent(ruleSet: CompiledRuleSet, comment: Comment, decision: Decision): CommentEvent | null {
  return decision.status === 'duplicate'
    ? null
    : toClimateEvent(ruleSet, comment, decision, outcomeOf(decision, ruleSet.document.compensation?.most ?? 0))
}

function outcomeOf({ actions, page }: Decision, most: number): Outcome {
  const removals: readonly string[] = REMOVAL_KINDS
  const kinds = actions.map(({ kind }) => kind)
  let offered = 0
  let holdPublishingUntil: number | null = null
  for (const action of actions) {
    if (action.kind === 'offer-compensation') offered += action.amount ?? most
    if (action.kind === 'hold-publishing') holdPublishingUntil = Math.max(action.until, holdPublishingUntil ?? 0)
  }
  return {
    removed: kinds.some((kind) => removals.includes(kind)),
    degraded: page?.heldBack === true,
    actions: [...new Set(kinds)],
    notable: actions.flatMap(({ kind, ruleId }) => (NOTABLE.includes(kind) ? [{ kind, ruleId }] : [])),
    offered,
    holdPublishingUntil,
  }
}
