import type { ClimateSettings, Criterion, Mode } from '../climate/climate.js'
import { parseDuration } from './parse-duration.js'
import type { RuleSetDocument } from './rule-set-schema.js'

/** Signals that speak against the brand or its people. */
const NEGATIVE = [
  'complaint',
  'refund_request',
  'brand_insult',
  'disagreement',
  'sarcasm',
  'staff_misconduct',
  'breach',
  'rumour',
  'legal_threat',
  'threat',
  'harm_wish',
  'slur',
  'identity_attack',
  'harassment',
  'demeaning',
  'sexual_abuse',
] as const

const HOUR_MS = 3_600_000
const CALM_SHARE = 0.6

/** Fills in the defaults of what a rule set says about its pages. */
export function compileClimate({ climate, breaker, compensation }: RuleSetDocument): ClimateSettings {
  const publishing = climate?.publishing ?? {}
  return {
    windowMs: ms(climate?.window, HOUR_MS),
    negative: climate?.negative ?? NEGATIVE,
    elevated: toCriteria(climate?.elevated),
    crisis: toCriteria(climate?.crisis),
    controversy: toCriteria(climate?.controversy),
    rumour: climate?.rumour ?? null,
    calmShare: climate?.calm?.share ?? CALM_SHARE,
    calmAfterMs: ms(climate?.calm?.after, HOUR_MS),
    holdsPosts: (['elevated', 'crisis'] as const).filter(
      (mode: Mode) => mode !== 'normal' && publishing[mode] !== 'publish',
    ),
    breaker: breaker === undefined ? null : { perHour: breaker.perHour, perDay: breaker.perDay },
    offersMs: ms(compensation?.perPage?.within, 0),
  }
}

function toCriteria(written: Criterion | readonly Criterion[] | undefined): readonly Criterion[] {
  if (written === undefined) return []
  return isList(written) ? written : [written]
}

function isList(written: Criterion | readonly Criterion[]): written is readonly Criterion[] {
  return Array.isArray(written)
}

/** The schema has checked the form. */
function ms(duration: string | undefined, otherwise: number): number {
  return duration === undefined ? otherwise : (parseDuration(duration) ?? otherwise)
}
