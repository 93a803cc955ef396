import { didYouMean, issue } from '../../issue-codes.js'
import type { Check } from '../checked-rule.js'
import { REMOVAL_GRADE_SIGNALS, SIGNAL_IDS } from '../signal-ids.js'
import { suggestName } from '../suggest-name.js'

/** Reports removal grades for signals that may never lead to a removal, and for signals that are not there. */
export const notRemovalGrade: Check = ({ document }) =>
  (document.removalGrade ?? []).flatMap((id, index) => {
    if (REMOVAL_GRADE_SIGNALS.some((grade) => grade === id)) return []
    const path = `/removalGrade/${index}`
    if (!SIGNAL_IDS.includes(id))
      return [
        issue('unknown-signal', path, `unknown signal \`${id}\``, didYouMean(suggestName(id, SIGNAL_IDS)) ?? grades()),
      ]
    return [issue('not-removal-grade', path, `\`${id}\` may never lead to a removal`, grades())]
  })

function grades(): string {
  return `removal grade can be ${REMOVAL_GRADE_SIGNALS.join(', ')}`
}
