import type { LedgerEntry } from './ledger.js'

type Priority = NonNullable<LedgerEntry['priority']>

const URGENCY: Readonly<Record<Priority, number>> = { low: 0, normal: 1, high: 2, urgent: 3 }

/** How urgent a priority is, from 0 to 3. */
export function urgencyOf(priority: Priority = 'normal'): number {
  return URGENCY[priority]
}

/** The more urgent of two priorities. */
export function moreUrgent(one: Priority, other: Priority): Priority {
  return URGENCY[one] > URGENCY[other] ? one : other
}
