import { InvalidArgumentError } from 'commander'

import { ADVICE_CODES, type AdviceCode } from '../issue-codes.js'
import type { Issue } from '../result.js'
import { applySeverities } from '../rule-set/apply-severities.js'
import { suggestName } from '../rule-set/suggest-name.js'

type Severity = 'off' | 'warning' | 'error'

/** How grave a doubt is, as `--severity` says; it goes over what the rule set says. */
export interface Severities {
  readonly apply: (issues: readonly Issue[]) => readonly Issue[]
}

/**
 * Reads one `--severity CODE=off|warning|error` and adds it to those before.
 *
 * Errors: `InvalidArgumentError` for a code that no check has or that cannot be weighed.
 */
export function parseSeverity(
  text: string,
  before: Readonly<Partial<Record<AdviceCode, Severity>>> = {},
): Readonly<Partial<Record<AdviceCode, Severity>>> {
  const [name = '', level = ''] = text.split('=')
  const code = ADVICE_CODES.find((known) => known === name)
  if (code === undefined) {
    const near = suggestName(name, ADVICE_CODES)
    throw new InvalidArgumentError(
      near === undefined ? `Codes that can be weighed are ${ADVICE_CODES.join(', ')}.` : `Did you mean ${near}?`,
    )
  }
  if (level !== 'off' && level !== 'warning' && level !== 'error')
    throw new InvalidArgumentError('Write it as CODE=off, CODE=warning or CODE=error.')
  return { ...before, [code]: level }
}

/** Weighs issues by what the command line says. */
export function toSeverities(given: Readonly<Partial<Record<AdviceCode, Severity>>> = {}): Severities {
  return { apply: (issues) => applySeverities(issues, given) }
}
