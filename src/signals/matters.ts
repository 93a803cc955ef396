import { isEarnest } from './earnest.js'
import type { Signal } from './signal.js'

/**
 * Signals that show a matter of the author's own: something happened to him, or he asks for something that is due.
 *
 * Whoever has a matter is no troll, is not joked at, and is heard even where his words have to go. This is the one list of them.
 */
export const MATTERS = [
  'injury',
  'bereavement',
  'self_harm_risk',
  'abuse_report',
  'staff_misconduct',
  'breach',
  'legal_threat',
  'refund_request',
  'order_reference',
  'concern',
] as const

/** A complaint that names what went wrong. Complaining of silence alone is what trolls do, too. */
export const SURE_COMPLAINT = 0.7

const SURE = 0.5

/** A hint of a matter: a small sum, a thing of one's own. With a complaint it is one, for it is not silence alone that is complained of. */
export const A_HINT = 0.4

/** Signs of danger count before they are certain. */
const SOONER: ReadonlyMap<string, number> = new Map([['self_harm_risk', 0.4]])

/**
 * Names the matter that a comment shows, the gravest first, or `undefined` where there is none.
 *
 * Units: signal values from 0 to 1; a signal counts from 0.5 on, distress from 0.4, a complaint from 0.7.
 *
 * @param valueOf the value of a signal, 0 when absent
 */
export function matterIn(valueOf: (id: string) => number): string | undefined {
  for (const id of MATTERS) if (valueOf(id) >= (SOONER.get(id) ?? SURE)) return id
  const complaint = valueOf('complaint')
  return complaint >= SURE_COMPLAINT || (complaint >= SURE && valueOf('concern') >= A_HINT) ? 'complaint' : undefined
}

/** From here on a concern is sure; below, common words alone may show it. */
const SURE_CONCERN = 0.65

/**
 * Names the matter that a comment shows and means. A complaint, or a concern that common words alone show, is meant where the whole comment
 * may be: what only sounds like one is none where all its words tease.
 *
 * Units: signal values from 0 to 1; `leaning` in hundredths of a natural logarithm of odds.
 *
 * @param valueOf the value of a signal, 0 when absent
 * @param leaning how far the comment leans to teasing; `undefined` where that is not known
 */
export function matterMeant(valueOf: (id: string) => number, leaning: number | undefined): string | undefined {
  const matter = matterIn(valueOf)
  if (matter === undefined) return undefined
  const isSure = matter === 'concern' ? valueOf('concern') >= SURE_CONCERN : matter !== 'complaint'
  return isSure || isEarnest(leaning) ? matter : undefined
}

/**
 * Tells whether a matter is no more than complaining in a provoking tone: nothing happened to anybody in it.
 *
 * Units: signal values from 0 to 1; the tone counts from 0.4 on.
 *
 * @param matter what `matterIn` named
 * @param valueOf the value of a signal, 0 when absent
 */
export function isTeasing(matter: string, valueOf: (id: string) => number): boolean {
  return matter === 'complaint' && valueOf('bait') >= A_HINT && valueOf('concern') < A_HINT
}

/** Reads a value out of measured signals: 0 when absent or unknown. */
export function readerOf(measured: Readonly<Record<string, Signal>>): (id: string) => number {
  return (id) => (Object.hasOwn(measured, id) ? (measured[id]?.value ?? 0) : 0)
}
