import type { Comment } from '../../comment/comment.js'
import type { Decision } from '../../decision/decision.js'
import { veilPersonal } from '../../decision/veil-personal.js'
import { CHANGE_KINDS, type ChangeKind, compareDecisions } from './compare-decisions.js'

/** A comment whose decision changed. */
export interface ChangedComment {
  readonly id: string
  readonly text: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** What changed in one way because of one rule. */
export interface DifferenceGroup {
  readonly kind: ChangeKind
  readonly ruleId: string
  readonly comments: number
  /** The first few of them. */
  readonly examples: readonly ChangedComment[]
}

/** How the decisions of two rule sets on the same comments differ. */
export interface DifferenceReport {
  readonly comments: number
  /** Comments whose decision changed in some way. */
  readonly changed: number
  /** Comments by kind of change; a comment may stand under several. Kinds that did not occur are left out. */
  readonly kinds: Readonly<Partial<Record<ChangeKind, number>>>
  /** By kind, the gravest first, then by the number of comments. */
  readonly groups: readonly DifferenceGroup[]
}

/** Adds up differences as they come. */
export interface DifferenceCount {
  readonly add: (comment: Comment, before: Decision, after: Decision) => void
  readonly result: () => DifferenceReport
}

/**
 * Starts with no differences.
 *
 * Bounds: memory for `examples` comments in each group, not for the comments gone by.
 */
export function countDifferences(examples: number): DifferenceCount {
  const groups = new Map<string, { kind: ChangeKind; ruleId: string; comments: number; examples: ChangedComment[] }>()
  const kinds = new Map<ChangeKind, number>()
  const total = { comments: 0, changed: 0 }
  return {
    add: (comment, before, after) => {
      total.comments += 1
      const changes = compareDecisions(before, after)
      if (changes.length === 0) return
      total.changed += 1
      for (const kind of new Set(changes.map((change) => change.kind))) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      for (const { kind, ruleId } of changes) {
        const key = `${kind} ${ruleId}`
        const group = groups.get(key) ?? { kind, ruleId, comments: 0, examples: [] }
        groups.set(key, group)
        group.comments += 1
        if (group.examples.length >= examples) continue
        const { id, text } = veilPersonal(comment, after.signals)
        group.examples.push({ id, text, before: sayActions(before), after: sayActions(after) })
      }
    },
    result: () => ({
      ...total,
      kinds: Object.fromEntries(
        CHANGE_KINDS.flatMap((kind) => {
          const count = kinds.get(kind)
          return count === undefined ? [] : [[kind, count]]
        }),
      ),
      groups: [...groups.values()].sort(
        (a, b) =>
          CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) ||
          b.comments - a.comments ||
          (a.ruleId < b.ruleId ? -1 : 1),
      ),
    }),
  }
}

function sayActions({ actions }: Decision): readonly string[] {
  return actions.map((action) => {
    const more = 'template' in action ? ` ${action.template}` : 'role' in action ? ` ${action.role}` : ''
    return `${action.kind}${more} (${action.ruleId})`
  })
}
