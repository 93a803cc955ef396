import type { Decision } from '../../decision/decision.js'
import { type Action, type ActionKind, REMOVAL_KINDS } from '../../rule-set/action.js'

/** The kinds of changes between two decisions on the same comment, the gravest first. */
export const CHANGE_KINDS = [
  'new-removals',
  'lost-removals',
  'changed-removals',
  'new-holds',
  'lost-holds',
  'new-hand-overs',
  'lost-hand-overs',
  'changed-hand-overs',
  'new-answers',
  'lost-answers',
  'changed-answers',
  'new-silences',
  'lost-silences',
  'other-changes',
] as const

/** One of the kinds of changes. */
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** One change, and the rule that brings it about: the one that asks for more, or that no longer does. */
export interface Change {
  readonly kind: ChangeKind
  readonly ruleId: string
}

/**
 * Says how two decisions on the same comment differ, by kind of action.
 *
 * Bounds: wordings of replies, evidence and deadlines make no difference; the template, the role and the priority do.
 */
export function compareDecisions(before: Decision, after: Decision): readonly Change[] {
  const named = GROUPS.flatMap((group) => compareGroup(group, before.actions, after.actions))
  const others = (actions: readonly Action[]): readonly Action[] =>
    actions.filter(({ kind }) => !GROUPS.some(({ kinds }) => kinds.includes(kind)))
  const rest = compareGroup(OTHERS, others(before.actions), others(after.actions), true)
  return [...named, ...rest]
}

interface Group {
  readonly kinds: readonly ActionKind[]
  readonly gained: ChangeKind
  readonly lost: ChangeKind
  readonly changed: ChangeKind
}

const GROUPS: readonly Group[] = [
  { kinds: REMOVAL_KINDS, gained: 'new-removals', lost: 'lost-removals', changed: 'changed-removals' },
  { kinds: ['hold'], gained: 'new-holds', lost: 'lost-holds', changed: 'other-changes' },
  { kinds: ['assign', 'escalate'], gained: 'new-hand-overs', lost: 'lost-hand-overs', changed: 'changed-hand-overs' },
  { kinds: ['reply', 'message'], gained: 'new-answers', lost: 'lost-answers', changed: 'changed-answers' },
  { kinds: ['silence'], gained: 'new-silences', lost: 'lost-silences', changed: 'other-changes' },
]
const OTHERS: Group = { kinds: [], gained: 'other-changes', lost: 'other-changes', changed: 'other-changes' }

function compareGroup(
  { kinds, gained, lost, changed }: Group,
  before: readonly Action[],
  after: readonly Action[],
  all = false,
): readonly Change[] {
  const old = before.filter(({ kind }) => all || kinds.includes(kind))
  const now = after.filter(({ kind }) => all || kinds.includes(kind))
  if (old.length === 0) return toChanges(now, gained)
  if (now.length === 0) return toChanges(old, lost)
  const more = now.filter((action) => !old.some((other) => isSame(action, other)))
  const less = old.filter((action) => !now.some((other) => isSame(action, other)))
  return toChanges(more.length > 0 ? more : less, changed)
}

function toChanges(actions: readonly Action[], kind: ChangeKind): readonly Change[] {
  return [...new Set(actions.map(({ ruleId }) => ruleId))].map((ruleId) => ({ kind, ruleId }))
}

const TELLING = [
  'kind',
  'template',
  'role',
  'priority',
  'scope',
  'durationMs',
  'label',
  'topic',
  'category',
  'playbook',
  'proposal',
]

function isSame(one: Action, other: Action): boolean {
  return TELLING.every((field) => Reflect.get(one, field) === Reflect.get(other, field))
}
