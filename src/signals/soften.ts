import { isHostileSignal } from '../pattern/hostile-signals.js'
import { leaveToPerson } from '../pattern/leave-to-person.js'
import type { Span } from '../text/span.js'
import type { Evidence } from './signal.js'

/** A report of abuse reaches so many units around it: what was said, and by whom. */
const REACH = 160

/**
 * Leaves to a person what cannot be judged by its words alone: what somebody quotes who asks for help against it, and what stands in a
 * language that no pack reads.
 *
 * Bounds: evidence is never dropped and never raised; only hostile evidence is softened, to the review tier. Threats beside a report stand
 * as they are, since a report may come with one.
 *
 * @param reports spans of act-tier evidence that somebody reports another's abuse
 * @param unread stretches that were not read
 */
export function soften(
  evidence: readonly Evidence[],
  reports: readonly Span[],
  unread: readonly Span[],
): readonly Evidence[] {
  if (reports.length === 0 && unread.length === 0) return evidence
  return evidence.map((one) => {
    if (!isHostileSignal(one.signal)) return one
    if (unread.some((span) => overlap(one, span, 0))) return leaveToPerson(one, 'not our language')
    if (one.signal !== 'threat' && reports.some((span) => overlap(one, span, REACH)))
      return leaveToPerson(one, 'told by a victim')
    return one
  })
}

function overlap(a: Span, b: Span, reach: number): boolean {
  return a.start < b.end + reach && b.start - reach < a.end
}
