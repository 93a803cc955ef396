import type { Decision } from '../decision/decision.js'
import type { Action } from '../rule-set/action.js'
import { toDay } from './to-day.js'
import type { TransparencyDraft } from './transparency-statement.js'

/** The actions of a decision that restrict what its author wrote, or the author. */
export type Restriction = Action & { readonly kind: 'delete' | 'hide' | 'hold' | 'block' | 'ban' | 'mute' }

/** Returns the restrictions of a decision, in its order. */
export function restrictionsOf(decision: Decision): readonly Restriction[] {
  return decision.actions.filter((action): action is Restriction => isRestriction(action))
}

/**
 * Returns the restrictions in the words of the transparency database.
 *
 * What a page can take away is the use of that page, a part of the service: the account on the platform is the platform's.
 */
export function toTransparencyRestriction(restrictions: readonly Restriction[], at: number): TransparencyDraft {
  const kinds = new Set(restrictions.map((restriction) => restriction.kind))
  const endsAt = restrictions
    .flatMap((restriction) => durationOf(restriction) ?? [])
    .map((durationMs) => toDay(at + durationMs))
  const isForGood = restrictions.some((restriction) => isSanction(restriction) && durationOf(restriction) === undefined)
  const isSanctioned = restrictions.some(isSanction)
  const lastDay = isForGood ? undefined : latest(endsAt)
  return {
    ...(kinds.has('delete')
      ? { decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'] }
      : kinds.has('hide') || kinds.has('hold')
        ? { decision_visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'] }
        : {}),
    ...(isSanctioned
      ? {
          decision_provision: isForGood
            ? 'DECISION_PROVISION_PARTIAL_TERMINATION'
            : 'DECISION_PROVISION_PARTIAL_SUSPENSION',
        }
      : {}),
    ...(lastDay === undefined ? {} : { end_date_service_restriction: lastDay }),
  }
}

/** Returns how long a sanction lasts, in ms, or `undefined` when a person has to lift it. */
export function durationOf(restriction: Restriction): number | undefined {
  return restriction.kind === 'ban' || restriction.kind === 'mute' ? restriction.durationMs : undefined
}

function latest(days: readonly (string | undefined)[]): string | undefined {
  return days.reduce((last, day) => (last === undefined || (day !== undefined && day > last) ? day : last), undefined)
}

function isRestriction(action: Action): boolean {
  return ['delete', 'hide', 'hold', 'block', 'ban', 'mute'].includes(action.kind)
}

function isSanction(restriction: Restriction): boolean {
  return restriction.kind === 'block' || restriction.kind === 'ban' || restriction.kind === 'mute'
}
