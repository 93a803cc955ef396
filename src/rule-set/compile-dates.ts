import { countryCode } from '../calendar/country-code.js'
import { compileRecurrence } from '../calendar/recurrence.js'
import type { SensitiveDate } from '../calendar/sensitive-dates.js'
import type { RuleSetDocument } from './rule-set-schema.js'

/** Compiles the dates of the calendar; a date whose rule cannot be read is left out, and a check reports it. */
export function compileDates({ calendar }: RuleSetDocument): readonly SensitiveDate[] {
  return Object.entries(calendar?.dates ?? {}).flatMap(([id, date]) => {
    const occurs = compileRecurrence(date.when)
    if (occurs === null) return []
    return [
      {
        id,
        name: date.name,
        kind: date.kind,
        occurs,
        countries: date.countries?.map(countryCode) ?? null,
        every: date.every ?? 1,
        from: date.from ?? null,
        until: date.until ?? null,
        before: date.before ?? 0,
        days: date.days ?? 1,
      },
    ]
  })
}
