import type { Climate, Mode } from '../climate/climate.js'
import type { Decision } from '../decision/decision.js'
import { type Action, REMOVAL_KINDS } from '../rule-set/action.js'
import type { PageStep } from '../stores/histories.js'

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
  /** The mood of every page at the end, and what happened on the way. */
  readonly pages: ReadonlyMap<string, PageTotals>
}

/** What a run came to on one page. */
export interface PageTotals {
  readonly climate: Climate
  readonly worst: Mode
  readonly comments: number
  readonly negative: number
  /** Removals that the circuit breaker held back. */
  readonly heldBack: number
}

/** Adds up decisions as they come. */
export interface Tally {
  readonly add: (decision: Decision) => void
  readonly addPage: (step: PageStep, decision: Decision) => void
  readonly addBroken: () => void
  readonly totals: () => Totals
}

const RANK: Readonly<Record<Mode, number>> = { normal: 0, elevated: 1, crisis: 2 }

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
  const pages = new Map<string, PageTotals>()
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
  const addPage = ({ pageId, event, after }: PageStep, { page }: Decision): void => {
    const before = pages.get(pageId) ?? { worst: 'normal', comments: 0, negative: 0, heldBack: 0 }
    pages.set(pageId, {
      climate: after,
      worst: RANK[after.mode] > RANK[before.worst] ? after.mode : before.worst,
      comments: before.comments + 1,
      negative: before.negative + (event.kind === 'comment' && event.negative ? 1 : 0),
      heldBack: before.heldBack + (page?.heldBack === true ? 1 : 0),
    })
  }
  const addBroken = (): void => {
    count.broken += 1
  }
  return { add, addPage, addBroken, totals: () => ({ ...count, actions, signals, languages, unknown, pages }) }
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
