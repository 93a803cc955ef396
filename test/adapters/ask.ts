import type { Adapter, PreparedRequests } from '../../src/adapters/adapter.js'
import type { Comment } from '../../src/comment/comment.js'
import type { Action, ActionKind } from '../../src/rule-set/action.js'
import { ACTIONS, decisionWith } from './decision-with.js'

/** The sample action of a kind, with what a case changes in it. */
export function sample(kind: ActionKind, change: Readonly<Record<string, unknown>> = {}): Action {
  const action = ACTIONS.find((one) => one.kind === kind)
  if (action === undefined) throw new Error(`no sample of ${kind}`)
  return Object.assign({}, action, change)
}

/** A ban without an end. */
export function banForGood(): Action {
  return { kind: 'ban', scope: 'page', ruleId: 'r1', evidence: [], reason: 'the policy' }
}

/** What an adapter makes of actions on a comment. */
export function ask<Options>(
  adapter: Adapter<Options>,
  { comment, options }: { readonly comment: Comment; readonly options: Options },
): (...actions: readonly (Action | ActionKind)[]) => PreparedRequests {
  return (...actions) => {
    const whole = actions.map((action) => (typeof action === 'string' ? sample(action) : action))
    return adapter.toRequests(decisionWith(whole, comment), comment, options)
  }
}

/** Method, address and body of each request. */
export function callsOf({ requests }: PreparedRequests): readonly (readonly unknown[])[] {
  return requests.map(({ method, url, body }) => (body === undefined ? [method, url] : [method, url, body]))
}

/** What each action became, where it is not what was asked. */
export function fallsOf({ degraded }: PreparedRequests): readonly (readonly [string, string | null])[] {
  return degraded.map(({ action, to }) => [action.kind, to])
}
