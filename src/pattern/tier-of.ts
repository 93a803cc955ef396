import type { Evidence } from '../signals/signal.js'

/** From this weight on, evidence may lead to a removal. */
const ACT = 0.5

/** The tier of evidence, or of a signal, by its weight from 0 to 1. */
export function tierOf(weight: number): Evidence['tier'] {
  return weight >= ACT ? 'act' : 'review'
}
