import { tierOf } from '../pattern/tier-of.js'
import { combineEvidence } from './combine-evidence.js'
import type { Signal } from './signal.js'
import type { MeasureInput, SignalDefinition } from './signal-definition.js'

/** Advertising, fraud or phishing that has nothing to do with the page. */
export const spamScam: SignalDefinition = {
  id: 'spam_scam',
  about: 'advertising, fraud or phishing that has nothing to do with the page',
  removalGrade: true,
  measure,
}

/** Words alone suggest it; a link or a number to write to beside them makes it certain. */
function measure({ evidence, comment, digits, contactish }: MeasureInput): Signal | null {
  const found = evidence.spam_scam
  if (found === undefined) return null
  const reachable = contactish && (digits >= 8 || comment.text.includes('://') || comment.text.includes('www.'))
  if (!reachable) return combineEvidence(found)
  return combineEvidence(
    found.map((one) => {
      const weight = Math.min(0.98, one.weight + 0.2)
      return { ...one, weight: Math.round(weight * 1000) / 1000, tier: tierOf(weight) }
    }),
  )
}
