import type { DraftReason } from '../draft.js'
import type { DraftCheck } from '../draft-case.js'

/** Posts wait while the page is restless or in a crisis, and as long as a rule asked for; humour is muted. */
export const crisis: DraftCheck = ({ ruleSet, draft, kind, mode, page, publishAt }) => {
  const reasons: DraftReason[] = []
  if (kind === 'post' && ruleSet.climate.holdsPosts.includes(mode))
    reasons.push({ code: 'crisis', severity: 'hold', message: `the mode of the page is \`${mode}\``, detail: mode })
  const until = page?.publishingHeldUntil ?? null
  if (kind === 'post' && until !== null && publishAt < until) {
    const message = `publishing is on hold until ${new Date(until).toISOString()}`
    reasons.push({ code: 'publishing-held', severity: 'hold', message })
  }
  if (draft.tone === 'humour' && mode !== 'normal')
    reasons.push({
      code: 'humour-out-of-place',
      severity: 'hold',
      message: `humour, and the mode is \`${mode}\``,
      detail: mode,
    })
  return reasons
}
