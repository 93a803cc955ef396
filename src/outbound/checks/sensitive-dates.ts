import { dayOf } from '../../calendar/civil-day.js'
import { findDates } from '../../calendar/sensitive-dates.js'
import type { DraftReason } from '../draft.js'
import type { DraftCheck } from '../draft-case.js'

/** Days on which one looks twice before a post; answers to people go on, but without humour on days of mourning. */
export const sensitiveDates: DraftCheck = ({ ruleSet, draft, kind, publishAt }) => {
  const { calendar } = ruleSet.document
  const day = dayOf(publishAt, ruleSet.offsetAt(publishAt))
  const countries = draft.countries ?? calendar?.countries ?? []
  return findDates(ruleSet.dates, day, countries).flatMap(({ date, in: away }): DraftReason[] => {
    const treatment = calendar?.treat?.[date.kind] ?? 'hold'
    if (treatment === 'ignore') return []
    const when = away === 0 ? 'is that day' : `is in ${away} ${away === 1 ? 'day' : 'days'}`
    const message = `${date.name} ${when} (${date.kind})`
    const severity = kind === 'post' ? treatment : 'note'
    const found: DraftReason = { code: 'sensitive-date', severity, message, detail: date.id }
    const isGrave = date.kind === 'mourning' || date.kind === 'remembrance'
    if (draft.tone !== 'humour' || !isGrave) return [found]
    return [
      found,
      { code: 'humour-out-of-place', severity: 'hold', message: `humour, and ${message}`, detail: date.id },
    ]
  })
}
