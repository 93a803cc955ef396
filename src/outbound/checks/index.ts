import type { DraftCheck } from '../draft-case.js'
import { abuse } from './abuse.js'
import { claims } from './claims.js'
import { crisis } from './crisis.js'
import { personalData } from './personal-data.js'
import { promises } from './promises.js'
import { sensitiveDates } from './sensitive-dates.js'
import { unfilledVariables } from './unfilled-variables.js'
import { unfitWords } from './unfit-words.js'

/** Everything that is looked at in a draft, in the order of the reasons. */
export const DRAFT_CHECKS: readonly DraftCheck[] = [
  abuse,
  unfitWords,
  unfilledVariables,
  personalData,
  claims,
  promises,
  sensitiveDates,
  crisis,
]
