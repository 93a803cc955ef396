import type { Priority } from './action.js'
import { compileDeadlines } from './compile-deadlines.js'
import { parseDuration } from './parse-duration.js'
import type { RuleSetDocument } from './rule-set-schema.js'

/** What happens to a hand-over that is late by so much. */
export interface OverdueStep {
  readonly afterMs: number
  /** The roles that are waited for; every role when there are none. */
  readonly from: readonly string[] | undefined
  readonly role: string
  readonly withinMs: (priority: Priority) => number
  readonly priority: Priority | undefined
  readonly brief: string | undefined
}

/** The steps of a rule set for what is not answered in time, those who wait longest last. */
export function compileOverdue(document: RuleSetDocument): readonly OverdueStep[] {
  const deadlines = compileDeadlines(document)
  const steps = (document.overdue ?? []).map(({ after, from, role, within, priority, brief }): OverdueStep => {
    const withinMs = parseDuration(within ?? '')
    return {
      afterMs: parseDuration(after ?? '') ?? 0,
      from,
      role,
      withinMs: (urgency) => withinMs ?? deadlines[urgency],
      priority,
      brief,
    }
  })
  return steps.sort((a, b) => a.afterMs - b.afterMs)
}
