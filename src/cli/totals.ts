import type { Decision } from '../decision/decision.js'
import { type Action, REMOVAL_KINDS } from '../rule-set/action.js'

/** What a run came to. */
export interface Totals {
  readonly decided: number
  readonly duplicates: number
  /** Lines that are not comments, or could not be decided. */
  readonly broken: number
  /** Decided comments without a reply, message, assignment, escalation, removal or explicit silence. */
  readonly unanswered: number
  /** Facts that some rule needed and nobody could measure: for how many comments. */
  readonly unknown: ReadonlyMap<string, number>
  readonly actions: ReadonlyMap<string, number>
  /** How many comments show a signal, and in how many it is of the act tier. */
  readonly signals: ReadonlyMap<string, { readonly comments: number; readonly act: number }>
  readonly languages: ReadonlyMap<string, number>
}

/** Adds up decisions as they come. */
export interface Tally {
  readonly add: (decision: Decision) => void
  readonly addBroken: () => void
  readonly totals: () => Totals
}

const ANSWERS: ReadonlySet<Action['kind']> = new Set([
  'reply',
  'message',
  'assign',
  'escalate',
  'silence',
  ...REMOVAL_KINDS,
])

/** Starts a tally at nothing. */
export function startTally(): Tally {
  const count = { decided: 0, duplicates: 0, broken: 0, unanswered: 0 }
  const actions = new Map<string, number>()
  const signals = new Map<string, { comments: number; act: number }>()
  const languages = new Map<string, number>()
  const unknown = new Map<string, number>()
  const add = (decision: Decision): void => {
    if (decision.status === 'duplicate') {
      count.duplicates += 1
      return
    }
    count.decided += 1
    if (!decision.actions.some(({ kind }) => ANSWERS.has(kind))) count.unanswered += 1
    for (const { fact } of decision.incomplete) increase(unknown, fact)
    increase(languages, decision.lang)
    for (const { kind } of decision.actions) increase(actions, kind)
    for (const [id, { value, tier }] of Object.entries(decision.signals)) {
      if (value === null || value === 0) continue
      const seen = signals.get(id) ?? { comments: 0, act: 0 }
      signals.set(id, { comments: seen.comments + 1, act: seen.act + (tier === 'act' ? 1 : 0) })
    }
  }
  const addBroken = (): void => {
    count.broken += 1
  }
  return { add, addBroken, totals: () => ({ ...count, actions, signals, languages, unknown }) }
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
