import type { Evidence } from '../signals/signal.js'
import type { FrameName } from './frame.js'

/** The most that words can come to which a person has to read before anything is done about them. */
export const LEFT_TO_PERSON = 0.45

/** Lowers evidence to the review tier, and says why; what is there already stays as it is. */
export function leaveToPerson(one: Evidence, why: FrameName): Evidence {
  if (one.weight <= LEFT_TO_PERSON) return one
  const factor = Math.round((LEFT_TO_PERSON / one.weight) * 1000) / 1000
  return { ...one, weight: LEFT_TO_PERSON, tier: 'review', frames: [...(one.frames ?? []), { name: why, factor }] }
}
