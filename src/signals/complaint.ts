import { HOSTILE_SIGNALS } from '../pattern/hostile-signals.js'
import { combineEvidence } from './combine-evidence.js'
import type { Evidence, Signal } from './signal.js'
import type { MeasureInput, SignalDefinition } from './signal-definition.js'

/** Something went wrong: a failure of a product or service; its value is the topic. Words that are an insult or a threat complain of nothing. */
export const complaint: SignalDefinition = {
  id: 'complaint',
  about: 'something went wrong: a failure of a product or service; its value is the topic',
  removalGrade: false,
  measure,
}

function measure({ evidence }: MeasureInput): Signal | null {
  const found = evidence.complaint
  if (found === undefined) return null
  let left: readonly Evidence[] = found
  for (const id of HOSTILE_SIGNALS) {
    const hostile = evidence[id]
    if (hostile !== undefined) left = left.filter((one) => !hostile.some((other) => covers(other, one)))
  }
  return combineEvidence(left)
}

function covers(hostile: Evidence, one: Evidence): boolean {
  return hostile.tier === 'act' && hostile.start <= one.start && one.end <= hostile.end
}
