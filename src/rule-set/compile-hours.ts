import { addBusinessTime, type BusinessHours, type OffsetAt } from '../calendar/business-hours.js'
import { compileRecurrence } from '../calendar/recurrence.js'
import type { Priority } from './action.js'
import { WEEKDAYS } from './page-schemas.js'
import { parseStretch } from './parse-stretch.js'
import type { RuleSetDocument } from './rule-set-schema.js'

/** Finds the clocks of a time zone by its name; `null` when there is none. `sangfroid/zones` has one. */
export interface FindZone {
  (name: string): OffsetAt | null
  /** The names there are, for whoever mistyped one. */
  readonly names?: () => readonly string[]
}

/** When somebody must have answered: epoch ms. */
export type RespondBy = (now: number, withinMs: number, priority: Priority) => number

/** The clocks of Greenwich. */
export const UTC: OffsetAt = () => 0

/** Hours and zone of a rule set, compiled. */
export interface CompiledHours {
  readonly offsetAt: OffsetAt
  readonly respondBy: RespondBy
}

/** Compiles the hours of business; without any, deadlines run on the clock. A zone that is not found is reported by a check. */
export function compileHours({ hours }: RuleSetDocument, zone: FindZone | undefined): CompiledHours {
  if (hours === undefined) return { offsetAt: UTC, respondBy: (now, withinMs) => now + withinMs }
  const offsetAt = zoneOf(hours.zone, zone) ?? UTC
  const always = hours.always ?? ['urgent']
  const business: BusinessHours = {
    offsetAt,
    week: WEEKDAYS.map((day) => (hours.week[day] ?? []).map(parseStretch).sort((a, b) => a.from - b.from)),
    closed: (hours.closed ?? []).flatMap((rule) => compileRecurrence(rule) ?? []),
  }
  const respondBy: RespondBy = (now, withinMs, priority) =>
    always.includes(priority) ? now + withinMs : addBusinessTime(now, withinMs, business)
  return { offsetAt, respondBy }
}

/** The clocks of a zone; those of UTC need no finding. */
export function zoneOf(name: string, zone: FindZone | undefined): OffsetAt | null {
  return name === 'UTC' ? UTC : (zone?.(name) ?? null)
}
