import { InvalidArgumentError } from 'commander'

import { parseTime } from '../comment/parse-time.js'

/** Reads the time given by `--now`; the command line refuses what is not ISO 8601. */
export function parseNow(text: string): number {
  const time = parseTime(text)
  if (time === undefined) throw new InvalidArgumentError('Expected a time in ISO 8601, such as 2026-03-01T10:00:00Z.')
  return time
}
