import type { Decision } from '../../decision/decision.js'
import { safeJson } from '../safe-json.js'
import type { Reporter } from './reporter.js'

/**
 * Reports each decision as one line of JSON; docs/cli.md describes the fields.
 *
 * Bounds: characters that could upset a terminal are written as `\u` escapes, which mean the same in JSON.
 */
export const jsonlReporter: Reporter = {
  begin: () => '',
  decided: (_comment, decision) => decisionLine(decision),
  end: () => '',
}

/** One decision as one line. */
export function decisionLine(decision: Decision): string {
  return `${safeJson(toRecord(decision))}\n`
}

function toRecord(decision: Decision): unknown {
  const { commentId, status, at, lang, actions, matched, lost, shadow, entries, incomplete, page, ruleSet } = decision
  const signals = Object.fromEntries(
    Object.entries(decision.signals).map(([id, { value, tier }]) => [id, { value, tier }]),
  )
  const record = { commentId, status, at, lang, actions, signals, matched, lost, shadow, entries, incomplete, ruleSet }
  return page === undefined ? record : { ...record, page }
}
