import type { Climate } from '../climate/climate.js'
import { reduceClimate } from '../climate/reduce-climate.js'
import type { Comment } from '../comment/comment.js'
import type { CompiledRuleSet } from '../rule-set/compiled-rule-set.js'
import type { Decision } from './decision.js'
import { toPageEvent } from './to-page-event.js'

/**
 * Returns the climate of a page after one more decision on it.
 *
 * Bounds: pure; a duplicate changes nothing, and the same decision counts once.
 * Errors: none.
 * Source: docs/climate.md.
 */
export function pageAfter(ruleSet: CompiledRuleSet, page: Climate, comment: Comment, decision: Decision): Climate {
  const event = toPageEvent(ruleSet, comment, decision)
  return event === null ? page : reduceClimate({ ...page, settings: ruleSet.climate }, event)
}
