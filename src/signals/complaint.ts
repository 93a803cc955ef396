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
    if (hostile !== undefined) left = withoutCovered(left, hostile)
  }
  return combineEvidence(left)
}

/** Evidence that lies within no hostile evidence of the act tier. Both are in the order of the text, so that one walk along them is enough. */
function withoutCovered(evidence: readonly Evidence[], hostile: readonly Evidence[]): readonly Evidence[] {
  let covered = -1
  let next = 0
  return evidence.filter((one) => {
    for (let other = hostile[next]; other !== undefined && other.start <= one.start; other = hostile[++next])
      if (other.tier === 'act') covered = Math.max(covered, other.end)
    return covered < one.end
  })
}
