import { expectTypeOf } from 'vitest'
import {
  type Action,
  type ActionKind,
  type Comment,
  type CompiledRuleSet,
  compileRuleSet,
  type Decision,
  decide,
  emptyLedger,
  type Issue,
  type Ledger,
  parseComment,
  type Result,
} from '../../src/index.js'

// Read by the compiler alone: what callers may rely on, and what must not compile.

declare const decision: Decision
declare const compiled: CompiledRuleSet
declare const comment: Comment

expectTypeOf(compileRuleSet).returns.toEqualTypeOf<Result<CompiledRuleSet>>()
expectTypeOf(parseComment).returns.toEqualTypeOf<Result<Comment>>()
expectTypeOf(decide(compiled, comment, { ledger: emptyLedger, now: 0 })).toEqualTypeOf<Decision>()
expectTypeOf(decision.entries).toExtend<Ledger>()

/** A result must be asked before its value is read. */
export function numberOf(result: Result<number>): number | readonly Issue[] {
  // @ts-expect-error there may be no value
  const early = result.value
  expectTypeOf(early).not.toBeNever()
  return result.ok ? result.value : result.issues
}

/** A kind of action that is not spelt out here does not compile. */
export function nameOf(action: Action): string {
  switch (action.kind) {
    case 'delete':
    case 'hide':
    case 'unhide':
    case 'hold':
    case 'block':
    case 'silence':
      return action.reason
    case 'ban':
      return `${action.scope} ${action.durationMs ?? 'for good'}`
    case 'mute':
    case 'lock-thread':
      return String(action.durationMs)
    case 'reply':
    case 'message':
      return action.text
    case 'assign':
    case 'escalate':
      return action.role
    case 'offer-compensation':
    case 'invite-review':
    case 'publish-statement':
      return action.proposal
    case 'record-lesson':
      return action.topic
    case 'label':
      return action.label
    case 'report':
      return action.category
    case 'start-playbook':
      return action.playbook
    case 'hold-publishing':
      return String(action.until)
    default:
      return action satisfies never
  }
}

// @ts-expect-error no such kind
export const unknownKind: ActionKind = 'remove'

// @ts-expect-error a comment has a text
export const withoutText: Comment = { id: '1' }

// @ts-expect-error time is always handed in
decide(compiled, comment, { ledger: emptyLedger })

// @ts-expect-error a decision is not altered
decision.actions.push({ kind: 'delete', ruleId: 'x', evidence: [], reason: '' })

// @ts-expect-error a comment is not altered
comment.text = 'something else'
