import type { Deadlines } from './action-request.js'
import { parseDuration } from './parse-duration.js'
import type { RuleSetDocument } from './rule-set-schema.js'

const MINUTE_MS = 60_000
const DEFAULTS: Deadlines = {
  urgent: 15 * MINUTE_MS,
  high: 60 * MINUTE_MS,
  normal: 240 * MINUTE_MS,
  low: 1440 * MINUTE_MS,
}

/** How long each priority has: what the rule set says, else 15 minutes, an hour, four hours, a day. */
export function compileDeadlines({ deadlines }: RuleSetDocument): Deadlines {
  const of = (priority: keyof Deadlines): number => parseDuration(deadlines?.[priority] ?? '') ?? DEFAULTS[priority]
  return { urgent: of('urgent'), high: of('high'), normal: of('normal'), low: of('low') }
}
