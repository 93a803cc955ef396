import type { ActionRequest } from '../rule-set/action-request.js'
import type { CompiledRule } from '../rule-set/compiled-rule-set.js'

/** One request of one rule, on its way to become an action. */
export interface Requested {
  readonly rule: CompiledRule
  readonly request: ActionRequest
}
