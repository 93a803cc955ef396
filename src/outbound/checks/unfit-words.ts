import type { DraftReason } from '../draft.js'
import type { DraftCheck } from '../draft-case.js'

/** Words that put the blame on people, or tell them apart by sex, age or origin, as `drafts.unfit` lists them. */
export const unfitWords: DraftCheck = ({ ruleSet, draft }) =>
  ruleSet.drafts.unfit.flatMap(({ kind, isIn }): DraftReason[] =>
    isIn(draft.text)
      ? [{ code: 'unfit-words', severity: 'hold', message: `words of \`${kind}\` have no place here`, detail: kind }]
      : [],
  )
